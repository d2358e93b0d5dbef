import type { Response } from 'express';

/** Proxies give up on an answer in which nothing comes for a minute. */
const AGAIN_MS = 20_000;

/** Tells whoever waits for an answer what happens meanwhile. */
export interface LineTeller<T> {
  readonly tell: (line: T) => void;
  /** Aborted when they have gone. */
  readonly gone: AbortSignal;
}

/**
 * Answers with lines of JSON, each sent as soon as it is told; the last one again where there is nothing new for a while. Ends when `work` does,
 * also by exception, which is passed on.
 */
export async function answerLines<T>(
  response: Response,
  work: (teller: LineTeller<T>) => Promise<void>,
): Promise<void> {
  const gone = new AbortController();
  const notice = (): void => gone.abort();
  if (response.closed) notice();
  response.on('close', notice);
  response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
  // A proxy that collects or packs the answer would keep its lines back.
  response.setHeader('Cache-Control', 'no-store, no-transform');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  let last: string | null = null;
  const again = setInterval(() => last !== null && response.write(last), AGAIN_MS);
  const tell = (line: T): void => {
    last = `${JSON.stringify(line)}\n`;
    if (!gone.signal.aborted) response.write(last);
  };
  try {
    await work({ tell, gone: gone.signal });
  } finally {
    clearInterval(again);
    response.off('close', notice);
    response.end();
  }
}
