import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { IDLE, type ImportState, isRunning, whenSent, whenTold } from '../rules/import-state.rules.js';
import { sendFiles } from './send-files.js';

export interface PolisImportControl {
  readonly state: ImportState;
  readonly start: (files: readonly File[], lang: string) => void;
  readonly cancel: () => void;
  /** Back to the form; what came of the last time is not shown any more. */
  readonly reset: () => void;
}

/** Brings files into a network, one export at a time. Whoever leaves the page cancels it. */
export function useImport(slug: string): PolisImportControl {
  const [state, setState] = useState<ImportState>(IDLE);
  const queries = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (files: readonly File[], lang: string, wanted: AbortController): Promise<void> => {
    const tell = (next: ImportState): void => {
      if (!wanted.signal.aborted) setState(next);
    };
    try {
      const changed = await firstChanged(files);
      if (changed !== null) return tell({ step: 'changed', file: changed });
      await sendFiles({
        slug,
        lang,
        files,
        signal: wanted.signal,
        onSent: (sent, of) => tell(whenSent(sent, of)),
        onEvent: (event) => tell(whenTold(event)),
      });
      await queries.invalidateQueries({ queryKey: pageKeys.network(slug) });
    } catch (error) {
      tell({ step: 'failed', code: errorCodeOf(error) });
    } finally {
      if (running.current === wanted) running.current = null;
    }
  };

  return {
    state,
    start: (files, lang) => {
      if (running.current !== null) return;
      running.current = new AbortController();
      setState(whenSent(0, 1));
      void run(files, lang, running.current);
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
      setState((now) => (isRunning(now) ? { step: 'cancelled' } : now));
    },
    reset: () => setState(IDLE),
  };
}

/** The first file that the browser does not give out any more, because it was changed or removed since it was picked. */
async function firstChanged(files: readonly File[]): Promise<string | null> {
  for (const file of files) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch {
      return file.name;
    }
  }
  return null;
}
