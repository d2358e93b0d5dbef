import { useEffect, useRef, useState } from 'react';
import { type ApiErrorCode, errorCodeOf } from '../api/api-error.js';
import { fetchFile } from '../api/fetch-file.js';
import { saveBlob } from '../page/save-blob.js';

/** How a download stands; bytes are those that have come. */
export type DownloadState =
  | { readonly step: 'idle' }
  | { readonly step: 'fetching'; readonly bytes: number }
  | { readonly step: 'saved'; readonly bytes: number }
  | { readonly step: 'failed'; readonly code: ApiErrorCode };

export interface FileDownload {
  readonly state: DownloadState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Fetches a file where one sees it coming, and gives it to the browser to keep when it is whole. */
export function useFileDownload(address: string, name: string): FileDownload {
  const [state, setState] = useState<DownloadState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => {
    running.current?.abort();
    running.current = null;
    setState({ step: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);
  const start = (): void => {
    if (running.current !== null) return;
    const wanted = new AbortController();
    running.current = wanted;
    setState({ step: 'fetching', bytes: 0 });
    const ended = (state: DownloadState): void => {
      // Cancelled meanwhile: another may run already.
      if (running.current !== wanted) return;
      running.current = null;
      setState(state);
    };
    fetchFile(address, {
      signal: wanted.signal,
      onBytes: (bytes) => running.current === wanted && setState({ step: 'fetching', bytes }),
    }).then(
      (file) => {
        if (running.current === wanted) saveBlob(file, name);
        ended({ step: 'saved', bytes: file.size });
      },
      (error: unknown) => ended({ step: 'failed', code: errorCodeOf(error) }),
    );
  };
  return { state, start, cancel };
}
