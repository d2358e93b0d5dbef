import { z } from 'zod';
import { ContributionId, SpeechRequestId } from '../kernel/ids.js';
import { Instant } from '../kernel/time.js';
import { ParticipantView } from '../participants/schemas.js';
import { OwnBallot } from '../polls/schemas.js';
import { OwnStatement, VoteValue } from '../statements/schemas.js';
import { OwnContribution } from '../threads/schemas.js';

/** What a reader may do in the room; the client asks nothing else. Staff abilities come from roles, citizens' from their role in the dialogue. */
export const RoomAbility = z.enum([
  'speak',
  'write_statement',
  'vote',
  'answer_poll',
  'contribute',
  'run_agenda',
  'run_polls',
  'call_speakers',
  'moderate',
  'set_state',
  'edit_agenda',
  'show_screen',
  'freeze_findings',
]);
export type RoomAbility = z.infer<typeof RoomAbility>;

/** A person's own part of a room; empty lists for staff and screens. */
export const Personal = z.object({
  participant: ParticipantView.nullable(),
  can: z.array(RoomAbility),
  /** statement id -> value, in the order in which they were given */
  votes: z.record(z.string(), VoteValue),
  /** statement id -> true: voted on, and it matters to the person. Others are missing. */
  important: z.record(z.string(), z.boolean()),
  /** poll id -> stored ballot; without its marks once the link is gone */
  ballots: z.record(z.string(), OwnBallot),
  /** What electorates look at beside town and role; null for staff and screens. */
  voter: z.object({ joinedAt: Instant, isMember: z.boolean() }).nullable(),
  helps: z.array(ContributionId),
  /** The person's own place in the queue, if any. */
  speechRequestId: SpeechRequestId.nullable(),
  statements: z.array(OwnStatement),
  contributions: z.array(OwnContribution),
});
export type Personal = z.infer<typeof Personal>;
