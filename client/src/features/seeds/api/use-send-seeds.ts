import type { SeedDraft } from '@polylogue/shared/statements/schemas';
import { type Dispatch, useState } from 'react';
import { useCommand } from '../../../lib/live/hooks.js';
import type { Fault } from '../../../lib/staff-view/use-staff-command.js';
import type { SeedLine, SeedListStep } from '../rules/seed-list.rules.js';
import { piecesOf } from '../rules/pieces.rules.js';

/** A line that can be sent. */
export interface ReadyLine {
  readonly line: SeedLine;
  readonly seed: SeedDraft;
}

export type SeedState = 'held' | 'published';

/** What came of the last sending. */
export interface Sent {
  readonly state: SeedState;
  readonly stored: number;
  /** Of these the dialogue had the words already. */
  readonly known: number;
  /** Why it stopped before the end. */
  readonly fault: Fault | null;
}

export interface SeedSending {
  readonly send: (ready: readonly ReadyLine[], state: SeedState) => Promise<void>;
  /** Lines acknowledged so far of how many; null while nothing is on its way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly sent: Sent | null;
}

/**
 * Sends lines piece by piece. Each leaves the list as its piece is acknowledged; at the first refusal it stops, and the lines of that piece
 * say why. To send what came through without its answer again is harmless: the server knows the words.
 */
export function useSendSeeds(step: Dispatch<SeedListStep>): SeedSending {
  const seed = useCommand('statements.seed');
  const [progress, setProgress] = useState<SeedSending['progress']>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async (ready: readonly ReadyLine[], state: SeedState): Promise<void> => {
    let outcome: Sent = { state, stored: 0, known: 0, fault: null };
    setSent(null);
    for (const piece of piecesOf(ready)) {
      setProgress({ done: outcome.stored, of: ready.length });
      const keys = piece.map(({ line }) => line.key);
      const answer = await seed({ seeds: piece.map((entry) => entry.seed), state });
      if (!answer.ok) {
        step({ do: 'refused', keys, code: answer.code });
        outcome = { ...outcome, fault: answer };
        break;
      }
      step({ do: 'stored', keys });
      const known = answer.value.seeds.filter(({ isNew }) => !isNew).length;
      outcome = { ...outcome, stored: outcome.stored + piece.length, known: outcome.known + known };
    }
    setProgress(null);
    setSent(outcome);
  };
  return { send, progress, sent };
}
