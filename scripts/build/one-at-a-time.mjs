import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
const lock = path.join(tmpdir(), `polylogue-build-${name}-${process.getuid?.() ?? 0}`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const isHeld = () => {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // No pid yet: somebody made the folder this moment; a second look decides.
    return error.code === 'EPERM';
  }
};

/** Two starts of one checkout side by side must not install or build into each other. */
export async function oneAtATime(work) {
  for (let misses = 0; ; ) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    misses = isHeld() ? 0 : misses + 1;
    if (misses > 3) rmSync(lock, { recursive: true, force: true });
    await pause(200);
  }
  try {
    writeFileSync(path.join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
