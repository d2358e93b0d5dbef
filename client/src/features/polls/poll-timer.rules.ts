import type { PollView } from '@polylogue/shared/polls/schemas';
import type { CountdownView } from '../../lib/room-view/countdown.rules.js';

/** From here on a person is told that the time runs out. */
export const SHORT_MS = 30_000;

/** The clock of an open poll at the server's `now`; null where staff close it. Never below zero: the server closes it then. */
export function pollCountdown(
  { openedAt, endsAt }: Pick<PollView, 'openedAt' | 'endsAt'>,
  now: number,
): (CountdownView & { readonly isShort: boolean }) | null {
  if (endsAt === null) return null;
  const end = Date.parse(endsAt);
  const totalMs = Math.max(1, end - Date.parse(openedAt ?? endsAt));
  const remainingMs = Math.max(0, end - now);
  const isOver = remainingMs === 0;
  return {
    remainingMs,
    totalMs,
    fraction: Math.min(1, Math.max(0, 1 - remainingMs / totalMs)),
    state: isOver ? 'over' : 'running',
    isShort: !isOver && remainingMs <= SHORT_MS,
  };
}

/** Whether a poll got more time than was known before. */
export const isExtended = (before: string | null, now: string | null): boolean =>
  before !== null && now !== null && Date.parse(now) > Date.parse(before);
