import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { spokenMs } from '@polylogue/shared/speaking/speaking.rules';

/** A clock as it stands at one instant; `remainingMs` below zero is time overdrawn. */
export interface CountdownView {
  readonly remainingMs: number;
  readonly totalMs: number;
  /** Part that is used up, 0 to 1. */
  readonly fraction: number;
  readonly state: 'running' | 'paused' | 'over';
}

/** The clock of the person who speaks, at the server's `now`. */
export function speechCountdown(speech: CurrentSpeech, now: number): CountdownView {
  const totalMs = speech.limitSeconds * 1000;
  return viewOf(totalMs - spokenMs(speech, now), totalMs, speech.runningSince === null);
}

/** The clock of an agenda item at the server's `now`; null when it has none (planned, done, skipped). */
export function itemCountdown(item: AgendaItem, now: number): CountdownView | null {
  const totalMs = item.plannedMinutes * 60_000;
  if (item.status === 'paused' && item.remainingMs !== null) return viewOf(item.remainingMs, totalMs, true);
  if (item.status !== 'running' || item.endsAt === null) return null;
  const endsAt = Date.parse(item.endsAt);
  // An extended item is longer than planned; its own begin and end tell the whole.
  const whole = item.startedAt === null ? totalMs : Math.max(totalMs, endsAt - Date.parse(item.startedAt));
  return viewOf(endsAt - now, whole, false);
}

function viewOf(remainingMs: number, totalMs: number, isPaused: boolean): CountdownView {
  const fraction = totalMs <= 0 ? 1 : Math.max(0, Math.min(1, 1 - remainingMs / totalMs));
  return { remainingMs, totalMs, fraction, state: isPaused ? 'paused' : remainingMs < 0 ? 'over' : 'running' };
}
