import { FORM_HEADER } from '@polylogue/shared/kernel/define-route';
import { PolisImportEvent } from '@polylogue/shared/polis/import-events';
import { importPolisFiles } from '@polylogue/shared/polis/routes';
import { ApiError } from '../../../lib/api/api-error.js';
import { addressOf, failureOf } from '../../../lib/api/call-route.js';
import { lineReader } from '../rules/json-lines.rules.js';

export interface SendFiles {
  readonly slug: string;
  readonly lang: string;
  readonly files: readonly File[];
  readonly signal: AbortSignal;
  /** So many bytes of so many are out. */
  readonly onSent: (sent: number, of: number) => void;
  readonly onEvent: (event: PolisImportEvent) => void;
}

/**
 * Sends the files of an export and tells what the server says meanwhile. Ends when the answer does; throws `ApiError` where it is a failure or
 * breaks off before its last word. An XMLHttpRequest, because fetch does not tell how much is sent.
 */
export function sendFiles({ slug, lang, files, signal, onSent, onEvent }: SendFiles): Promise<void> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const request = new XMLHttpRequest();
  const lines = lineReader();
  let isOver = false;
  const hear = (): void => {
    for (const line of lines(request.responseText)) {
      const event = PolisImportEvent.parse(JSON.parse(line));
      isOver = event.type !== 'reading';
      onEvent(event);
    }
  };
  return new Promise((resolve, reject) => {
    const broken = (): void => reject(new ApiError('offline', { status: 0 }));
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total);
    request.onprogress = () => request.status === 200 && hear();
    request.onerror = broken;
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      if (request.status !== 200) return reject(failureOf(asAnswer(request), jsonOf(request.responseText)));
      hear();
      return isOver ? resolve() : broken();
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open(importPolisFiles.method, addressOf(importPolisFiles.path, { slug }, { lang }));
    request.setRequestHeader(FORM_HEADER, 'XMLHttpRequest');
    request.send(form);
  });
}

const asAnswer = (request: XMLHttpRequest) => ({
  status: request.status,
  headers: { get: (name: string) => request.getResponseHeader(name) },
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
