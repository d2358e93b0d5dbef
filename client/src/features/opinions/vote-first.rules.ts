import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { VoteValue } from '@polylogue/shared/statements/schemas';

/** What is known of a reader's votes. */
export interface Reader {
  readonly mayVote: boolean;
  readonly votes: Readonly<Record<string, VoteValue>>;
}

/**
 * Whether a reader should say how they see a statement before they see how others do: those who can vote on it now and have not. Staff,
 * screens, those who only watch and everybody in a closed dialogue see all.
 */
export const shouldVoteFirst = (statementId: string, { mayVote, votes }: Reader): boolean =>
  mayVote && votes[statementId] === undefined;

/** Statements that the lists of an update name. */
export const listedStatements = ({
  groups,
  bridging,
  dividing,
}: Pick<OpinionsView, 'groups' | 'bridging' | 'dividing'>): readonly string[] => [
  ...groups.flatMap(({ defining }) => defining.map(({ statementId }) => statementId)),
  ...bridging,
  ...dividing,
];
