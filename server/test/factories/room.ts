import { getDialogue } from '@polylogue/shared/dialogues/routes';
import type { DialogueId, TownId } from '@polylogue/shared/kernel/ids';
import { join } from '@polylogue/shared/participants/routes';
import type { TestApp } from '../app.js';
import { call, valueOf } from '../call.js';
import { RoomPerson } from '../room-person.js';
import { makeDebate, makeNetwork } from './debate.js';
import { signedInStaff } from './staff.js';

/** A live room with a facilitator's session, ready to be joined by code. */
export interface TestRoom {
  readonly roomId: DialogueId;
  readonly slug: string;
  readonly code: string;
  readonly townIds: readonly TownId[];
  /** Cookie of a coordinator of the network. */
  readonly staffCookie: string;
}

export async function makeRoom(test: TestApp, slug: string): Promise<TestRoom> {
  const network = await makeNetwork(test, `net-${slug}`);
  const { dialogueId } = await makeDebate(test, network, slug, 0);
  const staffCookie = await signedInStaff(test, `staff@${slug}.example`, {
    role: 'coordinator',
    networkId: network.id,
  });
  const { joinCode } = valueOf(await call(test, getDialogue, { params: { slug } }));
  if (joinCode === null) throw new Error('the dialogue has no join code');
  return { roomId: dialogueId, slug, code: joinCode, townIds: network.townIds, staffCookie };
}

/** Joins by code over HTTP; answers the participant's token and id. */
export async function joinByCode(
  test: Pick<TestApp, 'url'>,
  { code, townIds }: TestRoom,
  name = '',
): Promise<{ token: string; id: string }> {
  const body = { name, alias: null, townId: townIds[0] ?? null, lang: 'hr', consent: true, noticeVersion: 1 };
  const { token, membership } = valueOf(await call(test, join, { params: { code }, body }));
  return { token, id: membership.participant.id };
}

/** A citizen at the socket. */
export async function citizenIn(
  test: Pick<TestApp, 'url'>,
  room: TestRoom,
  name = '',
): Promise<RoomPerson & { token: string }> {
  const { token } = await joinByCode(test, room, name);
  const person = await RoomPerson.connect({ url: test.url, roomId: room.roomId }, { as: 'participant', token });
  await person.enter();
  return Object.assign(person, { token });
}

/** Staff at the socket. */
export async function staffIn(test: Pick<TestApp, 'url'>, room: TestRoom): Promise<RoomPerson> {
  const person = await RoomPerson.connect(
    { url: test.url, roomId: room.roomId },
    { as: 'staff', cookie: room.staffCookie },
  );
  await person.enter();
  return person;
}
