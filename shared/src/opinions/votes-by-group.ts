import { NOBODY } from './grouping.js';
import type { VoteMatrix } from './vote-matrix.js';

/** Votes of some people on each statement, by column; people who did not answer are in none. */
export interface VoteCounts {
  readonly agree: Uint32Array;
  readonly disagree: Uint32Array;
  readonly pass: Uint32Array;
  /** Of those who answered, who said that it matters to them; beside the vote, never part of it. */
  readonly important: Uint32Array;
}

/** Votes on one statement. */
export interface Votes {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly important: number;
}

export interface VotesByGroup {
  /** Everybody, grouped or not. */
  readonly all: VoteCounts;
  readonly groups: readonly VoteCounts[];
}

/** Counts the votes of everybody and of each group. `group` has a number from 0 up to k − 1, or `NOBODY`, for each row. Linear in votes. */
export function votesByGroup(matrix: VoteMatrix, group: Uint8Array, k: number): VotesByGroup {
  const size = matrix.statements.length;
  const all = noVotes(size);
  const groups = Array.from({ length: k }, () => noVotes(size));
  const outside = noVotes(size);
  for (let row = 0; row < matrix.participants.length; row++) {
    const { disagree, pass, agree, important } = groups[group[row] ?? NOBODY] ?? outside;
    for (let at = matrix.rowStart[row] ?? 0; at < (matrix.rowStart[row + 1] ?? 0); at++) {
      const c = matrix.column[at] ?? 0;
      const value = matrix.value[at] ?? 0;
      if (value > 0) agree[c] = (agree[c] ?? 0) + 1;
      else if (value < 0) disagree[c] = (disagree[c] ?? 0) + 1;
      else pass[c] = (pass[c] ?? 0) + 1;
      if (matrix.isImportant[at] === 1) important[c] = (important[c] ?? 0) + 1;
    }
  }
  for (const counts of [...groups, outside])
    for (const kind of KINDS)
      for (let c = 0; c < size; c++) all[kind][c] = (all[kind][c] ?? 0) + (counts[kind][c] ?? 0);
  return { all, groups };
}

/** The votes on one statement (column). */
export const votesOn = (counts: VoteCounts, column: number): Votes => ({
  agree: counts.agree[column] ?? 0,
  disagree: counts.disagree[column] ?? 0,
  pass: counts.pass[column] ?? 0,
  important: counts.important[column] ?? 0,
});

/** All answers, passes included. */
export const answersIn = ({ agree, disagree, pass }: Votes): number => agree + disagree + pass;

/** Votes of several groups together. */
export const sumOfVotes = (votes: readonly Votes[]): Votes =>
  votes.reduce(
    (sum, it) => ({
      agree: sum.agree + it.agree,
      disagree: sum.disagree + it.disagree,
      pass: sum.pass + it.pass,
      important: sum.important + it.important,
    }),
    { agree: 0, disagree: 0, pass: 0, important: 0 },
  );

const KINDS = ['agree', 'disagree', 'pass', 'important'] as const;

const noVotes = (size: number): VoteCounts => ({
  agree: new Uint32Array(size),
  disagree: new Uint32Array(size),
  pass: new Uint32Array(size),
  important: new Uint32Array(size),
});
