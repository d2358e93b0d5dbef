import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PolisImportEvent } from '@polylogue/shared/polis/import-events';
import { sendFiles } from './send-files.js';

type Listener = ((event: { loaded: number; total: number }) => void) | null;

/** What a browser's request shows of itself, moved by hand. */
class FakeRequest {
  static last: FakeRequest | null = null;
  upload: { onprogress: Listener } = { onprogress: null };
  onprogress: (() => void) | null = null;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  status = 0;
  responseText = '';
  address = '';
  body: FormData | null = null;
  readonly headers: Record<string, string> = {};

  constructor() {
    FakeRequest.last = this;
  }
  open(method: string, address: string): void {
    this.address = `${method} ${address}`;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(): string | null {
    return null;
  }
  send(body: FormData): void {
    this.body = body;
  }
  abort(): void {
    this.onabort?.();
  }
  answer(status: number, text: string): void {
    this.status = status;
    this.responseText += text;
    this.onprogress?.();
  }
}

const usual = Object.getOwnPropertyDescriptor(globalThis, 'XMLHttpRequest');
beforeEach(() => {
  Object.defineProperty(globalThis, 'XMLHttpRequest', { value: FakeRequest, configurable: true });
});
afterEach(() => {
  if (usual) Object.defineProperty(globalThis, 'XMLHttpRequest', usual);
  else Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
});

const READING = { type: 'reading', file: 'votes.csv', rows: 1, isDone: false, bytes: 1, of: 2 };
const FAULT = { type: 'fault', file: 'votes.csv', line: 3, code: 'bad_value', params: { found: 'x' } };
const line = (event: object): string => `${JSON.stringify(event)}\n`;

function start(signal = new AbortController().signal) {
  const told: PolisImportEvent[] = [];
  const sent: number[][] = [];
  const over = sendFiles({
    slug: 'towns',
    lang: 'lv',
    files: [new File(['a'], 'my-comments.csv'), new File(['b'], 'my-votes.csv')],
    signal,
    onSent: (...amounts) => sent.push(amounts),
    onEvent: (event) => told.push(event),
  });
  const request = FakeRequest.last;
  if (request === null) throw new Error('nothing was sent');
  return { over, request, told, sent };
}

describe('sending the files of an export', () => {
  it('sends them under their names, with the header that no foreign form has, and tells how much is out', async () => {
    const { request, sent } = start();
    expect(request.address).toBe('POST /api/networks/towns/polis?lang=lv');
    expect(request.headers).toHaveProperty('X-Requested-With');
    expect(request.body?.getAll('files').map((it) => (it instanceof File ? it.name : ''))).toEqual([
      'my-comments.csv',
      'my-votes.csv',
    ]);
    request.upload.onprogress?.({ loaded: 5, total: 9 });
    expect(sent).toEqual([[5, 9]]);
  });

  it('tells each line when it comes, also one that comes in two pieces', async () => {
    const { over, request, told } = start();
    request.answer(200, line(READING) + line(FAULT).slice(0, 20));
    expect(told).toEqual([READING]);
    request.answer(200, line(FAULT).slice(20));
    expect(told).toEqual([READING, FAULT]);
    request.onload?.();
    await over;
  });

  it('has failed where the answer ends without a last word, or never comes', async () => {
    const cut = start();
    cut.request.answer(200, line(READING));
    cut.request.onload?.();
    await expect(cut.over).rejects.toMatchObject({ code: 'offline' });
    const lost = start();
    lost.request.onerror?.();
    await expect(lost.over).rejects.toMatchObject({ code: 'offline' });
  });

  it('fails with the code of a refusal, and tells nothing of it as a line', async () => {
    const { over, request, told } = start();
    request.answer(413, '{"ok":false,"code":"too_large","params":{"limit":5}}\n');
    request.onload?.();
    await expect(over).rejects.toMatchObject({ code: 'too_large', params: { limit: 5 }, status: 413 });
    expect(told).toEqual([]);
  });

  it('ends where it is cancelled', async () => {
    const wanted = new AbortController();
    const { over } = start(wanted.signal);
    wanted.abort();
    await expect(over).rejects.toMatchObject({ name: 'AbortError' });
  });
});
