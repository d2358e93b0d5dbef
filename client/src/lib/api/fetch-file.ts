import { ApiError } from './api-error.js';
import { failureOf } from './call-route.js';

export interface FetchFileOptions {
  readonly signal: AbortSignal;
  /** Bytes that have come so far. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * A file of ours, piece by piece. Throws `ApiError` for every expected failure, `offline` also where the file breaks off: half a file is
 * never given. An abort is thrown as it is.
 */
export async function fetchFile(address: string, { signal, onBytes }: FetchFileOptions): Promise<Blob> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', signal });
    if (!response.ok) throw failureOf(response, await response.json().catch(() => null));
    return new Blob(await piecesOf(response, onBytes), {
      type: response.headers.get('Content-Type') ?? 'application/octet-stream',
    });
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) throw error;
    throw new ApiError('offline', { status: 0 });
  }
}

async function piecesOf(response: Response, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    pieces.push(piece.value);
    bytes += piece.value.length;
    onBytes(bytes);
  }
  return pieces;
}
