import type { PollHall, PollView } from '@polylogue/shared/polls/schemas';
import type { CountdownView } from '../../../lib/room-view/countdown.rules.js';
import { secondRoundOf } from './second-round.rules.js';

/** Why the result of a closed poll cannot be shown yet. */
export type RevealHindrance = 'counting' | 'waits_for_second_round' | 'paper_unconfirmed';

/** The first thing that stands before the reveal, or null. The server has the last word. */
export function revealHindrance(
  poll: PollView,
  polls: readonly PollView[],
  halls: readonly PollHall[],
): RevealHindrance | null {
  const second = secondRoundOf(polls, poll.id);
  if (second !== null && (second.state === 'prepared' || second.state === 'open')) return 'waits_for_second_round';
  if (halls.some(({ papers }) => papers.some(({ state }) => state === 'entered'))) return 'paper_unconfirmed';
  return poll.isCounting ? 'counting' : null;
}

/** The clock of an open poll at the server's `now`, in milliseconds; null where staff close it by hand. */
export function pollCountdown({ openedAt, endsAt, state }: PollView, now: number): CountdownView | null {
  if (state !== 'open' || openedAt === null || endsAt === null) return null;
  const remainingMs = Date.parse(endsAt) - now;
  const totalMs = Date.parse(endsAt) - Date.parse(openedAt);
  const fraction = totalMs <= 0 ? 1 : Math.max(0, Math.min(1, 1 - remainingMs / totalMs));
  return { remainingMs, totalMs, fraction, state: remainingMs < 0 ? 'over' : 'running' };
}

/** Towns that an open poll is not open to yet; none where it is open to all. */
export const townsStillClosed = <T extends { readonly id: string }>(poll: PollView, towns: readonly T[]): T[] =>
  poll.openTownIds === null ? [] : towns.filter(({ id }) => poll.openTownIds?.every((open) => open !== id) ?? false);

/** Towns that may vote at all. */
export const townsAsked = <T extends { readonly id: string }>(poll: PollView, towns: readonly T[]): T[] =>
  towns.filter(({ id }) => poll.electorate.townIds?.some((asked) => asked === id) ?? true);
