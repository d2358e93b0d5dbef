import type { AgendaItemId, ParticipantId, SpeechRequestId, TownId } from '@polylogue/shared/kernel/ids';

/** Seconds a speaker has where the agenda says nothing. */
export const DEFAULT_SPEAK_SECONDS = 120;

/** A speech as its rules see it: `spokenMs` before `runningSince`; null `runningSince` means paused or ended. */
export interface Speech {
  readonly requestId: SpeechRequestId;
  readonly itemId: AgendaItemId;
  readonly participantId: ParticipantId;
  readonly townId: TownId | null;
  readonly limitSeconds: number;
  readonly startedAt: Date;
  readonly spokenMs: number;
  readonly runningSince: Date | null;
  readonly endedAt: Date | null;
  /** What counted when it ended. */
  readonly seconds: number | null;
}

/** What a speech needs to begin. */
export type Speaker = Pick<Speech, 'requestId' | 'itemId' | 'participantId' | 'townId'>;

/** A speech that begins now. */
export const begin = (
  { requestId, itemId, participantId, townId }: Speaker,
  limitSeconds: number,
  now: Date,
): Speech => ({
  requestId,
  itemId,
  participantId,
  townId,
  limitSeconds,
  startedAt: now,
  spokenMs: 0,
  runningSince: now,
  endedAt: null,
  seconds: null,
});

/** Milliseconds spoken at `now`, pauses left out. */
export const spokenAt = (speech: Speech, now: Date): number =>
  speech.spokenMs + (speech.runningSince === null ? 0 : Math.max(0, now.getTime() - speech.runningSince.getTime()));

/** The clock stops; a paused speech stays as it is. */
export const pause = (speech: Speech, now: Date): Speech => ({
  ...speech,
  spokenMs: spokenAt(speech, now),
  runningSince: null,
});

/** The clock runs on; a running speech stays as it is. */
export const resume = (speech: Speech, now: Date): Speech => ({ ...speech, runningSince: speech.runningSince ?? now });

/** More or less time; at least one second in all. */
export const extend = (speech: Speech, seconds: number): Speech => ({
  ...speech,
  limitSeconds: Math.max(1, speech.limitSeconds + seconds),
});

/** The speech is over: whole seconds count for the person and the town. */
export const end = (speech: Speech, now: Date): Speech & { readonly seconds: number } => {
  const spokenMs = spokenAt(speech, now);
  return { ...speech, spokenMs, runningSince: null, endedAt: now, seconds: Math.round(spokenMs / 1000) };
};

/** The end is taken back: the speech runs on (or stays paused, if it was) from what was spoken; the time between does not count. */
export const reopen = (speech: Speech, wasRunning: boolean, now: Date): Speech => ({
  ...speech,
  runningSince: wasRunning ? now : null,
  endedAt: null,
  seconds: null,
});
