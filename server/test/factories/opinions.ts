import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView, OwnOpinion } from '@polylogue/shared/opinions/live';
import { getOpinions } from '@polylogue/shared/opinions/routes';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { OpinionReading } from '../../src/modules/opinions/opinion-reading.service.js';
import type { TestApp } from '../app.js';
import { call, valueOf } from '../call.js';
import { until } from '../room-person.js';
import type { CommandRoom } from './command-room.js';

/** Statements of a room whose people fall into two groups. */
export const CLAIMS = 10;

/** Published statements, written by the first person. */
export async function withClaims(room: CommandRoom, count = CLAIMS): Promise<StatementId[]> {
  const ids: StatementId[] = [];
  for (let n = 0; n < count; n++)
    ids.push((await room.did(room.person(0), 'statements.write', { text: `Claim ${n}`, lang: 'en' })).statementId);
  return ids;
}

/** Half agree with the first half of the claims and reject the others, half the other way round; each leaves their side once; all agree on the last. */
export function voteOf(person: number, claim: number, people: number): VoteValue {
  if (claim === CLAIMS - 1) return 1;
  const side = person < people / 2 ? 1 : -1;
  const half = claim < CLAIMS / 2 ? 1 : -1;
  const isStray = claim === person % (CLAIMS - 1);
  return side * half * (isStray ? -1 : 1) === 1 ? 1 : -1;
}

/** These people vote on all claims, at once. */
export async function voteAll(
  room: CommandRoom,
  ids: readonly StatementId[],
  people: readonly number[],
): Promise<void> {
  await Promise.all(
    people.flatMap((person) =>
      ids.map((statementId, n) =>
        room.did(room.person(person), 'statements.vote', { statementId, value: voteOf(person, n, room.people.length) }),
      ),
    ),
  );
}

export const everybody = (room: CommandRoom): number[] => room.people.map((_, at) => at);

/** What staff of the room read over HTTP. */
export async function viewOf(server: Pick<TestApp, 'url'>, { roomId, cookie }: CommandRoom): Promise<OpinionsView> {
  const asStaff = { ...getOpinions, path: `${getOpinions.path}?as=staff` } as const;
  return valueOf(await call(server, asStaff, { params: { roomId }, cookie }));
}

/** Waits for a view with so many votes, and answers it. */
export async function viewWith(server: Pick<TestApp, 'url'>, room: CommandRoom, votes: number): Promise<OpinionsView> {
  let view = await viewOf(server, room);
  const isThere = async (): Promise<boolean> => {
    view = await viewOf(server, room);
    return view.votes === votes;
  };
  await until(`${votes} votes counted`, isThere, 15_000);
  return view;
}

/** What a person of the room is told of themselves. */
export async function ownOf(
  { app }: Pick<TestApp, 'app'>,
  { roomId, people }: CommandRoom,
  at: number,
): Promise<OwnOpinion> {
  const person = people[at];
  if (!person) throw new Error('nobody there');
  const own = await app.get(OpinionReading).own(roomId, person.id);
  if (!own.ok) throw new Error(own.code);
  return own.value;
}
