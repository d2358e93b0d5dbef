import { z } from 'zod';
import { AgendaItemId, ParticipantId, SpeechRequestId, TownId } from '../kernel/ids.js';
import { Instant } from '../kernel/time.js';
import { ParticipantRole } from '../participants/schemas.js';

export const SpeechStance = z.enum(['for', 'against', 'question']);
export type SpeechStance = z.infer<typeof SpeechStance>;

/** A person in the queue or speaking. `name` is null once they have erased themselves. */
export const SpeechRequest = z.object({
  id: SpeechRequestId,
  itemId: AgendaItemId,
  participantId: ParticipantId,
  name: z.string().nullable(),
  townId: TownId.nullable(),
  role: ParticipantRole,
  stance: SpeechStance.nullable(),
  askedAt: Instant,
});
export type SpeechRequest = z.infer<typeof SpeechRequest>;

/** The running speech: `spokenMs` before `runningSince`; null `runningSince` means paused. Remaining = limitSeconds*1000 - spokenMs - (now - runningSince). */
export const CurrentSpeech = z.object({
  request: SpeechRequest,
  startedAt: Instant,
  limitSeconds: z.int().positive(),
  spokenMs: z.int().nonnegative(),
  runningSince: Instant.nullable(),
});
export type CurrentSpeech = z.infer<typeof CurrentSpeech>;

/** Queue in the order of the rule (here: arrival), and the seconds spoken so far. */
export const SpeakingState = z.object({
  current: CurrentSpeech.nullable(),
  queue: z.array(SpeechRequest),
  secondsByTown: z.record(z.string(), z.int().nonnegative()),
  secondsByParticipant: z.record(z.string(), z.int().nonnegative()),
});
export type SpeakingState = z.infer<typeof SpeakingState>;
