import { chiSquareTail } from './chi-square.js';
import { mcnemarTail, stuartMaxwell } from './marginal-change.js';

/** On which side of the question an answer stands. */
export type Side = 'for' | 'against' | 'undecided';

/** Two votes on the same question, the answers of each person kept together; answers are indices. */
export interface TwoRounds {
  readonly answers: readonly { readonly name: string; readonly side: Side }[];
  readonly pairs: readonly { readonly before: number; readonly after: number; readonly count: number }[];
  /** People who voted in one of the rounds only: they are in no figure but these. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** What makes a comparison say less than it seems to. */
export type PairedWarning = 'few-pairs' | 'many-unpaired';

/** Fewer pairs than this are named few. */
export const FEW_PAIRS = 20;

export interface PairedComparison {
  readonly paired: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** `flows[before][after]`: people, by the places of the answers. */
  readonly flows: readonly (readonly number[])[];
  /** People who changed their answer, and their share of the paired; null without pairs. */
  readonly moved: number;
  readonly movedShare: number | null;
  /** (for − against) after less before, in people and as a share of the paired (−2 to 2); null without pairs. */
  readonly swing: number;
  readonly swingShare: number | null;
  /** Flows both ways between the sides, in people. */
  readonly between: { readonly [From in Side]: { readonly [To in Side]: number } };
  readonly test: MarginalTest;
  readonly warnings: readonly PairedWarning[];
}

/**
 * Whether the shares of the answers changed by more than chance moves them, if the paired people were a random sample:
 * for two answers McNemar's exact test (two-sided binomial), for more Stuart and Maxwell's statistic. `df` are degrees
 * of freedom; p from 0 to 1.
 */
export type MarginalTest =
  | { readonly name: 'mcnemar-exact'; readonly oneWay: number; readonly otherWay: number; readonly p: number }
  | { readonly name: 'stuart-maxwell'; readonly statistic: number; readonly df: number; readonly p: number };

/**
 * Compares a vote before and after, by kept pairs only: who moved where, and the swing (net change of for less
 * against). McNemar 1947; Stuart 1955; Maxwell 1970. Answers nobody moved between take no freedom. Warns of fewer than
 * 20 pairs, and where fewer people voted twice than once. Throws a RangeError on an answer that is not listed, and on
 * counts that are not whole.
 */
export function comparePaired(rounds: TwoRounds): PairedComparison {
  const { answers, onlyBefore, onlyAfter } = rounds;
  const flows = flowsOf(rounds);
  const paired = flows.flat().reduce((all, count) => all + count, 0);
  const moved = paired - flows.reduce((all, row, at) => all + (row[at] ?? 0), 0);
  const between = betweenSides(
    flows,
    answers.map(({ side }) => side),
  );
  const swing = swingOf(between);
  return {
    paired,
    onlyBefore,
    onlyAfter,
    flows,
    moved,
    movedShare: paired === 0 ? null : moved / paired,
    swing,
    swingShare: paired === 0 ? null : swing / paired,
    between,
    test: testOf(flows),
    warnings: [
      ...(paired < FEW_PAIRS ? (['few-pairs'] as const) : []),
      ...(paired < onlyBefore + onlyAfter ? (['many-unpaired'] as const) : []),
    ],
  };
}

function flowsOf({ answers, pairs }: TwoRounds): number[][] {
  const flows = answers.map(() => answers.map(() => 0));
  for (const { before, after, count } of pairs) {
    const row = flows[before];
    const known = row?.[after];
    if (!row || known === undefined) throw new RangeError('an answer that is not listed');
    if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`no number of people: ${count}`);
    row[after] = known + count;
  }
  return flows;
}

type Between = { readonly [From in Side]: { [To in Side]: number } };

function betweenSides(flows: readonly (readonly number[])[], sides: readonly Side[]): Between {
  const none = (): Record<Side, number> => ({ for: 0, against: 0, undecided: 0 });
  const between: Between = { for: none(), against: none(), undecided: none() };
  for (const [i, from] of sides.entries())
    for (const [j, to] of sides.entries()) between[from][to] += flows[i]?.[j] ?? 0;
  return between;
}

/** Who goes from against to for counts twice: one more here and one fewer there. */
const swingOf = ({ for: yes, against: no, undecided }: Between): number =>
  2 * (no.for - yes.against) + (undecided.for - yes.undecided) - (undecided.against - no.undecided);

function testOf(flows: readonly (readonly number[])[]): MarginalTest {
  if (flows.length === 2) {
    const [oneWay, otherWay] = [flows[0]?.[1] ?? 0, flows[1]?.[0] ?? 0];
    return { name: 'mcnemar-exact', oneWay, otherWay, p: mcnemarTail(oneWay, otherWay) };
  }
  const { statistic, df } = stuartMaxwell(flows);
  return { name: 'stuart-maxwell', statistic: statistic.toNumber(), df, p: chiSquareTail(statistic.toNumber(), df) };
}
