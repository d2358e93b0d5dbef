import type { PolisReading } from '@polylogue/shared/polis/import-events';
import type { PolisFiles, PolisProgress } from './polis-files.js';

/** So often it is told how far the reading is. */
const BETWEEN_MS = 250;

/** Files that tell how far they are read, of so many bytes: when one is done, and now and then before. */
export function watchedFiles(
  files: PolisFiles,
  {
    of,
    tell,
    now,
  }: { readonly of: number; readonly tell: (reading: PolisReading) => void; readonly now: () => number },
): { readonly files: PolisFiles; readonly progress: PolisProgress } {
  let bytes = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    files: {
      ...files,
      open: async function* (file) {
        for await (const piece of files.open(file)) {
          bytes += piece.length;
          yield piece;
        }
      },
    },
    progress: (file, rows, isDone) => {
      if (!isDone && now() - toldAt < BETWEEN_MS) return;
      toldAt = now();
      tell({ type: 'reading', file, rows, isDone, bytes, of });
    },
  };
}
