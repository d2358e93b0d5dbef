import type { VoteMatrix } from './vote-matrix.js';

/**
 * What becomes of rejected and meta statements before the groups are computed. `zero`: everybody counts as having passed on them (as
 * Pol.is does); they say nothing, but each person seems to have answered more. `drop`: they are left out. Counts are the same in both.
 */
export const TREATMENTS = ['zero', 'drop'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** Which columns enter the maths, and how many answers the others count for. */
export interface Columns {
  /** 1 for each statement whose votes enter. */
  readonly isActive: Uint8Array;
  /** Statements that scale a position: all under `zero`, the active ones under `drop`. */
  readonly statements: number;
  /** Answers everybody is taken to have given besides their own. */
  readonly givenToAll: number;
}

/** The columns of a matrix under a treatment. Linear in statements. */
export function columnsOf({ statements }: Pick<VoteMatrix, 'statements'>, treatment: Treatment): Columns {
  const isActive = Uint8Array.from(statements, (it) => (it.moderation === -1 || it.isMeta ? 0 : 1));
  const active = isActive.reduce((sum, one) => sum + one, 0);
  const isZeroed = treatment === 'zero';
  return {
    isActive,
    statements: isZeroed ? statements.length : active,
    givenToAll: isZeroed ? statements.length - active : 0,
  };
}
