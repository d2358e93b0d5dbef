import type { Account } from '../account.js';
import { accountByScore, scoresOfSums } from '../account-by-score.js';
import { handedIn } from '../handed-in.js';
import type { PicksProfile } from '../profiles.js';
import { SEAT_DEFAULTS, type SeatOptions } from '../ties.js';

/** How many win, and ties. */
export type ApprovalOptions = SeatOptions;

/** One seat, ties stand. */
export const APPROVAL_DEFAULTS: ApprovalOptions = SEAT_DEFAULTS;

/**
 * Approval voting (Brams and Fishburn 1978): every tick is one vote for an option, most ticks win. `scores` are voters who ticked
 * an option: shares are of voters (`ballots` less blank and invalid), never of ticks, and do not add up to 100 %. Blank: nothing
 * ticked. Ties as in `rankByScore`; without any vote nobody wins. Linear in ticks.
 */
export function countApproval(profile: PicksProfile, options: Partial<ApprovalOptions> = {}): Account {
  const rule = { ...APPROVAL_DEFAULTS, ...options };
  const { candidates } = profile;
  const handed = handedIn(profile, ({ picks }) => (picks.length > 0 ? 'valid' : 'blank'));
  const tally = candidates.map(() => 0);
  for (const { count, picks } of handed.valid) for (const pick of picks) tally[pick] = (tally[pick] ?? 0) + count;
  return accountByScore(
    { rule: 'approval', options: { ...rule }, seats: rule },
    candidates,
    handed,
    scoresOfSums(tally),
  );
}
