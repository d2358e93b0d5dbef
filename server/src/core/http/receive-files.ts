import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { ApiFailure } from './api-failure.js';

/** A file that came with a form. */
export interface ReceivedFile {
  /** As the sender calls it; never part of a path. */
  readonly name: string;
  /** Where it lies. */
  readonly path: string;
  readonly bytes: number;
}

export interface ReceiveLimits {
  /** Of the whole form. */
  readonly mostBytes: number;
  readonly mostFiles: number;
}

/** What a form has around its files: boundaries and names. */
const AROUND_BYTES = 64 * 1024;

/**
 * Writes the files of a form into a folder while they come in. Throws ApiFailure: `too_large` with the limit, `unsupported_media` for what is
 * no form, `invalid_input` for one that is broken, has too many files or ends early. After a failure the rest of the form is read and thrown away, so that whoever sends it hears of it.
 */
export async function receiveFiles(request: Request, folder: string, limits: ReceiveLimits): Promise<ReceivedFile[]> {
  const most = limits.mostBytes + AROUND_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(limits);
  const form = formOf(request, limits);
  const files: Promise<ReceivedFile>[] = [];
  let cause: unknown = null;
  const give = (error: unknown): void => {
    cause ??= error;
    form.destroy(NO_FORM);
  };
  form.on('filesLimit', () => give(NO_FORM));
  // More than one may come; each would end the process if nobody listened.
  form.on('error', () => give(NO_FORM));
  form.on('file', (_field, stream, { filename = '' }) => {
    const file = written(stream, { name: filename, path: join(folder, String(files.length)) });
    files.push(file);
    file.catch((error: unknown) => give(isOfDisk(error) ? error : NO_FORM));
  });
  let bytes = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > most) give(tooLarge(limits));
  });
  finished(request).catch(() => give(NO_FORM));
  try {
    await finished(request.pipe(form));
  } catch {
    request.unpipe(form);
    request.resume();
  }
  await Promise.allSettled(files);
  if (cause !== null) throw cause;
  return Promise.all(files);
}

const NO_FORM = new ApiFailure({ ok: false, code: 'invalid_input' });

const tooLarge = ({ mostBytes }: ReceiveLimits): ApiFailure =>
  new ApiFailure({ ok: false, code: 'too_large', params: { limit: mostBytes } });

const isOfDisk = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error;

function formOf({ headers }: Request, { mostFiles }: ReceiveLimits) {
  try {
    return busboy({ headers, limits: { files: mostFiles, fields: 0 }, defParamCharset: 'utf8' });
  } catch {
    throw new ApiFailure({ ok: false, code: 'unsupported_media' });
  }
}

async function written(stream: Readable, file: Omit<ReceivedFile, 'bytes'>): Promise<ReceivedFile> {
  const into = createWriteStream(file.path, { flags: 'wx', mode: 0o600 });
  await pipeline(stream, into);
  return { ...file, bytes: into.bytesWritten };
}
