import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where a replay stands, so that it can go on after it was stopped. */
const Journal = z.object({
  url: z.string(),
  dialogueId: z.string(),
  dialogueSlug: z.string(),
  joinCode: z.string(),
  /** person of the files -> participant token */
  people: z.record(z.string(), z.string()),
  /** statement of the files -> statement id */
  statements: z.record(z.string(), z.string()),
  /** All votes before this one are acknowledged. */
  votesDone: z.number().int(),
  isFinished: z.boolean(),
});
export type Journal = z.infer<typeof Journal>;

/** The journal of an unfinished replay against the same server, or null. */
export async function readJournal(file: string, url: string): Promise<Journal | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const journal = Journal.safeParse(JSON.parse(text));
  return journal.success && journal.data.url === url && !journal.data.isFinished ? journal.data : null;
}

/** Written aside and put in place, so that a kill in between leaves the older one. */
export async function writeJournal(file: string, journal: Journal): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(journal), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
