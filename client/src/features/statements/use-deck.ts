import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { type Trail, type Votes, firstTrail, leaveBehind, stepBack } from './deck.rules.js';

export interface DeckPlace {
  /** The statement that stays on screen until the reader goes on; null: whichever is next. */
  readonly heldId: string | null;
  /** Counts how often the reader asked for a certain statement, so that eyes and focus are brought to it each time. */
  readonly openings: number;
  readonly hold: (statementId: string) => void;
  /** Leaves a statement behind for the next one. */
  readonly goOn: (statementId: string) => void;
  readonly open: (statementId: string) => void;
  /** To the statement left last; null when there is none. */
  readonly goBack: (() => void) | null;
}

/**
 * Where the reader stands among the statements, and how they came there: by what they voted on, until they move. `firstId`: a statement
 * they asked for before they came.
 */
export function useDeck(statements: readonly StatementView[], votes: Votes, firstId: string | null): DeckPlace {
  const [heldId, setHeldId] = useState(firstId);
  const [movedTrail, setTrail] = useState<Trail | null>(null);
  const trail = movedTrail ?? firstTrail(votes);
  const [openings, setOpenings] = useState(firstId === null ? 0 : 1);
  const back = stepBack(statements, trail, heldId);
  const open = (statementId: string): void => {
    setHeldId(statementId);
    setOpenings((before) => before + 1);
  };
  return {
    heldId,
    openings,
    hold: setHeldId,
    open,
    goOn: (statementId) => {
      setTrail(leaveBehind(trail, statementId));
      setHeldId(null);
    },
    goBack:
      back === null
        ? null
        : () => {
            setTrail(back.trail);
            open(back.statementId);
          },
  };
}
