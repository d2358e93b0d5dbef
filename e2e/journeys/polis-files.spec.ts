import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.js';
import { DESK, enterByLink, picture, type Product, test } from '../support/product.js';
import { words } from '../support/words.js';

const say = words('en');

const COMMENTS =
  'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
  '1573650000000,0,1,2,1,1,"Buses, also on Sundays"\n' +
  '1573650060000,1,2,1,2,1,A counter in every village\n';
const VOTES =
  'timestamp,comment-id,voter-id,vote\n' +
  '1573650001000,0,1,1\n1573650002000,0,2,1\n1573650003000,0,3,-1\n' +
  '1573650061000,1,1,-1\n1573650062000,1,2,1\n1573650063000,1,3,-1\n';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const WRONG = VOTES.replace('0,3,-1', '0,3,no');

async function toImport(page: Page, product: Product): Promise<void> {
  await enterByLink(page, product.links.coordinator);
  const { networks } = await (await page.request.get('/api/networks')).json();
  await page.goto(`/en/n/${networks[0].slug}/workshop`);
  await page.getByRole('link', { name: say('workshop:page.import') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('polis:title') })).toBeVisible();
}

test('a coordinator brings in an export: with a fault first, put right without choosing everything again, and takes it along', async ({
  open,
  product,
}) => {
  const page = await open(DESK);
  await toImport(page, product);
  const main = page.getByRole('main');
  const files = main.getByLabel(say('polis:files.label'));
  await expectAccessible(page, 'import: the empty form');

  await main.getByRole('button', { name: say('polis:start'), exact: true }).click();
  await expect(files).toBeFocused();
  await expect(main.getByText(say('polis:lang.missing'))).toBeVisible();
  await expectAccessible(page, 'import: nothing chosen');

  await files.setInputFiles([
    file('town-comments.csv', COMMENTS),
    file('town-votes.csv', WRONG),
    file('town-notes.csv', 'x'),
  ]);
  await expect(main.getByText('town-notes.csv: this is no file of an export.')).toBeVisible();
  await main.getByRole('button', { name: say('polis:files.remove_long', { file: 'town-notes.csv' }) }).click();
  await main.getByLabel(say('polis:lang.label')).selectOption({ label: 'English' });
  await main.getByRole('button', { name: say('polis:start'), exact: true }).click();
  const refusal = main.getByRole('alert');
  await expect(refusal).toContainText('votes.csv, line 4: “no” cannot stand in the column “vote”.');
  await expectAccessible(page, 'import: a fault');
  await picture(page, '80-import-fault');

  await files.setInputFiles([file('town-votes (1).csv', VOTES)]);
  await expect(refusal).toHaveCount(0);
  await expect(main.getByRole('listitem')).toHaveText([/town-comments\.csv/, /town-votes \(1\)\.csv/]);
  await main.getByRole('button', { name: say('polis:start'), exact: true }).click();
  await expect(main.getByText(say('polis:done.title'))).toBeVisible();
  await expect(main.getByRole('definition')).toHaveText(['3', '2', '6']);
  await expectAccessible(page, 'import: done');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, '81-import-done-phone');
  await page.setViewportSize(DESK.viewport);

  await main.getByRole('link', { name: say('polis:done.to_opinions') }).click();
  const row = main.getByRole('listitem').filter({ hasText: 'comments.csv' });
  const saved = page.waitForEvent('download');
  await row.getByRole('link', { name: 'comments.csv' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toBe(COMMENTS);
  await expect(row.getByRole('status')).toHaveText(/comments\.csv is saved/);
  await expectAccessible(page, 'opinion workshop: a file that is saved');
});

test('a file that cannot be fetched says why and comes at the next try', async ({ open, product }) => {
  const page = await open(DESK);
  await toImport(page, product);
  const main = page.getByRole('main');
  await main
    .getByLabel(say('polis:files.label'))
    .setInputFiles([file('comments.csv', COMMENTS), file('votes.csv', VOTES)]);
  await main.getByLabel(say('polis:lang.label')).selectOption({ label: 'English' });
  await main.getByRole('button', { name: say('polis:start'), exact: true }).click();
  await main.getByRole('link', { name: say('polis:done.to_dialogue') }).click();

  const row = main.getByRole('listitem').filter({ hasText: 'votes.csv' });
  await page.route('**/polis/votes.csv', (route) => route.abort('connectionfailed'));
  await row.getByRole('link', { name: 'votes.csv' }).click();
  await expect(row.getByRole('alert')).toContainText(say('polis-files:failed', { file: 'votes.csv' }));
  await expectAccessible(page, 'dialogue: a file that did not come');
  await page.unroute('**/polis/votes.csv');
  const saved = page.waitForEvent('download');
  await row.getByRole('button', { name: say('common:retry') }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toBe(VOTES);
});

test('an import that is stopped leaves nothing behind, and its files stay chosen', async ({ open, product }) => {
  const page = await open(DESK);
  await toImport(page, product);
  const main = page.getByRole('main');
  const title = `Stopped ${Date.now()}`;
  // So many that somebody has time to change their mind.
  const votes = Array.from({ length: 400_000 }, (_, at) => `1573650001000,${at % 2},${Math.floor(at / 2)},1\n`);
  await main
    .getByLabel(say('polis:files.label'))
    .setInputFiles([
      file('summary.csv', `topic,${title}\n`),
      file('comments.csv', COMMENTS),
      file('votes.csv', `timestamp,comment-id,voter-id,vote\n${votes.join('')}`),
    ]);
  await main.getByLabel(say('polis:lang.label')).selectOption({ label: 'English' });
  await main.getByRole('button', { name: say('polis:start'), exact: true }).click();
  const progress = main.getByRole('progressbar', { name: say('polis:reading', { file: 'votes.csv' }) });
  await expect(progress).toHaveAttribute('aria-valuetext', /[\d,]+ rows/);
  await expectAccessible(page, 'import: running');
  await main.getByRole('button', { name: say('polis:cancel') }).click();
  await expect(main.getByText(say('polis:cancelled_why'))).toBeVisible();
  await expect(main.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'import: stopped');
  await page.goto(page.url().replace('/import', ''));
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main.getByText(title)).toHaveCount(0);
});
