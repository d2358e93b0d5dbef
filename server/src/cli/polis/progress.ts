import type { PolisProgress } from '../../modules/polis/polis.facade.js';

const BETWEEN_MS = 1000;

/** Says how far a file is at most once a second, and once more when it is done. */
export function progressLines(say: (line: string) => void): PolisProgress {
  let saidAt = performance.now();
  return (file, rows, isDone) => {
    const now = performance.now();
    if (!isDone && now - saidAt < BETWEEN_MS) return;
    saidAt = now;
    say(`  ${file}: ${rows} rows${isDone ? '' : ' so far'}`);
  };
}
