import { readFileSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';

/** Another running copy uses the same data folder. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(`The data folder ${dataDir} is in use by process ${pid}. Stop it, or give another DATA_DIR.`);
  }
}

/** Takes a data folder for this process; what a dead one left is taken over. Answers how to let go. */
export async function takeDataDir(dataDir: string, lockFile: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const file = await open(lockFile, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(lockFile, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const pid = Number(await readFile(lockFile, 'utf8').catch(() => ''));
      if (pid > 0 && pid !== process.pid && isNode(pid)) throw new DataDirInUse(dataDir, pid);
      await rm(lockFile, { force: true });
    }
  }
  throw new Error(`The data folder ${dataDir} could not be taken.`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The process number may belong to somebody else by now: only a Node process can be a copy of us. */
function isNode(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const line = commandLine(pid);
  return line === null || line.includes('node');
}

/** Command line of a process where the system shows it, else null. */
export function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
}
