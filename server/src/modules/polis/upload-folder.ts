import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'polylogue-polis-';
/** No import takes so long: what is older was left by a process that was killed. */
const LEFT_OVER_MS = 24 * 3_600_000;

/** Runs `work` with a folder of its own below another, readable by nobody else, that is gone afterwards however it ends. */
export async function inUploadFolder<T>(below: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(below, PREFIX));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes folders of processes that were killed: there are people's votes in them. */
export async function removeLeftFolders(below: string, now: number): Promise<void> {
  const names = (await readdir(below)).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(below, name))) {
    // Null where another instance has just removed it.
    const found = await stat(folder).catch(() => null);
    if (found && now - found.mtimeMs > LEFT_OVER_MS) await rm(folder, { recursive: true, force: true });
  }
}
