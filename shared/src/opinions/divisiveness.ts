import { answersIn, type Votes } from './votes-by-group.js';

/**
 * How far apart the groups are on a statement, 0 (alike) to 1 (one group agrees, another disagrees): half of the largest distance
 * between two groups' mean votes, (A − D) / (S + 2), S with passes. Two answers are added that say nothing, so that statements few have
 * seen do not look divisive. 0 with fewer than two groups.
 */
export function divisiveness(groups: readonly Votes[]): number {
  if (groups.length < 2) return 0;
  const means = groups.map((it) => (it.agree - it.disagree) / (answersIn(it) + 2));
  return (Math.max(...means) - Math.min(...means)) / 2;
}
