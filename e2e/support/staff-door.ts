import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as accounts from '@polylogue/shared/accounts/routes';
import { ApiClient } from './api-client.js';
import { until } from './places.js';

/** The part of a link behind `#`: what is secret of it. */
export const secretOf = (link: string): string => link.slice(link.indexOf('#') + 1);

/** Signs in with a sign-in link, as the page behind it does. */
export async function signInWithLink(url: string, link: string): Promise<ApiClient> {
  const client = new ApiClient(url);
  await client.call(accounts.redeemSignInLink, { body: { token: secretOf(link) } });
  return client;
}

/** Signs in by mail, where mails without a mail server end up in the data folder. */
export async function signInByMail(url: string, dataDir: string, email: string): Promise<ApiClient> {
  const client = new ApiClient(url);
  const askedAt = new Date().toISOString();
  await client.call(accounts.requestSignInLink, { body: { email, locale: 'en', next: null } });
  const link = await until('the mail with the sign-in link', () =>
    newestLink(path.join(dataDir, 'mail'), email, askedAt),
  );
  return signInWithLink(url, link);
}

interface Letter {
  readonly to: string;
  readonly text: string;
  readonly at: string;
}

async function newestLink(folder: string, email: string, after: string): Promise<string | null> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  for (const file of files.reverse()) {
    const letter = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Letter;
    const link = /https?:\S+#\S+/.exec(letter.text)?.[0];
    if (letter.to === email && letter.at >= after && link) return link;
  }
  return null;
}
