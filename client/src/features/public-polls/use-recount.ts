import type { Account } from '@polylogue/shared/counting/account';
import type { BallotFileView } from '@polylogue/shared/polls/routes';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecountReport } from './recount-messages.js';

/** Where a recount stands. */
export type RecountState =
  | { readonly step: 'idle' | 'fetching' | 'no_line' | 'no_worker' | 'no_rule' }
  | { readonly step: 'counting'; readonly fraction: number | null }
  | { readonly step: 'other_file'; readonly sha256: string }
  | { readonly step: 'bad_file'; readonly line: number }
  | { readonly step: 'bad_count'; readonly code: string }
  | { readonly step: 'done'; readonly account: Account };

/** Fetches a file of ballots and counts it in a worker, which ends with the page. */
export function useRecount(address: string, file: BallotFileView) {
  const [state, setState] = useState<RecountState>({ step: 'idle' });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const start = useCallback(async () => {
    setState({ step: 'fetching' });
    const bytes = await fetchBytes(address);
    if (bytes === null) return setState({ step: 'no_line' });
    setState({ step: 'counting', fraction: null });
    worker.current?.terminate();
    const counter = new Worker(new URL('./recount.worker.ts', import.meta.url), { type: 'module' });
    worker.current = counter;
    counter.addEventListener('error', () => setState({ step: 'no_worker' }));
    counter.addEventListener('message', (event: MessageEvent<RecountReport>) => setState(stateOf(event.data)));
    counter.postMessage({ bytes, sha256: file.sha256 }, [bytes]);
  }, [address, file.sha256]);
  return { state, start };
}

async function fetchBytes(address: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

function stateOf(report: RecountReport): RecountState {
  if (report.kind === 'other_file') return { step: 'other_file', sha256: report.sha256 };
  if (report.kind === 'progress')
    return { step: 'counting', fraction: report.total > 0 ? report.done / report.total : null };
  const { result } = report;
  if (result.ok) return { step: 'done', account: result.account };
  if (result.why === 'file') return { step: 'bad_file', line: result.line };
  return result.why === 'count' ? { step: 'bad_count', code: result.code } : { step: 'no_rule' };
}
