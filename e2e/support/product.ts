import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import * as rooms from '@polylogue/shared/rooms/routes';
import type { Running } from './app-process.js';
import { ApiClient } from './api-client.js';
import { results } from './places.js';
import { signInWithLink } from './staff-door.js';
import { PRODUCT_DATA } from './start-product.js';
import { words } from './words.js';

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
export const DESK = { viewport: { width: 1440, height: 900 } } as const;
export const PROJECTOR = { viewport: { width: 1280, height: 720 } } as const;

/** The running product as the tests see it. */
export interface Product {
  readonly url: string;
  readonly links: Running['links'];
  /** The coordinator of the demo network, over HTTP: prepares what a journey begins with. */
  readonly coordinator: ApiClient;
}

type Open = (options: BrowserContextOptions) => Promise<Page>;

export const test = base.extend<{ open: Open }, { product: Product }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const text = await readFile(path.join(process.env[PRODUCT_DATA] ?? '', 'running.json'), 'utf8');
      const { url, links } = JSON.parse(text) as Running;
      const coordinator = await signInWithLink(url, links.coordinator);
      await use({ url, links, coordinator });
    },
    { scope: 'worker' },
  ],
  /** A window of a person of their own: nothing is shared with the other windows. */
  open: async ({ browser, product }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: product.url, timezoneId: 'Europe/Zagreb', ...options });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Follows a sign-in link of the panel to where it leads; only a press spends such a link. */
export async function enterByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: words('en')('accounts:link.go'), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** A link for a projector, as the console makes it. */
export async function screenLink(staff: ApiClient, roomId: string): Promise<string> {
  return (await staff.call(rooms.getScreenLink, { params: { roomId } })).url;
}

const screens = path.join(results, 'screens');

/** Keeps a picture of a step; `name` begins with its number. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `${name}.png`), animations: 'disabled' });
}
