import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { StatementStep } from '@polylogue/shared/statements/schemas';

export type StatementState = 'held' | 'published' | 'declined' | 'hidden';

/** From which states each step may be taken, and where it leads. */
const STEPS: Readonly<
  Record<StatementStep, { readonly from: readonly StatementState[]; readonly to: StatementState }>
> = {
  publish: { from: ['held', 'declined'], to: 'published' },
  decline: { from: ['held'], to: 'declined' },
  hide: { from: ['published'], to: 'hidden' },
  restore: { from: ['hidden'], to: 'published' },
};

/** The state after a moderator's step; `wrong_state` where it cannot be taken. What its author erased comes back by no step. */
export function afterStep(state: StatementState, step: StatementStep, isErased: boolean): Result<StatementState> {
  const { from, to } = STEPS[step];
  return !isErased && from.includes(state) ? ok(to) : fail('wrong_state');
}

/** Whether its words may still be changed: while it waits or is shown, and nobody has voted on them. */
export function mayEdit({ state, erasedAt }: Pick<Mergeable, 'state' | 'erasedAt'>, voters: number): Result<object> {
  if (erasedAt !== null || (state !== 'held' && state !== 'published')) return fail('wrong_state');
  return voters > 0 ? fail('already_voted') : ok({});
}

/** What merging asks of a statement. */
export interface Mergeable {
  readonly id: string;
  readonly state: StatementState;
  readonly erasedAt: Date | null;
}

/**
 * The state of a statement that is merged into another: declined where it was held, hidden where it was published. `wrong_state` where it is
 * shown to nobody, where the other is not published, and for itself. So no two can be merged into one another.
 */
export function afterMerge(statement: Mergeable, into: Mergeable): Result<StatementState> {
  if (statement.id === into.id || into.state !== 'published') return fail('wrong_state');
  return afterStep(statement.state, statement.state === 'held' ? 'decline' : 'hide', statement.erasedAt !== null);
}

/**
 * Statements a person may write in ten minutes. Far above what a hand can type, below what a program could flood with: hosts bring the
 * statements of an earlier conversation under one name, some eighty at once.
 */
export const MOST_STATEMENTS = 100;
export const STATEMENTS_SPAN_MS = 10 * 60_000;

/**
 * Seconds until a person may write again, given when they wrote within the span (any order) and the `most` of it; 0 when they may now.
 */
export function secondsToWait(writtenAt: readonly Date[], now: Date, most: number): number {
  const recent = writtenAt.map((at) => at.getTime()).filter((at) => at > now.getTime() - STATEMENTS_SPAN_MS);
  if (recent.length < most) return 0;
  recent.sort((a, b) => b - a);
  // The one whose leaving makes room.
  const leaving = recent[most - 1] ?? 0;
  return Math.max(1, Math.ceil((leaving + STATEMENTS_SPAN_MS - now.getTime()) / 1000));
}
