import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId } from '../kernel/ids.js';
import { Instant } from '../kernel/time.js';
import { CommandAnswer, LiveEntry } from './events.js';
import { IdempotencyKey } from '../kernel/define-command.js';
import { RoomFact } from './facts.js';
import { Personal } from './personal.js';
import { RoomSnapshot } from './schemas.js';

const byRoom = z.object({ roomId: DialogueId });
/** In which capacity the caller reads; decides the audience. A participant's by default. */
export const Capacity = z.object({ as: z.enum(['participant', 'staff', 'screen']).default('participant') });

export const getSnapshot = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/snapshot',
  summary: 'The room as of now, with an ETag; 304 when nothing came.',
  access: 'member',
  params: byRoom,
  query: Capacity,
  answer: RoomSnapshot.extend({ now: Instant }),
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getFacts = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/facts',
  summary: 'Facts after a sequence number, or a snapshot where the gap is too long or the epoch differs.',
  access: 'member',
  params: byRoom,
  query: Capacity.extend({ epoch: z.uuid().optional(), after: z.coerce.number().int().nonnegative() }),
  answer: z.object({
    epoch: z.uuid(),
    now: Instant,
    facts: z.array(RoomFact).nullable(),
    snapshot: RoomSnapshot.shape.state.nullable(),
    live: z.array(LiveEntry),
  }),
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getPersonal = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/me',
  summary: "The caller's own part of the room: votes, ballots, place in the queue, what became of their texts.",
  access: 'member',
  params: byRoom,
  query: Capacity,
  answer: Personal,
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getScreenLink = defineRoute({
  method: 'POST',
  path: '/api/rooms/:roomId/screen-links',
  summary: 'A link that shows the projector view without sign-in.',
  access: 'staff',
  params: byRoom,
  answer: z.object({ url: z.string() }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

/** The HTTP twin of the socket's `command`. */
export const postCommand = defineRoute({
  method: 'POST',
  path: '/api/rooms/:roomId/commands/:name',
  summary: 'Give a command; see the list of commands for input and output.',
  access: 'member',
  params: byRoom.extend({ name: z.string() }),
  query: Capacity,
  body: z.object({ key: IdempotencyKey, input: z.unknown() }),
  answer: CommandAnswer,
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found', 'key_reused', 'unknown_command'],
});

/** Counts of the statements the caller has voted on (staff: all); for the list of one's own votes. */
export const getStatementCounts = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/statement-counts',
  summary: 'Votes by statement, for the statements the caller has voted on; staff see all.',
  access: 'member',
  params: byRoom,
  query: Capacity,
  answer: z.object({ entries: z.array(LiveEntry) }),
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});
