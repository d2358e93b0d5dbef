import { readFile, stat } from 'node:fs/promises';
import { InputFault } from './command.js';

/** Larger files are refused: they would have to be held in memory more than once. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The bytes of a file that somebody named. A folder, a device, a file that is not there or too large is an InputFault. */
export async function readInputFile(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new InputFault(`${path} is not a file`);
    if (found.size > MOST_BYTES) throw new InputFault(`${path} is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof InputFault) throw error;
    throw new InputFault(error instanceof Error ? error.message : String(error));
  }
}
