import { SMALLEST_CELL } from './small-cells.rules.js';

/** Votes of one group on one statement. */
export interface GroupVotes {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** The same as it may be shown. */
export interface ShownGroupVotes {
  readonly n: number | null;
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly pass: number | null;
}

const HIDDEN: ShownGroupVotes = { n: null, agree: null, disagree: null, pass: null };

/**
 * The votes of the groups on one statement, in the order given: those of all, or of none where fewer than 5 of one group have answered.
 * The votes of everybody are published, so what is left of them when the other groups are taken away would be those few. For the same
 * reason nothing is shown of any group where one of the groups is too small to be shown at all: no votes (null) stand for it then.
 * Single answers may be under 5, unlike those of a town (`hideSmallCells`): who is from a town is known, who is in a group is not.
 */
export function hideSmallGroups(votes: readonly (GroupVotes | null)[]): ShownGroupVotes[] {
  const counted = votes.map((it) => it && { n: it.agree + it.disagree + it.pass, ...it });
  const isShown = counted.every((it) => it !== null && it.n >= SMALLEST_CELL);
  return counted.map((it) =>
    it !== null && isShown ? { n: it.n, agree: it.agree, disagree: it.disagree, pass: it.pass } : HIDDEN,
  );
}
