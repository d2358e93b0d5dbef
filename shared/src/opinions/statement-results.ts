import { consensusRanks, consensusScore, groupInformedConsensus, hasSupport } from './consensus.js';
import { divisiveness } from './divisiveness.js';
import { priorityOf } from './priorities.js';
import type { OpinionStatement } from './schemas.js';
import type { StatementEntry } from './vote-matrix.js';
import { sumOfVotes, type VotesByGroup, votesOn } from './votes-by-group.js';

/** What the figures of the statements are made of, all by column or by group number. */
export interface StatementFigures {
  readonly statements: readonly StatementEntry[];
  readonly isActive: Uint8Array;
  readonly votes: VotesByGroup;
  readonly sizes: readonly number[];
  /** The letter (0 is A) of each group. */
  readonly letters: readonly number[];
  readonly extremities: Float64Array;
}

/** The figures of each statement, in the order of ids. Linear in statements × groups, but for the ranking. */
export function statementResults(figures: StatementFigures): OpinionStatement[] {
  const { statements, isActive, votes, sizes, letters, extremities } = figures;
  const unranked = statements.map(({ id, isMeta }, column) => {
    const groups = votes.groups.map((counts) => votesOn(counts, column));
    return {
      id,
      isActive: isActive[column] === 1,
      ...votesOn(votes.all, column),
      consensus: groupInformedConsensus(groups),
      score: consensusScore(groups),
      hasSupport: hasSupport(groups, sizes),
      divisiveness: divisiveness(groups),
      priority: priorityOf(sumOfVotes(groups), extremities[column] ?? 0, isMeta),
      groups: groups.map((it, g) => ({ id: letters[g] ?? g, ...it })).sort((a, b) => a.id - b.id),
    };
  });
  const ranks = consensusRanks(unranked);
  return unranked.map((it, column) => ({ ...it, rank: ranks[column] ?? column + 1 }));
}
