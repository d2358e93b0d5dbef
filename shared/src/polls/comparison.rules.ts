import { comparePaired, type MarginalTest, type PairedComparison, type Side } from '../measures/paired.js';
import type { PollForm } from './forms.js';
import type { Marks } from './marks.js';
import type { Comparison } from './results.js';

/** Pairs of fewer people are not broken down. */
const FEWEST_PAIRS = 5;
/** What somebody says who has no opinion, or hands in a blank ballot. */
export const NO_ANSWER = 'none';

/** So many people who said this before and that after. */
export interface MarksPair {
  readonly before: Marks;
  readonly after: Marks;
  readonly count: number;
}

/** Two rounds of the same question, each person's two ballots kept together. */
export interface TwoPolls {
  readonly form: PollForm;
  readonly options: readonly { readonly id: string }[];
  /**
   * The options of the first poll in the same order: the second has ids of its own. Left out where both polls share theirs.
   */
  readonly optionsBefore?: readonly { readonly id: string }[];
  readonly pairs: readonly MarksPair[];
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/**
 * Before and after of a poll of yes / no, one choice or a scale. Yes / no has sides: the first option is for, the second against,
 * abstaining and blank ballots are undecided; other kinds have answers and undecided people, and no swing. Under 5 pairs nothing is broken down.
 * Null for other kinds. See `comparePaired` for the tests and their sources. Linear in pairs.
 */
export function comparisonOf(polls: TwoPolls): Comparison | null {
  const labels = labelsOf(polls);
  if (labels === null) return null;
  const sides = labels.map((label, at) => sideOf(polls.form, label, at));
  const answers = labels.map((name, at) => ({ name, side: sides[at] ?? 'undecided' }));
  const places = placesOf(polls, labels);
  const pairs = polls.pairs.map(({ before, after, count }) => ({
    before: places.before(before),
    after: places.after(after),
    count,
  }));
  const { onlyBefore, onlyAfter } = polls;
  const compared = comparePaired({ answers, pairs, onlyBefore, onlyAfter });
  const head = {
    pairs: compared.paired,
    onlyBefore,
    onlyAfter,
    labels,
    isThin: compared.paired < onlyBefore + onlyAfter,
  };
  return compared.paired < FEWEST_PAIRS
    ? { ...head, ...HIDDEN }
    : { ...head, ...figuresOf(compared, polls.form, sides) };
}

const HIDDEN = { flows: null, moved: 0, swing: null, undecidedMoved: null, towards: null, test: null };

/** Answers in their order; `none` at the end where somebody gave it. */
function labelsOf({ form, options, pairs }: TwoPolls): string[] | null {
  const answers = answersOf(form, options);
  const isNone = (marks: Marks): boolean => marks.form === 'blank' || (marks.form === 'value' && marks.value === null);
  const hasNone = pairs.some(({ before, after, count }) => count > 0 && (isNone(before) || isNone(after)));
  return answers && [...answers, ...(hasNone ? [NO_ANSWER] : [])];
}

function answersOf(form: PollForm, options: readonly { readonly id: string }[]): string[] | null {
  if (form.kind === 'yes_no' || form.kind === 'single') return options.map(({ id }) => id);
  return form.kind === 'scale' ? Array.from({ length: form.steps }, (_, at) => String(at + 1)) : null;
}

function sideOf(form: PollForm, label: string, at: number): Side {
  if (label === NO_ANSWER) return 'undecided';
  if (form.kind !== 'yes_no') return 'for';
  return (['for', 'against'] as const)[at] ?? 'undecided';
}

/** Where a ballot stands in `labels`. */
function placesOf(
  { form, options, optionsBefore = options }: TwoPolls,
  labels: readonly string[],
): { before: (marks: Marks) => number; after: (marks: Marks) => number } {
  const none = labels.indexOf(NO_ANSWER);
  const among = (answers: readonly string[]) => (marks: Marks) => {
    if (marks.form === 'picks') return answers.indexOf(marks.picks[0] ?? '');
    return marks.form === 'value' && marks.value !== null ? answers.indexOf(String(marks.value)) : none;
  };
  return { before: among(answersOf(form, optionsBefore) ?? []), after: among(answersOf(form, options) ?? []) };
}

function figuresOf(
  { flows, moved, swing, between, test }: PairedComparison,
  form: PollForm,
  sides: readonly Side[],
): Omit<Comparison, 'pairs' | 'onlyBefore' | 'onlyAfter' | 'labels' | 'isThin'> {
  const hasSides = form.kind === 'yes_no';
  const { for: towardsFor, against } = between.undecided;
  return {
    flows: flows.map((row) => [...row]),
    moved,
    swing: hasSides ? swing : null,
    undecidedMoved: sides.includes('undecided') ? towardsFor + against : null,
    towards: hasSides && sides.includes('undecided') ? { for: towardsFor, against } : null,
    test: testOf(test),
  };
}

/** The statistic of McNemar's exact test is the smaller of the two flows. Nothing to test where nobody's answer differs. */
function testOf(test: MarginalTest): Comparison['test'] {
  const { name, p } = test;
  if (test.name === 'mcnemar-exact')
    return test.oneWay + test.otherWay === 0 ? null : { name, statistic: Math.min(test.oneWay, test.otherWay), p };
  return test.df === 0 ? null : { name, statistic: test.statistic, p };
}
