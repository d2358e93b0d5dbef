import type { StatementEntry, VoteMatrixInput } from './vote-matrix.js';

/** One vote by its ids. */
export interface ListedVote {
  readonly participantId: string;
  readonly statementId: string;
  readonly value: 1 | 0 | -1;
  readonly isImportant?: boolean;
}

/**
 * What `voteMatrix` takes, from a list of votes in the order they were given. People without votes may be named in `participants`; voters
 * are found by themselves. Throws a RangeError on a vote about a statement that is not listed. For lists that fit into memory as objects;
 * large ones fill the columns directly.
 */
export function listedVotes(
  statements: readonly StatementEntry[],
  votes: readonly ListedVote[],
  participants: readonly string[] = [],
): VoteMatrixInput {
  const people = new Map([...participants, ...votes.map((it) => it.participantId)].map((id) => [id, 0]));
  for (const [at, id] of [...people.keys()].entries()) people.set(id, at);
  const places = new Map(statements.map(({ id }, at) => [id, at]));
  const placeOf = ({ statementId }: ListedVote): number => {
    const place = places.get(statementId);
    if (place === undefined) throw new RangeError(`no such statement: ${statementId}`);
    return place;
  };
  return {
    participants: [...people.keys()],
    statements,
    votes: {
      participant: Uint32Array.from(votes, (vote) => people.get(vote.participantId) ?? 0),
      statement: Uint32Array.from(votes, placeOf),
      value: Int8Array.from(votes, (vote) => vote.value),
      isImportant: Uint8Array.from(votes, (vote) => (vote.isImportant ? 1 : 0)),
    },
  };
}
