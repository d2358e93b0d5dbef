import { answersIn, type Votes } from './votes-by-group.js';

/** One-sided 90 % quantile of the normal distribution, as Pol.is uses it (95 % would be 1.6449). */
export const Z_90 = 1.2816;

/** How a group votes on a statement, alone and beside all others who are grouped (Pol.is; numbers in its own names). */
export interface VoteTests {
  /** Share who agree, one agreeing and one not agreeing vote added: (A + 1) / (S + 2), S with passes; and the same for disagree. */
  readonly pa: number;
  readonly pd: number;
  /** z of that share against one half: 2 √(S + 1) ((A + 1) / (S + 1) − 1/2). */
  readonly pat: number;
  readonly pdt: number;
  /** How many times as often as the others they agree, disagree: pa / pa of the others. */
  readonly ra: number;
  readonly rd: number;
  /** z of the difference from the others; 0 where it has none. */
  readonly rat: number;
  readonly rdt: number;
}

/** Share with one vote for and one against added, 0 to 1: one half where nobody voted. */
export const smoothedShare = (some: number, answers: number): number => (some + 1) / (answers + 2);

/** z of a share of at least some of the answers against one half, with one added to both (Pol.is). */
export const shareTest = (some: number, answers: number): number =>
  2 * Math.sqrt(answers + 1) * ((some + 1) / (answers + 1) - 0.5);

/**
 * z of the difference of two shares, with one added to all four counts and the shares pooled (Pol.is); 0 where all said the same, so
 * that there is no spread.
 */
export function differenceTest(some: number, answers: number, someElse: number, answersElse: number): number {
  const [one, other] = [(some + 1) / (answers + 1), (someElse + 1) / (answersElse + 1)];
  const pooled = (some + someElse + 2) / (answers + answersElse + 2);
  if (pooled >= 1) return 0;
  return (one - other) / Math.sqrt(pooled * (1 - pooled) * (1 / (answers + 1) + 1 / (answersElse + 1)));
}

/** All tests of a group's votes on a statement against the votes of the rest. */
export function voteTests(group: Votes, rest: Votes): VoteTests {
  const [answers, others] = [answersIn(group), answersIn(rest)];
  const [pa, pd] = [smoothedShare(group.agree, answers), smoothedShare(group.disagree, answers)];
  return {
    pa,
    pd,
    pat: shareTest(group.agree, answers),
    pdt: shareTest(group.disagree, answers),
    ra: pa / smoothedShare(rest.agree, others),
    rd: pd / smoothedShare(rest.disagree, others),
    rat: differenceTest(group.agree, answers, rest.agree, others),
    rdt: differenceTest(group.disagree, answers, rest.disagree, others),
  };
}

/** Whether a z is beyond what chance gives one time in ten. */
export const isSignificant = (z: number): boolean => z > Z_90;
