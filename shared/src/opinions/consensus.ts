import { wilsonOfCount } from '../measures/wilson.js';
import { isSignificant, shareTest, smoothedShare, Z_90 } from './vote-tests.js';
import { answersIn, type VoteCounts, type Votes, votesOn } from './votes-by-group.js';

/**
 * Group-informed consensus (Pol.is): the product over the groups of (A + 1) / (S + 2), S with passes. From 0 to 1; ½ to the power of
 * groups where nobody voted. It falls with the number of groups and is kept for comparison and export; `consensusScore` ranks.
 */
export const groupInformedConsensus = (groups: readonly Votes[]): number =>
  groups.reduce((product, it) => product * smoothedShare(it.agree, answersIn(it)), 1);

/**
 * What statements are ranked by, 0 to 1: the geometric mean over the groups of the share who agree as far as it is certain, that is the
 * lower end of its Wilson interval (one-sided 90 %). Few answers make it smaller, never larger; more groups that vote alike do not
 * change it; one group in which nobody agrees makes it 0. Passes count as answers without agreement.
 */
export function consensusScore(groups: readonly Votes[]): number {
  if (groups.length === 0) return 0;
  const product = groups.reduce((all, it) => all * wilsonOfCount(it.agree, answersIn(it), { z: Z_90 }).low, 1);
  return product ** (1 / groups.length);
}

/** Share of a group, and number of people, who must have answered before a statement is ranked. */
export const SUPPORT_SHARE = 0.1;
export const SUPPORT_PEOPLE = 5;

/** Answers a group of that size must have given: a tenth of it, at least 5, but never more than half of it. */
export const supportFloor = (groupSize: number): number =>
  Math.min(Math.ceil(groupSize / 2), Math.max(SUPPORT_PEOPLE, Math.ceil(groupSize * SUPPORT_SHARE)));

/** Whether enough people of each group have answered. False without groups. */
export const hasSupport = (groups: readonly Votes[], sizes: readonly number[]): boolean =>
  groups.length > 0 && groups.every((votes, g) => answersIn(votes) >= supportFloor(sizes[g] ?? 0));

/** What places a statement in the ranking. */
export interface Ranked {
  /** Neither rejected nor meta. */
  readonly isActive: boolean;
  readonly hasSupport: boolean;
  readonly score: number;
  /** The product form, which decides between equal scores. */
  readonly consensus: number;
}

/**
 * Ranks from 1, by place: active statements with support first, then active ones without, then all others; in each by score, then by
 * the product form, then in the order of ids. Each rank is given once. n log n.
 */
export function consensusRanks(statements: readonly Ranked[]): number[] {
  const tier = ({ isActive, hasSupport: isSupported }: Ranked): number => (isActive ? (isSupported ? 0 : 1) : 2);
  const order = statements
    .map((it, column) => ({ it, column }))
    .sort(
      (a, b) =>
        tier(a.it) - tier(b.it) || b.it.score - a.it.score || b.it.consensus - a.it.consensus || a.column - b.column,
    );
  const ranks = statements.map(() => 0);
  for (const [at, { column }] of order.entries()) ranks[column] = at + 1;
  return ranks;
}

/** Columns on which all voters together agree, or disagree, best first. */
export interface ConsensusLists {
  readonly agree: readonly number[];
  readonly disagree: readonly number[];
}

/** Statements in a list at most. */
export const MOST_IN_LIST = 5;

/**
 * What everybody taken together agrees and disagrees on (Pol.is): more than half (smoothed share), significantly so (one-sided 90 %),
 * by share × test, five at most. Over all voters, grouped or not. Ties in the order of ids. n log n.
 */
export function consensusLists(all: VoteCounts, isActive: Uint8Array): ConsensusLists {
  const listOf = (kind: 'agree' | 'disagree'): number[] =>
    Array.from(isActive.keys())
      .filter((column) => isActive[column] === 1)
      .map((column) => {
        const votes = votesOn(all, column);
        const share = smoothedShare(votes[kind], answersIn(votes));
        return { column, share, test: shareTest(votes[kind], answersIn(votes)) };
      })
      .filter(({ share, test }) => share > 0.5 && isSignificant(test))
      .sort((a, b) => b.share * b.test - a.share * a.test || a.column - b.column)
      .slice(0, MOST_IN_LIST)
      .map(({ column }) => column);
  return { agree: listOf('agree'), disagree: listOf('disagree') };
}
