import { fail, ok, type Result } from '@polylogue/shared/kernel/result';

export type ContributionState = 'published' | 'hidden';
export type ContributionStep = 'hide' | 'restore';

/** The state after a moderator's step; `wrong_state` where it cannot be taken. What its author erased comes back by no step. */
export function afterStep(
  state: ContributionState,
  step: ContributionStep,
  isErased: boolean,
): Result<ContributionState> {
  if (isErased || (step === 'hide') !== (state === 'published')) return fail('wrong_state');
  return ok(step === 'hide' ? 'hidden' : 'published');
}

/** Contributions a person may write in ten minutes. */
export const MOST_CONTRIBUTIONS = 20;
export const CONTRIBUTIONS_SPAN_MS = 10 * 60_000;

/** Seconds until a person may write again, given when they wrote within the span (any order); 0 when they may now. */
export function secondsToWait(writtenAt: readonly Date[], now: Date): number {
  const recent = writtenAt.map((at) => at.getTime()).sort((a, b) => b - a);
  // The one whose leaving makes room.
  const leaving = recent[MOST_CONTRIBUTIONS - 1];
  return leaving === undefined ? 0 : Math.max(0, Math.ceil((leaving + CONTRIBUTIONS_SPAN_MS - now.getTime()) / 1000));
}
