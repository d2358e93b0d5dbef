import { fileHash } from '@polylogue/shared/counting/canonical-ballots';
import type { RecountReport, RecountRequest } from './recount-messages.js';
import { recountFile } from './rules/recount.rules.js';

/** Counts off the page's own thread: a hundred thousand ballots must not stop it from scrolling. */
self.addEventListener('message', (event: MessageEvent<RecountRequest>) => {
  void recount(event.data);
});

const report = (message: RecountReport): void => self.postMessage(message);

async function recount({ bytes, sha256: wanted }: RecountRequest): Promise<void> {
  // A mark of byte order would be lost in decoding, and with it the hash.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const found = await hashOf(bytes, text);
  if (found !== wanted) return report({ kind: 'other_file', sha256: found });
  report({
    kind: 'counted',
    result: recountFile(text, (done, total) => report({ kind: 'progress', done, total })),
  });
}

/** By the browser's own WebCrypto; where a page comes without TLS, which has none, by the published library that the server uses. */
async function hashOf(bytes: ArrayBuffer, text: string): Promise<string> {
  if (!globalThis.isSecureContext) return fileHash(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
