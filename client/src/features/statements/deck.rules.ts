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

/** Ids of the statements the reader has left behind, oldest first, each in its last place. */
export type Trail = readonly string[];

export const leaveBehind = (trail: Trail, statementId: string): Trail => [
  ...trail.filter((id) => id !== statementId),
  statementId,
];

/** Where undo leads: the statement left last that is still shown and not on screen already; null when there is none. */
export function stepBack(
  statements: readonly StatementView[],
  trail: Trail,
  onScreenId: string | null,
): { readonly statementId: string; readonly trail: Trail } | null {
  const at = trail.findLastIndex((id) => id !== onScreenId && statements.some((statement) => statement.id === id));
  const statementId = trail[at];
  return statementId === undefined ? null : { statementId, trail: trail.slice(0, at) };
}

/** Where an arrow key leads, within the card only, like the keys below. */
export function moveOfKey(key: string): 'next' | 'back' | null {
  if (key === 'ArrowRight') return 'next';
  return key === 'ArrowLeft' ? 'back' : null;
}

/** The vote a key stands for; keys work only while the focus is in the card (WCAG 2.1.4). */
export function voteOfKey(key: string): VoteValue | null {
  if (key === '1') return 1;
  if (key === '2') return -1;
  if (key === '3') return 0;
  return null;
}
