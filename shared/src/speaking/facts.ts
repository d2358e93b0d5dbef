import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { ParticipantId, SpeechRequestId, TownId } from '../kernel/ids.js';
import { CurrentSpeech, SpeechRequest } from './schemas.js';

export const SpeechAsked = defineFact('speaking.asked', SpeechRequest);
/** Taken back by the person, dropped by staff, or gone with the end of the item. */
export const SpeechWithdrawn = defineFact('speaking.withdrawn', z.object({ requestIds: z.array(SpeechRequestId) }));
/** Called, paused, resumed, extended: the speech as it now runs, whole. Whoever is called leaves the queue. */
export const SpeechRuns = defineFact('speaking.runs', CurrentSpeech);
/** Ended after `seconds`, which are added to the person's and the town's time. */
export const SpeechEnded = defineFact(
  'speaking.ended',
  z.object({
    requestId: SpeechRequestId,
    participantId: ParticipantId,
    townId: TownId.nullable(),
    seconds: z.int().nonnegative(),
  }),
);
/** An undone end: the speech runs on and its seconds are taken off again. */
export const SpeechReopened = defineFact(
  'speaking.reopened',
  z.object({ speech: CurrentSpeech, seconds: z.int().nonnegative() }),
);
