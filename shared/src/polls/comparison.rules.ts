import { comparePaired, type MarginalTest, type PairedComparison, type Side } from '../measures/paired.js';
import type { PollForm } from './forms.js';
import type { Comparison } from './results.js';

/** Pairs of fewer people are not broken down. */
const FEWEST_PAIRS = 5;
/** The label of people who have no opinion, or handed in a blank ballot. */
export const NO_ANSWER = 'none';

/** Two rounds of the same question as figures of the people who voted both times. */
export interface TwoRoundsOfPoll {
  readonly form: PollForm;
  /** Of the second poll; the first one's are the same in the same order. */
  readonly options: readonly { readonly id: string }[];
  /**
   * People by the places of their answers before and after: of an option in their order, or of a step of the scale; the place behind
   * the last is no opinion or a blank ballot.
   */
  readonly flows: readonly { readonly before: number; readonly after: number; readonly count: number }[];
  /** People who voted both times, and in one of the rounds only. */
  readonly pairs: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/**
 * Before and after of a poll of yes / no, one choice or a scale; null for other kinds. Yes / no has sides: the first option is for, the
 * second against, abstaining and blank ballots are undecided. Other kinds have answers and undecided people, and no swing. Of fewer than 5
 * pairs, or where the flows were not kept because they would give a few others away, only their number is shown. See `comparePaired` for the tests and their sources. Linear in flows.
 */
export function comparisonOf(polls: TwoRoundsOfPoll): Comparison | null {
  const known = answersOf(polls.form, polls.options);
  if (known === null) return null;
  const { pairs, onlyBefore, onlyAfter, flows } = polls;
  const hasNone = flows.some(({ before, after }) => before === known.length || after === known.length);
  const labels = [...known, ...(hasNone ? [NO_ANSWER] : [])];
  const head = { pairs, onlyBefore, onlyAfter, labels, isThin: pairs < onlyBefore + onlyAfter };
  if (pairs < FEWEST_PAIRS || flows.length === 0)
    return { ...head, flows: null, moved: 0, swing: null, undecidedMoved: null, towards: null, test: null };
  const answers = labels.map((name, at) => ({ name, side: sideOf(polls.form, name, at) }));
  const compared = comparePaired({ answers, pairs: flows, onlyBefore, onlyAfter });
  const hasUndecided = answers.some(({ side }) => side === 'undecided');
  return { ...head, ...figuresOf(compared, { hasSides: polls.form.kind === 'yes_no', hasUndecided }) };
}

function answersOf(form: PollForm, options: readonly { readonly id: string }[]): string[] | null {
  if (form.kind === 'yes_no' || form.kind === 'single') return options.map(({ id }) => id);
  return form.kind === 'scale' ? Array.from({ length: form.steps }, (_, at) => String(at + 1)) : null;
}

/** Where a poll has no sides, every answer is on the same one: only undecided people are told apart. */
function sideOf(form: PollForm, label: string, at: number): Side {
  if (label === NO_ANSWER) return 'undecided';
  return form.kind === 'yes_no' ? ((['for', 'against'] as const)[at] ?? 'undecided') : 'for';
}

function figuresOf(
  { flows, moved, swing, between, test }: PairedComparison,
  { hasSides, hasUndecided }: { readonly hasSides: boolean; readonly hasUndecided: boolean },
): Pick<Comparison, 'flows' | 'moved' | 'swing' | 'undecidedMoved' | 'towards' | 'test'> {
  const { for: towardsFor, against } = between.undecided;
  return {
    flows: flows.map((row) => [...row]),
    moved,
    swing: hasSides ? swing : null,
    undecidedMoved: hasUndecided ? towardsFor + against : null,
    towards: hasSides && hasUndecided ? { for: towardsFor, against } : null,
    test: testOf(test),
  };
}

/** The statistic of McNemar's exact test is the smaller of the two flows. Nothing to test where nobody's answer differs. */
function testOf(test: MarginalTest): Comparison['test'] {
  const { name, p } = test;
  if (test.name === 'stuart-maxwell') return test.df === 0 ? null : { name, statistic: test.statistic, p };
  const { oneWay, otherWay } = test;
  return oneWay + otherWay === 0 ? null : { name, statistic: Math.min(oneWay, otherWay), p };
}
