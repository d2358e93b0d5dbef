import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { type ReceivedFile, receiveFiles } from './receive-files.js';

let folder: string;
let server: Server;
let outcome: Promise<ReceivedFile[]>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receive-'));
  server = createServer((request, response) => {
    outcome = receiveFiles(request as Request, folder, { mostBytes: 1000, mostFiles: 2 });
    outcome.then(
      () => response.end('taken'),
      () => response.end('refused'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** In pieces, so that no length is known before. */
async function post(pieces: readonly string[], type = 'multipart/form-data; boundary=x'): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const body = new ReadableStream({
    start(control) {
      for (const piece of pieces) control.enqueue(new TextEncoder().encode(piece));
      control.close();
    },
  });
  const init: RequestInit = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' };
  return (await fetch(`http://127.0.0.1:${port}`, init)).text();
}

const part = (name: string, text: string): string =>
  `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n`;
const END = '--x--\r\n';

describe('files of a form', () => {
  it('lie in the folder under numbers, with the names they came with', async () => {
    expect(await post([part('../../ž-comments.csv', 'a,b\r\nc'), part('empty.csv', ''), END])).toBe('taken');
    const files = await outcome;
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['ž-comments.csv', 6],
      ['empty.csv', 0],
    ]);
    expect(files.map(({ path }) => path)).toEqual([join(folder, '0'), join(folder, '1')]);
    expect(readFileSync(files[0]?.path ?? '', 'utf8')).toBe('a,b\r\nc');
  });

  it('may be only so large together, also where no length is said, and whoever sends hears of it', async () => {
    const large = Array.from({ length: 20 }, () => 'y'.repeat(10_000));
    expect(await post([part('a', 'x'), part('b', large.join('')), END])).toBe('refused');
    await expect(outcome).rejects.toMatchObject({ status: 413, body: { code: 'too_large', params: { limit: 1000 } } });
  });

  it.each([
    ['one too many', [part('a', 'x'), part('b', 'x'), part('c', 'x'), END]],
    ['an end that is missing', [part('a', 'x')]],
    ['a file that breaks off', [part('a', 'x'), part('b', 'yyy').slice(0, -2)]],
    ['headers that are none', ['--x\r\nnonsense\r\n\r\n', part('a', 'x'), END]],
    ['nothing', ['']],
  ])('are refused with %s', async (_, pieces) => {
    expect(await post(pieces)).toBe('refused');
    await expect(outcome).rejects.toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  it.each(['application/json', 'multipart/form-data', 'text/csv'])('do not come as %s', async (type) => {
    expect(await post(['{}'], type)).toBe('refused');
    await expect(outcome).rejects.toMatchObject({ status: 415, body: { code: 'unsupported_media' } });
  });
});
