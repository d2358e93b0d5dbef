import {
  compareDoubleMajority,
  compareQuorum,
  compareThreshold,
  SIMPLE_MAJORITY,
  type Threshold as MeasuredThreshold,
  type ThresholdBase,
  type Votes,
} from '../measures/threshold.js';
import type { DecisionOutcome, DecisionRule, Quorum, Threshold } from './decision.js';
import type { PollForm, PollKind } from './forms.js';
import type { OptionResult, ResultBase } from './results.js';
import { NO_TOWN } from './no-town.js';

/** Figures of one town or language: ballots, and votes by option in the order of the options. */
export interface CellFigures {
  readonly ballots: number;
  readonly votes: readonly number[];
}

/** What a decision is taken on. */
export interface DecisionSource {
  readonly rule: DecisionRule;
  readonly form: PollForm;
  readonly base: ResultBase;
  readonly options: readonly Pick<OptionResult, 'optionId' | 'votes'>[];
  readonly byTown: Readonly<Record<string, CellFigures>>;
}

/** Kinds in which a vote for an option says that it should be done; scores, grades and points do not say so. */
const DECIDING: ReadonlySet<PollKind> = new Set([
  'yes_no',
  'single',
  'multiple',
  'approval',
  'ranking',
  'budget',
  'dates',
]);

const BASES: Readonly<Record<Threshold['base'], ThresholdBase>> = {
  for_and_against: 'cast',
  cast: 'cast-with-abstentions',
  eligible: 'eligible',
};

/**
 * Whether a poll is carried, compared in whole numbers; null where neither quorum nor threshold is asked. Quorum: all ballots handed in,
 * blank and invalid ones too. Threshold of yes / no: yes against no, abstentions only in the base `cast`; of other kinds each option: who
 * voted for it against all others with a valid ballot (a ranking: who put it first). Blank ballots are in no base of votes. With `towns`
 * also more than half of the towns must have more votes for than against: of the towns broken down (5 ballots or more), the others
 * are in the people's vote only; people without a town are no town. Kinds of scores, grades and points carry nothing.
 */
export function decisionOf(source: DecisionSource): DecisionOutcome | null {
  const { quorum, threshold } = source.rule;
  if (quorum.kind === 'none' && threshold.kind === 'none') return null;
  const present = quorumOf(quorum, source.base);
  const asked = measured(threshold);
  if (!asked) return { quorum: present, options: [], towns: null, carried: null };
  const options = candidatesOf(source).map((option) => ({ ...option, ...compare(source, option, asked) }));
  const leading = options.toSorted((a, b) => b.for - a.for)[0];
  const carried = options.filter(
    ({ isReached, towns }) => isReached && (present?.isMet ?? true) && (towns?.isReached ?? true),
  );
  return {
    quorum: present,
    options: options.map(({ optionId, for: votes, base, needed, isReached }) => ({
      optionId,
      for: votes,
      base,
      needed,
      isReached,
    })),
    towns: leading?.towns ?? null,
    carried: carried.map(({ optionId }) => optionId),
  };
}

function quorumOf(quorum: Quorum, { eligible, ballots }: ResultBase): DecisionOutcome['quorum'] {
  if (quorum.kind === 'none') return null;
  if (quorum.kind === 'people') return { needed: quorum.people, present: ballots, isMet: ballots >= quorum.people };
  const votes = { for: ballots, against: 0, abstain: 0, eligible: Math.max(eligible, ballots) };
  const { of, out } = quorum.share;
  const { met, needed } = compareQuorum(votes, { numerator: of, denominator: out, more: false });
  return { needed, present: ballots, isMet: met };
}

/** The threshold as it is compared, or null where none is asked. */
function measured({ kind, share }: Threshold): MeasuredThreshold | null {
  if (kind === 'none') return null;
  if (kind === 'majority' || share === null) return SIMPLE_MAJORITY;
  return { numerator: share.of, denominator: share.out, more: false };
}

interface Candidate {
  readonly optionId: string;
  readonly at: number;
}

/** Options that can carry: yes of a yes / no poll, else each. */
function candidatesOf({ form, options }: DecisionSource): Candidate[] {
  if (!DECIDING.has(form.kind)) return [];
  const all = options.map(({ optionId }, at) => ({ optionId, at }));
  return form.kind === 'yes_no' ? all.slice(0, 1) : all;
}

interface Compared {
  readonly for: number;
  readonly base: number;
  readonly needed: number;
  readonly isReached: boolean;
  readonly towns: DecisionOutcome['towns'];
}

function compare(source: DecisionSource, { at }: Candidate, asked: MeasuredThreshold): Compared {
  const { rule, base } = source;
  const people = peopleOf(source, at);
  const kind = BASES[rule.threshold.base];
  const overall = compareThreshold(people, asked, kind);
  const compared = { for: overall.for, base: overall.base, needed: overall.needed, isReached: overall.met };
  if (!rule.threshold.towns || base.ballots === 0) return { ...compared, towns: null };
  const { towns } = compareDoubleMajority(people, townsOf(source, at), asked, kind);
  return { ...compared, towns: { for: towns.for, of: towns.base, needed: towns.needed, isReached: towns.met } };
}

function peopleOf({ form, base, options }: DecisionSource, at: number): Votes {
  const votes = options.map((option) => option.votes);
  const [yes, no] = [votes[at] ?? 0, votes[1] ?? 0];
  const eligible = Math.max(base.eligible, base.ballots);
  if (form.kind === 'yes_no') return { for: yes, against: no, abstain: votes[2] ?? 0, eligible };
  return { for: yes, against: base.valid - yes, abstain: 0, eligible };
}

function townsOf({ form, byTown }: DecisionSource, at: number): { name: string; for: number; against: number }[] {
  return Object.entries(byTown)
    .filter(([town]) => town !== NO_TOWN)
    .map(([name, { ballots, votes }]) => {
      const yes = votes[at] ?? 0;
      return { name, for: yes, against: form.kind === 'yes_no' ? (votes[1] ?? 0) : ballots - yes };
    });
}
