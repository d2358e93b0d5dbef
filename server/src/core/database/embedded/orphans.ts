import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive } from './processes.js';

const GIVE_UP_MS = 20_000;

/**
 * Ends a PostgreSQL that an earlier, killed copy of us left running on this cluster. It is ours only if its command line names the
 * folder; a process number that somebody else has by now is left alone, and PostgreSQL sees for itself that the lock is stale.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  const line = commandLine(pid);
  if (line !== null && !line.includes(cluster)) return;
  const startedAt = Date.now();
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) {
    if (Date.now() - startedAt > GIVE_UP_MS)
      throw new Error(`PostgreSQL (process ${pid}) of an earlier start does not end.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
