import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { POLIS_FILES } from '@polylogue/shared/polis/file-fault';
import { filesOnDisk, type PolisFiles, type PolisSink } from '../../modules/polis/polis.facade.js';
import { InputFault } from '../command.js';

/** The files of an export in a folder. */
export async function openFolder(folder: string): Promise<PolisFiles> {
  const found = await readdir(folder).catch((error: unknown) => {
    throw new InputFault(error instanceof Error ? error.message : String(error));
  });
  const names = POLIS_FILES.filter((file) => found.includes(file));
  return filesOnDisk(new Map(names.map((file) => [file, join(folder, file)])));
}

/** Writes files into a folder, which is made where it is missing. A file takes its name when it is whole. */
export async function intoFolder(folder: string): Promise<PolisSink> {
  await mkdir(folder, { recursive: true });
  return async (file, text) => {
    const unfinished = join(folder, `${file}.new`);
    try {
      await pipeline(Readable.from(text), createWriteStream(unfinished));
      await rename(unfinished, join(folder, file));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  };
}
