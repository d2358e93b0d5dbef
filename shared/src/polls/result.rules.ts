import type { Account } from '../counting/account.js';
import type { PollOptionId } from '../kernel/ids.js';
import type { MarksGroup } from './counting.rules.js';
import { type CellFigures, decisionOf } from './decision.rules.js';
import type { DecisionRule } from './decision.js';
import type { PollForm } from './forms.js';
import {
  type BallotSources,
  type Comparison,
  type OptionResult,
  Outcome,
  type PollResult,
  type ResultBase,
} from './results.js';
import { valueSummary } from './values.rules.js';
import { IF_NEED_BE, optionsVotedFor, SUITS } from './votes.rules.js';
import { type WordMerge, wordCounts } from './words.rules.js';

/** Figures by town (`none`: people without one) and by language, small ones left out. Options in their order. */
export interface ResultCells {
  readonly byTown: Readonly<Record<string, CellFigures>>;
  readonly byLang: Readonly<Record<string, CellFigures>>;
}

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
  const tallies = new Map<string, OptionTally>(options.map(({ id }) => [id, tallyOf(form)]));
  for (const { marks, count } of groups) addBallots(form, tallies, { marks, count });
  const votesBy = (by: Readonly<Record<string, CellFigures>>, at: number): Record<string, number> =>
    Object.fromEntries(Object.entries(by).map(([cell, { votes }]) => [cell, votes[at] ?? 0]));
  return options.map(({ id }, at) => ({
    optionId: id,
    ...shownFigures(form, tallies.get(id) ?? tallyOf(form)),
    byTown: votesBy(cells.byTown, at),
    byLang: votesBy(cells.byLang, at),
  }));
}

/** The figures of one option as they are added up; `people` by value from 0. */
interface OptionTally {
  votes: number;
  points: number;
  readonly people: number[];
}

const tallyOf = (form: PollForm): OptionTally => ({
  votes: 0,
  points: 0,
  people: Array.from({ length: valuesOf(form) }, () => 0),
});

function addBallots(form: PollForm, tallies: ReadonlyMap<string, OptionTally>, { marks, count }: MarksGroup): void {
  for (const id of optionsVotedFor(form, marks)) {
    const tally = tallies.get(id);
    if (tally) tally.votes += count;
  }
  if (marks.form !== 'scores') return;
  for (const [id, score] of Object.entries(marks.scores)) {
    const tally = tallies.get(id);
    if (!tally) continue;
    tally.points += score * count;
    const people = tally.people[score];
    if (people !== undefined) tally.people[score] = people + count;
  }
}

function shownFigures(
  { kind }: PollForm,
  { votes, points, people }: OptionTally,
): Pick<OptionResult, 'votes' | 'points' | 'maybe' | 'distribution'> {
  const hasPoints = kind === 'score' || kind === 'points' || kind === 'quadratic';
  return {
    votes,
    ...(hasPoints ? { points } : {}),
    ...(kind === 'dates' ? { maybe: people[IF_NEED_BE] ?? 0 } : {}),
    ...(people.length > 0 ? { distribution: people } : {}),
  };
}

/** How many values from 0 a ballot can give an option, where people are shown by value. */
function valuesOf(form: PollForm): number {
  if (form.kind === 'grades') return form.grades.length;
  if (form.kind === 'score') return form.highest + 1;
  return form.kind === 'dates' ? SUITS + 1 : 0;
}
