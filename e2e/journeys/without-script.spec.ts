import { expect } from '@playwright/test';
import { PHONE, test } from '../support/product.js';
import { townDialogue } from '../support/town-dialogue.js';
import { words } from '../support/words.js';

const say = words('sl');

test('public pages are readable and a dialogue is joined without script', async ({ open, product }) => {
  const dialogue = await townDialogue(product.coordinator, { title: 'Without script', state: 'live' });
  const page = await open({ ...PHONE, locale: 'sl-SI', javaScriptEnabled: false });

  await page.goto('/');
  await expect(page).toHaveURL(/\/sl\/?$/);
  await page.getByRole('textbox', { name: say('public:code.label') }).fill('QQQQQQ');
  await page.getByRole('button', { name: say('public:code.go'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('join:trouble.unknown'));

  await page.getByRole('textbox', { name: say('public:code.label') }).fill(dialogue.code.toLowerCase());
  await page.getByRole('button', { name: say('public:code.go'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without script');
  await page.getByRole('textbox', { name: say('join:name.label') }).fill('Nejc');
  await page.getByRole('radio', { name: 'Žužemberk' }).check();
  await page.getByRole('checkbox', { name: say('join:consent.label') }).check();
  await page.getByRole('button', { name: say('join:goIn'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/sl/d/${dialogue.slug}/room$`));
  // Playwright passes over <noscript>; what was sent is what counts.
  expect(await page.content()).toContain(say('common:noScript'));

  // The same browser is known from now on.
  await page.goto(`/sl/j/${dialogue.code}`);
  await expect(page.getByRole('link', { name: say('join:goOn.button', { name: 'Nejc' }) })).toBeVisible();

  await page.goto(`/sl/d/${dialogue.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without script');
  await page.goto(`/sl/n/${dialogue.networkSlug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Small Towns');
  for (const lang of ['en', 'hr', 'sl', 'fr', 'lv', 'x-default']) {
    await expect(page.locator(`link[rel=alternate][hreflang=${lang}]`)).toHaveCount(1);
  }
});
