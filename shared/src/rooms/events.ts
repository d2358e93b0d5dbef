import { z } from 'zod';
import { FailureBody } from '../kernel/error-codes.js';
import { IdempotencyKey } from '../kernel/define-command.js';
import { DialogueId } from '../kernel/ids.js';
import { Instant } from '../kernel/time.js';
import { RoomFact } from './facts.js';
import { Personal } from './personal.js';
import { RoomState } from './schemas.js';

/** Path of the socket endpoint. Transport is websocket only. */
export const SOCKET_PATH = '/live';
/** Largest message a client may send, in bytes; above it the connection is closed. */
export const MAX_MESSAGE_BYTES = 16 * 1024;

/**
 * What a client says of itself in the socket.io handshake (`auth`). Participants and staff may leave the token out and come with
 * their cookie. One connection is in one room.
 */
export const Handshake = z.object({
  roomId: DialogueId,
  as: z.enum(['participant', 'staff', 'screen']),
  token: z.string().max(200).optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** Client to server, `enter`: what the client holds. Answered by EnterAnswer. */
export const Enter = z.object({ epoch: z.uuid().nullable(), seq: z.int().nonnegative() });
export type Enter = z.infer<typeof Enter>;

/** Absolute, versioned state that is not in the fact log. A lower version than the one held is dropped. */
export const LiveEntry = z.discriminatedUnion('topic', [
  /** People with an open connection, each once. */
  z.object({ topic: z.literal('headcount'), version: z.number(), value: z.object({ people: z.int() }) }),
  /** Staff only. `screens` counts projector connections. */
  z.object({
    topic: z.literal('headcount.staff'),
    version: z.number(),
    value: z.object({ byTown: z.record(z.string(), z.int()), screens: z.int() }),
  }),
  /** How many have answered a poll that is open. Never more than this before the reveal. */
  z.object({ topic: z.literal('poll'), id: z.string(), version: z.number(), value: z.object({ answered: z.int() }) }),
  /** How far the count of a closed poll is, in steps of its rule. Gone when it is done. */
  z.object({
    topic: z.literal('counting'),
    id: z.string(),
    version: z.number(),
    value: z.object({ done: z.number(), total: z.number() }),
  }),
  /** Votes on a statement; only to people who have voted on it, and to staff. */
  z.object({
    topic: z.literal('statement'),
    id: z.string(),
    version: z.number(),
    value: z.object({ agree: z.int(), disagree: z.int(), pass: z.int(), important: z.int() }),
  }),
  /** How many say that a contribution helps. */
  z.object({ topic: z.literal('helps'), id: z.string(), version: z.number(), value: z.object({ people: z.int() }) }),
  /** The opinion groups can be read anew: after an update, a name, a routing. `version` grows with each of these; `k` groups are shown. */
  z.object({
    topic: z.literal('opinions'),
    version: z.number(),
    value: z.object({ state: z.enum(['waiting', 'unclear', 'groups']), k: z.int() }),
  }),
  /** Whether the server can store what people do just now. */
  z.object({ topic: z.literal('service'), version: z.number(), value: z.object({ stores: z.boolean() }) }),
]);
export type LiveEntry = z.infer<typeof LiveEntry>;

/**
 * Answer to `enter`: either the gap or a snapshot, never a part of one; then the live entries, the person's own part, and the
 * server's now for the clock. From then on `facts` arrive in order without gap on this connection.
 */
export const EnterAnswer = z.union([
  z.object({
    ok: z.literal(true),
    epoch: z.uuid(),
    now: Instant,
    facts: z.array(RoomFact).nullable(),
    snapshot: RoomState.nullable(),
    live: z.array(LiveEntry),
    you: Personal,
  }),
  FailureBody,
]);
export type EnterAnswer = z.infer<typeof EnterAnswer>;

/** Client to server, `command`; answered by CommandAnswer. */
export const CommandMessage = z.object({ key: IdempotencyKey, name: z.string().max(60), input: z.unknown() });
export type CommandMessage = z.infer<typeof CommandMessage>;

export const CommandAnswer = z.union([
  /** `seq`: the last fact this command wrote, if it wrote any. `value`: the command's output. */
  z.object({ ok: z.literal(true), seq: z.int().nullable(), value: z.unknown() }),
  FailureBody,
]);
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** Server to client, `facts`: new facts in order. */
export const FactsMessage = z.object({ epoch: z.uuid(), facts: z.array(RoomFact) });
export type FactsMessage = z.infer<typeof FactsMessage>;
/** Server to client, `live`: entries that changed; at most four messages a second; may be dropped under load. */
export const LiveMessage = z.object({ entries: z.array(LiveEntry), now: Instant });
export type LiveMessage = z.infer<typeof LiveMessage>;
/** Server to client, `personal`: the person's own part changed (a statement was decided, a vote came from another tab). */
export const PersonalMessage = z.object({ you: Personal });
export type PersonalMessage = z.infer<typeof PersonalMessage>;
/** Server to client, `goodbye`, before the server closes: why, and whether to come back. */
export const Goodbye = z.object({
  code: z.enum(['signed_out', 'removed', 'moving', 'too_slow', 'too_many']),
  comeBack: z.boolean(),
});
export type Goodbye = z.infer<typeof Goodbye>;

/** socket.io typing of both directions. */
export interface ClientToServer {
  enter: (enter: Enter, ack: (answer: EnterAnswer) => void) => void;
  command: (command: CommandMessage, ack: (answer: CommandAnswer) => void) => void;
  /** Clock: answered with the server's now (ISO). */
  clock: (ack: (now: string) => void) => void;
}
export interface ServerToClient {
  facts: (message: FactsMessage) => void;
  live: (message: LiveMessage) => void;
  personal: (message: PersonalMessage) => void;
  goodbye: (message: Goodbye) => void;
}

/** Names of the events a client may send; anything else is counted and dropped. */
export const CLIENT_EVENTS = ['enter', 'command', 'clock'] as const;
