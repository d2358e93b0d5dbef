import { createHash } from 'node:crypto';
import type { StatementEntry } from '@polylogue/shared/opinions/vote-matrix';

/** What a computation takes besides votes and the update before. Ids in their order. */
export interface OpinionInputs {
  readonly statements: readonly StatementEntry[];
  readonly excluded: readonly string[];
  /** Letters that staff have named, lowest first; missing where it was computed before they counted. */
  readonly named?: readonly number[];
}

/** A statement as it is stored. */
export interface StatementState {
  readonly id: string;
  readonly state: 'held' | 'published' | 'declined' | 'hidden';
  readonly isMeta: boolean;
}

const MODERATION = { published: 1, held: 0, declined: -1, hidden: -1 } as const;

/** The inputs of now. Which of the statements enter is decided with the votes: see `VoteLog`. */
export const inputsOf = (
  statements: readonly StatementState[],
  excluded: readonly string[],
  named: readonly number[],
): OpinionInputs => ({
  statements: statements.map(({ id, state, isMeta }) => ({ id, moderation: MODERATION[state], isMeta })),
  excluded: [...new Set(excluded)].sort(),
  named: named.toSorted((a, b) => a - b),
});

/** SHA-256 (hex) of inputs: where it and the votes are the same, there is nothing to compute. */
export const basisOf = (inputs: OpinionInputs): string =>
  createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
