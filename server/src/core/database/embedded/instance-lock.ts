import { open, readFile, rename, rm } from 'node:fs/promises';
import { beganAt, isAlive } from './processes.js';

/** Another running copy uses the same data folder. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(`The data folder ${dataDir} is in use by process ${pid}. Stop it, or give another DATA_DIR.`);
  }
}

/** Locks of this process: a number alone cannot tell us from an earlier process with our number (in containers it is often 1). */
const ours = new Set<string>();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes a data folder for this process; what a dead one left is taken over. Answers how to let go. */
export async function takeDataDir(dataDir: string, lockFile: string): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${beganAt(process.pid)}`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await isWritten(lockFile, mine)) {
      ours.add(lockFile);
      return async () => {
        ours.delete(lockFile);
        if ((await readFile(lockFile, 'utf8').catch(() => '')) === mine) await rm(lockFile, { force: true });
      };
    }
    const text = await readFile(lockFile, 'utf8').catch(() => '');
    const holder = readHolder(text);
    if (holder !== null && isHeld(lockFile, holder)) {
      // One that was killed this moment still shows for some milliseconds.
      if (attempt >= 8) throw new DataDirInUse(dataDir, holder.pid);
      await wait(50);
      continue;
    }
    // An empty file is one that is being written this moment; only when it stays empty is it left over.
    if (holder === null && attempt < 5) await wait(50);
    else await putAside(lockFile, text);
  }
  throw new Error(`The data folder ${dataDir} could not be taken.`);
}

async function isWritten(lockFile: string, text: string): Promise<boolean> {
  try {
    const file = await open(lockFile, 'wx', 0o600);
    await file.writeFile(text);
    await file.close();
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

interface Holder {
  readonly pid: number;
  readonly began: string;
}

function readHolder(text: string): Holder | null {
  const [pid = '', began = ''] = text.trim().split(' ');
  return Number(pid) > 0 ? { pid: Number(pid), began } : null;
}

/** A later process may have the number of a dead one by now: then it began at another time. */
function isHeld(lockFile: string, { pid, began }: Holder): boolean {
  if (pid === process.pid) return ours.has(lockFile);
  if (!isAlive(pid)) return false;
  const now = beganAt(pid);
  return began === '' || now === '' || now === began;
}

/** Takes a left-over lock away; one that somebody else has put in its place meanwhile is given back. */
async function putAside(lockFile: string, stale: string): Promise<void> {
  const aside = `${lockFile}.${process.pid}`;
  try {
    await rename(lockFile, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => stale);
  if (moved === stale) await rm(aside, { force: true });
  else await rename(aside, lockFile);
}
