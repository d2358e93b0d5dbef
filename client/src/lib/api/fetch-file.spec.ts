import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { fetchFile } from './fetch-file.js';

/** An answer whose body comes in these pieces; an error instead of a piece breaks it off. */
function answerWith(pieces: readonly (string | Error)[], status = 200) {
  const body = new ReadableStream({
    pull(control) {
      const [piece] = pieces;
      pieces = pieces.slice(1);
      if (piece === undefined) control.close();
      else if (typeof piece === 'string') control.enqueue(new TextEncoder().encode(piece));
      else control.error(piece);
    },
  });
  const headers = { 'Content-Type': 'text/csv; charset=utf-8' };
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status, headers }));
}

const fetched = (told: number[] = [], signal = new AbortController().signal) =>
  fetchFile('/votes.csv', { signal, onBytes: (bytes) => told.push(bytes) });

afterEach(() => {
  jest.restoreAllMocks();
});

describe('fetching a file', () => {
  it('gives it whole, and tells how much has come', async () => {
    answerWith(['a,b\n', 'ž\n']);
    const told: number[] = [];
    const file = await fetched(told);
    expect(await file.text()).toBe('a,b\nž\n');
    expect(file.type).toBe('text/csv; charset=utf-8');
    expect(told).toEqual([4, 7]);
  });

  it('gives nothing of one that breaks off', async () => {
    answerWith(['a,b\n', new TypeError('network error')]);
    await expect(fetched()).rejects.toMatchObject({ code: 'offline' });
  });

  it('fails with the code of the answer', async () => {
    answerWith(['{"ok":false,"code":"too_many"}'], 429);
    await expect(fetched()).rejects.toMatchObject({ code: 'too_many', status: 429 });
    answerWith(['<html>'], 502);
    await expect(fetched()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('ends quietly where nobody wants it any more', async () => {
    const gone = new AbortController();
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      gone.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    await expect(fetched([], gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
