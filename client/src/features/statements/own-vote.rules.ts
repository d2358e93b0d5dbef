import { VoteValue } from '@polylogue/shared/statements/schemas';
import { z } from 'zod';
import type { PendingCommand } from '../../lib/live/outbox.js';

/** What a vote says: always both, since each vote says both anew. */
export interface VoteAndMark {
  readonly value: VoteValue;
  /** The mark "this matters to me". */
  readonly isImportant: boolean;
}

/** A mark as the tab keeps it until it is stored: pressed on, pressed off, or (empty) nothing pressed. */
export type KeptMark = '' | 'on' | 'off';

/** Where the tab keeps the mark on a statement. */
export const markKey = (statementId: string): string => `mark:${statementId}`;

export const keptMark = (isImportant: boolean): KeptMark => (isImportant ? 'on' : 'off');

/** The mark on screen: what was pressed, before what is stored. */
export const shownMark = (kept: string, isStored: boolean): boolean =>
  kept === 'on' || kept === 'off' ? kept === 'on' : isStored;

/** How the mark on screen stands to the server's. `with_vote`: it goes with the vote to come; `unsent`: changed after the vote, and not stored. */
export type MarkState = 'as_stored' | 'with_vote' | 'unsent';

export function markState(kept: string, stored: VoteAndMark | null): MarkState {
  if (stored === null) return shownMark(kept, false) ? 'with_vote' : 'as_stored';
  return shownMark(kept, stored.isImportant) === stored.isImportant ? 'as_stored' : 'unsent';
}

/** What the card shows of a vote on its way: which answer is busy, whether the mark is, and whether the stored vote still stands. */
export interface OnItsWay {
  readonly busyValue: VoteValue | null;
  readonly isMarkBusy: boolean;
  readonly isAnswerStored: boolean;
}

export const onItsWay = (sending: VoteAndMark | null, stored: VoteAndMark | null): OnItsWay => ({
  busyValue: sending === null || sending.value === stored?.value ? null : sending.value,
  isMarkBusy: sending !== null && stored !== null && sending.isImportant !== stored.isImportant,
  isAnswerStored: stored !== null && (sending === null || sending.value === stored.value),
});

const Sent = z.object({ statementId: z.string(), value: VoteValue, isImportant: z.boolean() });

/** The vote in a command as it was sent; null for anything else. */
export function sentVote(input: unknown): ({ readonly statementId: string } & VoteAndMark) | null {
  const { data } = Sent.safeParse(input);
  return data ?? null;
}

/**
 * Ids of votes on a statement that came back unsent and say otherwise than a later one: sent from the list of what is not sent, they would undo
 * it. One that says the same is no such vote: it is sent again under its old key.
 */
export function outdatedBy(
  pending: readonly PendingCommand[],
  statementId: string,
  { value, isImportant }: VoteAndMark,
): readonly string[] {
  return pending.flatMap(({ id, name, state, input }) => {
    const earlier = name === 'statements.vote' && state === 'handed_back' ? sentVote(input) : null;
    if (earlier === null || earlier.statementId !== statementId) return [];
    return earlier.value === value && earlier.isImportant === isImportant ? [] : [id];
  });
}
