import type { Account } from '../counting/account.js';
import type { PollOptionId } from '../kernel/ids.js';
import type { MarksGroup } from './counting.rules.js';
import { type CellFigures, decisionOf } from './decision.rules.js';
import type { DecisionRule } from './decision.js';
import type { PollForm } from './forms.js';
import type { Marks } from './marks.js';
import {
  type BallotSources,
  type Comparison,
  type OptionResult,
  Outcome,
  type PollResult,
  type ResultBase,
} from './results.js';
import { valueSummary } from './values.rules.js';
import { type WordMerge, wordCounts } from './words.rules.js';

/** Figures by town (`none`: people without one) and by language, small ones left out. Options in their order. */
export interface ResultCells {
  readonly byTown: Readonly<Record<string, CellFigures>>;
  readonly byLang: Readonly<Record<string, CellFigures>>;
}

export const NO_CELLS: ResultCells = { byTown: {}, byLang: {} };

/** All that a result is computed from. The same in the server and in a browser that recounts. */
export interface ResultSource {
  readonly form: PollForm;
  readonly options: readonly { readonly id: PollOptionId }[];
  /** Every ballot, blank ones too, from wherever it came. */
  readonly groups: readonly MarksGroup[];
  /** Paper ballots that nobody can read. */
  readonly invalid: number;
  readonly eligible: number;
  readonly sources: BallotSources;
  readonly cells: ResultCells;
  readonly decision: DecisionRule;
  /** What the counting rule found, options named by their ids; null for kinds without a rule. */
  readonly account: Account | null;
  /** What staff did to words of a word cloud. */
  readonly merges: readonly WordMerge[];
  /** Short texts that staff took away: counted as ballots, not to be read. */
  readonly hiddenTexts: number;
  readonly comparison: Comparison | null;
}

/**
 * The result of a poll, from its ballots and the account of its rule. Totals are exact; cells are taken as they come. Neutral to the
 * order and grouping of ballots. Linear in groups and marks.
 */
export function resultOf(source: ResultSource): PollResult {
  const { form, groups, cells, account } = source;
  const base = baseOf(source);
  const options = optionResults(source);
  return {
    base,
    ballotsByTown: ballotsOf(cells.byTown),
    ballotsByLang: ballotsOf(cells.byLang),
    options,
    outcome: account && Outcome.parse(account),
    values: valueSummary(form, groups),
    words: form.kind === 'words' ? wordCounts(groups, source.merges) : null,
    texts: form.kind === 'text' ? base.valid - source.hiddenTexts : null,
    decision: decisionOf({ rule: source.decision, form, base, options, byTown: cells.byTown }),
    comparison: source.comparison,
  };
}

/** What every percentage stands on. */
function baseOf({ groups, invalid, eligible, sources }: ResultSource): ResultBase {
  const blank = peopleOf(groups.filter(({ marks }) => marks.form === 'blank'));
  const valid = peopleOf(groups) - blank;
  return { eligible, ballots: valid + blank + invalid, valid, blank, invalid, sources };
}

const peopleOf = (groups: readonly MarksGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

const ballotsOf = (cells: Readonly<Record<string, CellFigures>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).map(([cell, { ballots }]) => [cell, ballots]));

function optionResults({ form, options, groups, cells }: ResultSource): OptionResult[] {
  const figures = new Map(options.map(({ id }) => [id, new OptionFigures(form)]));
  for (const { marks, count } of groups) for (const [id, it] of figures) it.add(marks, id, count);
  const votesBy = (by: Readonly<Record<string, CellFigures>>, at: number): Record<string, number> =>
    Object.fromEntries(Object.entries(by).map(([cell, { votes }]) => [cell, votes[at] ?? 0]));
  return [...figures].map(([optionId, it], at) => ({
    optionId,
    ...it.shown(),
    byTown: votesBy(cells.byTown, at),
    byLang: votesBy(cells.byLang, at),
  }));
}

/**
 * People who voted for each option, in the order of the options, as a result shows them (see `OptionResult.votes`): who chose it, put
 * it first, gave it a grade, score or points, or can come. What cells by town and language are made of.
 */
export function optionVotes(
  form: PollForm,
  options: readonly { readonly id: string }[],
  groups: readonly MarksGroup[],
): number[] {
  return options.map(({ id }) => peopleOf(groups.filter(({ marks }) => isVoteFor(form, id, marks))));
}

function isVoteFor(form: PollForm, id: string, marks: Marks): boolean {
  switch (marks.form) {
    case 'picks':
      return marks.picks.some((picked) => picked === id);
    case 'ranking':
      return marks.ranking[0] === id;
    case 'scores': {
      const score = scoreOf(marks, id);
      if (score === null) return false;
      if (form.kind === 'dates') return score === SUITS;
      return form.kind === 'score' || form.kind === 'grades' || score !== 0;
    }
    default:
      return false;
  }
}

/** What a ballot says of a date. */
const [IF_NEED_BE, SUITS] = [1, 2];

/** What a ballot gives an option, or null where it leaves it out. */
function scoreOf(marks: Marks, id: string): number | null {
  if (marks.form !== 'scores') return null;
  const scores: Readonly<Record<string, number>> = marks.scores;
  return Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;
}

/** Adds up the figures of one option. */
class OptionFigures {
  private votes = 0;
  private points = 0;
  private readonly distribution: number[];

  constructor(private readonly form: PollForm) {
    this.distribution = Array.from({ length: valuesOf(form) }, () => 0);
  }

  add(marks: Marks, id: string, count: number): void {
    if (isVoteFor(this.form, id, marks)) this.votes += count;
    const score = scoreOf(marks, id);
    if (score === null) return;
    this.points += score * count;
    const people = this.distribution[score];
    if (people !== undefined) this.distribution[score] = people + count;
  }

  shown(): Pick<OptionResult, 'votes' | 'points' | 'maybe' | 'distribution'> {
    const { kind } = this.form;
    const hasPoints = kind === 'score' || kind === 'points' || kind === 'quadratic';
    return {
      votes: this.votes,
      ...(hasPoints ? { points: this.points } : {}),
      ...(kind === 'dates' ? { maybe: this.distribution[IF_NEED_BE] ?? 0 } : {}),
      ...(this.distribution.length > 0 ? { distribution: this.distribution } : {}),
    };
  }
}

/** How many values from 0 a ballot can give an option, where people are shown by value. */
function valuesOf(form: PollForm): number {
  if (form.kind === 'grades') return form.grades.length;
  if (form.kind === 'score') return form.highest + 1;
  return form.kind === 'dates' ? SUITS + 1 : 0;
}
