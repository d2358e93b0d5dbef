import { costOf, creditsOf, scoreRange } from '@polylogue/shared/polls/ballot.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { BallotPoll } from './ballot-draft.rules.js';

type FormOf<K extends PollForm['kind']> = Extract<PollForm, { kind: K }>;
type Scores = Readonly<Record<string, number>>;

/** What chosen projects cost, what is left of the total (below zero: too much), and which ones no longer fit. */
export interface BudgetState {
  readonly spent: number;
  readonly left: number;
  /** Projects not chosen that cost more than is left; none where a ballot may hold any projects. */
  readonly tooDear: ReadonlySet<string>;
}

export function budgetState(poll: BallotPoll, form: FormOf<'budget'>, picks: readonly string[]): BudgetState {
  const spent = costOf(poll, picks);
  const left = form.total - spent;
  const tooDear = poll.options
    .filter(({ id, cost }) => form.ballot === 'within' && !picks.includes(id) && (cost ?? 0) > left)
    .map(({ id }) => String(id));
  return { spent, left, tooDear: new Set(tooDear) };
}

/** What may still be given to one option, and how much of the whole is left. */
export interface ShareState {
  readonly left: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Dots: as many as are left, and no more than allowed on one option. */
export function pointsState(form: FormOf<'points'>, scores: Scores, id: string): ShareState {
  const left = form.points - Object.values(scores).reduce((sum, score) => sum + score, 0);
  return { left, lowest: 0, highest: Math.min(form.most, (scores[id] ?? 0) + Math.max(0, left)) };
}

/** Votes whose squares the credits pay for together with what the other options cost. */
export function creditsState(form: FormOf<'quadratic'>, scores: Scores, id: string): ShareState {
  const spent = creditsOf(Object.values(scores));
  const own = scores[id] ?? 0;
  const range = scoreRange(form);
  const payable = Math.floor(Math.sqrt(Math.max(0, form.credits - spent + own * own)));
  return {
    left: form.credits - spent,
    lowest: Math.max(range.lowest, form.negative ? -payable : 0),
    highest: Math.min(range.highest, payable),
  };
}

/** What one vote more, further from 0, costs in addition: from n votes to n + 1 it is 2n + 1 credits. */
export const nextVoteCost = (votes: number): number => 2 * Math.abs(votes) + 1;
