import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { DESK, enterByLink, picture, test } from '../support/product.js';
import { townDialogue } from '../support/town-dialogue.js';
import { bringIn } from '../support/voters.js';
import { pattern, words } from '../support/words.js';

const say = words('en');
const like = pattern('en');
const PEOPLE = 24;
const TEXTS = Array.from({ length: 10 }, (_, n) => `Statement number ${n + 1} of the evening.`);
/** The first eight divide the room into two camps, the last two unite it. */
const voteOf = (camp: number, at: number): 1 | -1 => (at >= 8 || at % 2 === camp ? 1 : -1);

test('staff find what unites the groups, name one, take the table along and freeze a finding', async ({
  open,
  product,
}) => {
  test.setTimeout(120_000);
  const dialogue = await townDialogue(product.coordinator, { title: 'A workshop', state: 'live' });
  const people = await bringIn(product.url, dialogue.code, PEOPLE);
  const clients = people.map(({ token }) => new ApiClient(product.url, { authorization: `Bearer ${token}` }));
  const ids: StatementId[] = [];
  for (const [at, client] of clients.slice(0, TEXTS.length).entries()) {
    const text = TEXTS[at] ?? '';
    const written = accepted(
      await client.command(dialogue.id, 'participant', 'statements.write', { text, lang: 'en' }),
    );
    ids.push(StatementId.parse(written.statementId));
  }
  for (const [nth, client] of clients.entries())
    for (const [at, statementId] of ids.entries())
      accepted(
        await client.command(dialogue.id, 'participant', 'statements.vote', {
          statementId,
          value: voteOf(nth % 2, at),
        }),
      );

  const page = await open(DESK);
  await enterByLink(page, product.links.coordinator);
  await page.goto(`/en/d/${dialogue.slug}`);
  await page.getByRole('link', { name: say('public:dialogue.opinion_workshop') }).click();
  const main = page.getByRole('main');
  await expect(
    main.getByRole('button', { name: say('opinion-workshop:groups.rename_long', { letter: 'B' }) }),
  ).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'workshop: groups');
  await picture(page, '70-workshop');

  await main.getByRole('radio', { name: say('opinion-workshop:filter.bridging') }).check();
  await expect(main.getByRole('rowheader')).toHaveText([/Statement number 9/, /Statement number 10/]);
  await main.getByRole('radio', { name: say('opinion-workshop:filter.all'), exact: true }).check();
  for (const letter of ['A', 'B']) await main.getByRole('checkbox', { name: letter, exact: true }).check();
  await expect(main.getByRole('rowheader')).toHaveText([/Statement number 9/, /Statement number 10/]);
  const saved = page.waitForEvent('download');
  await main.getByRole('button', { name: say('opinion-workshop:csv.download') }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(`Statement number 9 of the evening.,en,${PEOPLE},${PEOPLE},0,0`);

  await main
    .getByRole('button', { name: like('opinion-workshop:freeze.long') })
    .first()
    .click();
  await expect(main.getByText(say('opinion-workshop:freeze.current', { version: 1 }))).toBeVisible();

  await main.getByRole('button', { name: say('opinion-workshop:groups.rename_long', { letter: 'B' }) }).click();
  await main.getByLabel(say('opinion-workshop:groups.name_in', { language: 'English' })).fill('The riverside');
  await main.getByLabel(say('staff-view:reason.label')).fill('so they call themselves');
  await expectAccessible(page, 'workshop: naming a group');
  await main.getByRole('button', { name: say('opinion-workshop:groups.save') }).click();
  await expect(main.getByRole('columnheader', { name: 'B · The riverside' })).toBeVisible();

  await main.getByRole('radio', { name: say('opinion-workshop:votes.by_lang') }).check();
  await expect(main.getByRole('columnheader', { name: 'English' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page, 'workshop: languages on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, '71-workshop-phone');
});
