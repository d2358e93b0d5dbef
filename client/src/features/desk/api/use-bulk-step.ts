import { MOST_AT_ONCE, type StatementStep } from '@polylogue/shared/statements/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../../lib/live/hooks.js';
import type { Fault } from '../../../lib/staff-view/use-staff-command.js';
import { chunksOf } from '../rules/selection.rules.js';

/** What came of the last step for several. */
export interface BulkOutcome {
  readonly step: StatementStep;
  readonly done: number;
  /** Error code by statement, of those that could not take the step. */
  readonly refused: ReadonlyMap<string, string>;
  /** Why it stopped before all had been asked for. */
  readonly fault: Fault | null;
}

export interface BulkControl {
  readonly give: (ids: readonly string[], step: StatementStep, reason: string | null) => Promise<BulkOutcome>;
  /** Statements gone through so far of how many; null while nothing is on its way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly outcome: BulkOutcome | null;
  readonly forget: () => void;
}

/** One step for many statements, in as many commands as the contract asks for. */
export function useBulkStep(): BulkControl {
  const queries = useQueryClient();
  const several = useCommand('statements.moderate-several');
  const [progress, setProgress] = useState<BulkControl['progress']>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const give: BulkControl['give'] = async (ids, step, reason) => {
    const refused = new Map<string, string>();
    let asked = 0;
    let fault: Fault | null = null;
    setOutcome(null);
    for (const chunk of chunksOf(ids, MOST_AT_ONCE)) {
      setProgress({ done: asked, of: ids.length });
      const answer = await several({ statementIds: chunk, step, reason });
      if (!answer.ok) {
        fault = answer;
        break;
      }
      asked += chunk.length;
      for (const { statementId, code } of answer.value.refused) refused.set(statementId, code);
    }
    const result = { step, done: asked - refused.size, refused, fault };
    void queries.invalidateQueries({ queryKey: ['moderation'] });
    setProgress(null);
    setOutcome(result);
    return result;
  };
  return { give, progress, outcome, forget: () => setOutcome(null) };
}
