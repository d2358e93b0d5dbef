import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES } from '@polylogue/shared/kernel/locale';
import { z } from 'zod';
import { newToken } from '../../core/secrets/tokens.js';
import type { Letter, MailCarrier } from './mail-carrier.js';

const StoredLetter = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  locale: z.enum(LOCALES),
  at: z.string(),
});
export type StoredLetter = z.infer<typeof StoredLetter>;

/** Keeps letters as files where there is no mail server: the local page /mail shows them. */
export class MailFolder implements MailCarrier {
  constructor(private readonly folder: string) {}

  async carry(letter: Letter): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const at = new Date().toISOString();
    const file = `${at.replace(/\W/g, '')}-${newToken().slice(0, 6)}.json`;
    await writeFile(join(this.folder, file), JSON.stringify({ ...letter, at }, null, 2), { mode: 0o600 });
  }

  /** Newest first, at most 50. */
  async newest(): Promise<StoredLetter[]> {
    const files = (await readdir(this.folder).catch(() => []))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .reverse();
    const letters = await Promise.all(files.slice(0, 50).map((file) => readFile(join(this.folder, file), 'utf8')));
    return letters.flatMap((letter) => StoredLetter.safeParse(JSON.parse(letter)).data ?? []);
  }
}
