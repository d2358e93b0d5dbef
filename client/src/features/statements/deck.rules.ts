import type { StatementView, VoteValue } from '@polylogue/shared/statements/schemas';
import { nextStatement } from '@polylogue/shared/statements/statements.rules';

export type Votes = Readonly<Record<string, VoteValue>>;

/** How far a person has come among the statements that can be voted on now. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
}

/** Hidden statements count neither here nor there: only what is still shown. */
export const progressOf = (statements: readonly StatementView[], votes: Votes): Progress => ({
  answered: statements.filter((statement) => votes[statement.id] !== undefined).length,
  total: statements.length,
});

/**
 * The statement on screen: the one held, as long as it is still published (also after the vote, until the person goes on), else
 * the next one for this person.
 */
export function shownStatement(
  statements: readonly StatementView[],
  votes: Votes,
  participantId: string,
  heldId: string | null,
): StatementView | null {
  const held = statements.find((statement) => statement.id === heldId);
  return held ?? nextStatement(statements, new Set(Object.keys(votes)), participantId);
}

/** The vote a key stands for; keys work only while the focus is in the card (WCAG 2.1.4). */
export function voteOfKey(key: string): VoteValue | null {
  if (key === '1') return 1;
  if (key === '2') return -1;
  if (key === '3') return 0;
  return null;
}
