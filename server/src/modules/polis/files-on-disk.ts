import { createReadStream } from 'node:fs';
import { POLIS_FILES, type PolisFile } from '@polylogue/shared/polis/file-fault';
import type { PolisFiles } from './polis-files.js';

const PIECE_BYTES = 1 << 18;

/** Files of an export by the paths where they lie. */
export function filesOnDisk(paths: ReadonlyMap<PolisFile, string>): PolisFiles {
  const names = POLIS_FILES.filter((file) => paths.has(file));
  return {
    has: (file) => paths.has(file),
    names: () => names,
    open: (file) => createReadStream(paths.get(file) ?? '', { highWaterMark: PIECE_BYTES }),
  };
}
