import { randomUUID } from 'node:crypto';
import type { AgendaItemDraft, AgendaKind } from '@polylogue/shared/agenda/schemas';
import type { Audience } from '@polylogue/shared/kernel/define-fact';
import type { AgendaItemId, DialogueId, NetworkId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import type { CommandInput, CommandName, CommandOutput } from '@polylogue/shared/rooms/commands';
import type { CommandAnswer } from '@polylogue/shared/rooms/events';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { CommandRunner } from '../../src/core/commands/command-runner.js';
import { Transactions } from '../../src/core/database/transactions.js';
import { RoomReplicas } from '../../src/core/facts/room-replicas.js';
import { type Caller, ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../../src/core/identity/caller.js';
import { PersonalParts } from '../../src/core/live/live-sources.js';
import { AgendaFacade } from '../../src/modules/agenda/agenda.facade.js';
import { ParticipantsFacade } from '../../src/modules/participants/participants.facade.js';
import type { TestApp } from '../app.js';
import { makeDebate, makeNetwork } from './debate.js';
import { signedInStaff } from './staff.js';

/** A room whose commands are given straight to the runner: what the modules do, without sockets in between. */
export interface CommandRoom {
  readonly roomId: DialogueId;
  readonly networkId: NetworkId;
  readonly people: readonly { readonly id: ParticipantId; readonly townId: TownId }[];
  readonly staff: Caller;
  /** Cookie header of the staff's session. */
  readonly cookie: string;
  person(at: number): Caller;
  /** A new key unless one is given. */
  give<N extends CommandName>(caller: Caller, name: N, input: CommandInput<N>, key?: string): Promise<CommandAnswer>;
  /** The output of a command that must succeed. */
  did<N extends CommandName>(caller: Caller, name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** The room as an audience sees it now. */
  state(audience: Audience): Promise<RoomState>;
  personal(at: number): Promise<Partial<Personal>>;
  /** Everything the log holds for an audience, as text: what must not be there can be searched for. */
  log(audience: Audience): Promise<string>;
  addItem(kind: AgendaKind, more?: Partial<AgendaItemDraft>): Promise<AgendaItemId>;
}

let made = 0;

/** A live dialogue of a network of its own, with people and a signed-in facilitator. */
export async function makeCommandRoom(server: TestApp, headcount: number): Promise<CommandRoom> {
  const { app, database } = server;
  made += 1;
  const slug = `room-${made}`;
  const network = await makeNetwork(server, slug);
  const { dialogueId: roomId, people } = await makeDebate(server, network, slug, headcount);
  const cookie = await signedInStaff(server, `staff-${slug}@test.example`, {
    role: 'facilitator',
    networkId: network.id,
  });
  const callers = await Promise.all(people.map(({ id }) => participantCaller(server, id)));
  const give: CommandRoom['give'] = (caller, name, input, key = randomUUID()) =>
    app.get(CommandRunner).run(caller, { key, name, input });
  return {
    roomId,
    networkId: network.id,
    people,
    staff: await staffCaller(server, roomId, cookie),
    cookie,
    person: (at) => defined(callers[at]),
    give,
    did: async (caller, name, input) => {
      const answer = await give(caller, name, input);
      if (!answer.ok) throw new Error(`${name} failed: ${answer.code}`);
      return answer.value as CommandOutput<typeof name>;
    },
    state: async (audience) => defined(await app.get(RoomReplicas).level(roomId)).state(audience),
    personal: (at) => app.get(PersonalParts).of(roomId, defined(people[at]).id),
    log: async (audience) => {
      const rows: unknown[] = await database.query(
        `SELECT type, payload FROM fact WHERE room_id = $1 AND (audience = 'everyone' OR $2 = 'staff') ORDER BY seq`,
        [roomId, audience],
      );
      return JSON.stringify(rows);
    },
    addItem: async (kind, more = {}) => {
      const draft = {
        kind,
        title: { en: kind },
        detail: null,
        plannedStart: null,
        plannedMinutes: 10,
        speakSeconds: null,
        ...more,
      };
      const [item] = await app.get(Transactions).run((tx) => app.get(AgendaFacade).append(tx, roomId, [draft]));
      return defined(item).id;
    },
  };
}

async function participantCaller({ app }: TestApp, id: ParticipantId): Promise<Caller> {
  const participants = app.get(ParticipantsFacade);
  const { actor, dialogueId, can } = participants.presence(valueOf(await participants.recheck(id)));
  return { roomId: dialogueId, actor, can: new Set(can) };
}

/** The caller a staff session is in a room. */
export async function staffCaller({ app }: TestApp, roomId: DialogueId, cookie: string): Promise<Caller> {
  const pairs = cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  const authenticator: RoomAuthenticator = app.get(ROOM_AUTHENTICATOR);
  return valueOf(
    await authenticator.authenticate(roomId, 'staff', { cookies: Object.fromEntries(pairs), token: null }),
  );
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function defined<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('missing');
  return value;
}
