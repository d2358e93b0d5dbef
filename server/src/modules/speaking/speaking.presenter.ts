import type { CurrentSpeech, SpeechRequest } from '@polylogue/shared/speaking/schemas';
import type { Speech } from './domain/floor.js';
import type { SpeechRequestRow } from './speech-request.entity.js';

/** A place in the queue as everybody sees it. */
export const presentRequest = (row: SpeechRequestRow): SpeechRequest => ({
  id: row.id,
  itemId: row.itemId,
  participantId: row.participantId,
  name: row.name,
  townId: row.townId,
  role: row.role,
  stance: row.stance,
  askedAt: row.askedAt.toISOString(),
});

/** A running speech as everybody sees it. */
export const presentSpeech = (speech: Speech, request: SpeechRequestRow): CurrentSpeech => ({
  request: presentRequest(request),
  startedAt: speech.startedAt.toISOString(),
  limitSeconds: speech.limitSeconds,
  spokenMs: speech.spokenMs,
  runningSince: speech.runningSince?.toISOString() ?? null,
});
