import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { DESK, enterByLink, picture, type Product, test } from '../support/product.js';
import { type TownDialogue, townDialogue } from '../support/town-dialogue.js';
import { bringIn } from '../support/voters.js';
import { pattern, words } from '../support/words.js';

const say = words('en');
const like = pattern('en');
const PEOPLE = 26;
const FROM_EACH_TOWN = PEOPLE / 2;
const CLAIMS = 10;
const textOf = (at: number): string => `Statement number ${at + 1} of the evening.`;
/** The first eight divide the room into two camps, the last two unite it. */
const voteOf = (camp: number, at: number): 1 | -1 => (at >= 8 || at % 2 === camp ? 1 : -1);
/** Of the first town's 13 people eight are in the first camp, of the second town's seven. */
const campOf = (nth: number): number => (nth % FROM_EACH_TOWN < (nth < FROM_EACH_TOWN ? 8 : 7) ? 0 : 1);
/** To six people of the first town and seven of the second the last statement matters. */
const mattersTo = (nth: number, at: number): boolean =>
  at === CLAIMS - 1 && nth % FROM_EACH_TOWN < (nth < FROM_EACH_TOWN ? 6 : 7);

/** A dialogue of two towns whose people have voted on everything. */
async function votedDialogue({ coordinator, url }: Product, title: string): Promise<TownDialogue> {
  const dialogue = await townDialogue(coordinator, { title, state: 'live' });
  const [first, second] = dialogue.towns;
  const people = await bringIn(
    url,
    dialogue.code,
    PEOPLE,
    (nth) => (nth < FROM_EACH_TOWN ? first : second)?.id ?? null,
  );
  const clients = people.map(({ token }) => new ApiClient(url, { authorization: `Bearer ${token}` }));
  const ids: StatementId[] = [];
  for (const [at, client] of clients.slice(0, CLAIMS).entries()) {
    const statement = { text: textOf(at), lang: 'en' };
    const written = accepted(await client.command(dialogue.id, 'participant', 'statements.write', statement));
    ids.push(StatementId.parse(written.statementId));
  }
  for (const [nth, client] of clients.entries())
    for (const [at, statementId] of ids.entries()) {
      const vote = { statementId, value: voteOf(campOf(nth), at), isImportant: mattersTo(nth, at) };
      accepted(await client.command(dialogue.id, 'participant', 'statements.vote', vote));
    }
  return dialogue;
}

test('staff find what unites the groups, name one, take the table along and freeze a finding', async ({
  open,
  product,
}) => {
  test.setTimeout(120_000);
  const dialogue = await votedDialogue(product, 'A workshop');

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

test('staff weigh towns by their inhabitants, see what matters, and freeze what all groups agree on', async ({
  open,
  product,
}) => {
  test.setTimeout(120_000);
  const dialogue = await votedDialogue(product, 'A workshop with weights');
  const [first, second] = dialogue.towns;
  const page = await open(DESK);
  await enterByLink(page, product.links.coordinator);
  await page.goto(`/en/d/${dialogue.slug}/opinion-workshop`);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('button', { name: say('opinion-workshop:groups.rename_long', { letter: 'B' }) }),
  ).toBeVisible({ timeout: 20_000 });

  await main.getByRole('radio', { name: say('opinion-workshop:votes.by_town') }).check();
  const row = main.getByRole('row', { name: /Statement number 1 / });
  const weightOf = (town: { readonly name: string } | undefined): Locator =>
    main.getByRole('textbox', { name: town?.name ?? '', exact: true });
  // Each town alike: the mean of 8 and of 7 of 13.
  await expect(row).toContainText(say('opinion-workshop:table.covered', { covered: 2, columns: 2 }));
  await main.getByRole('button', { name: say('opinion-workshop:weights.change') }).click();
  await weightOf(first).fill('3,000');
  await weightOf(second).fill('half');
  await main.getByLabel(say('staff-view:reason.label')).fill('inhabitants of 2024, statistical office');
  await main.getByRole('button', { name: say('opinion-workshop:weights.save') }).click();
  await expect(main.getByText(say('opinion-workshop:weights.not_whole'))).toBeVisible();
  await expectAccessible(page, 'workshop: weights');
  await weightOf(second).fill('1 000');
  await picture(page, '72-workshop-weights');
  await main.getByRole('button', { name: say('opinion-workshop:weights.save') }).click();
  const weights = `${first?.name} 3,000; ${second?.name} 1,000`;
  await expect(main.getByText(say('opinion-workshop:weights.entered', { targets: weights })).first()).toBeVisible();
  await expect(main.getByRole('button', { name: say('opinion-workshop:weights.change') })).toBeFocused();
  // Three quarters of 8 of 13 and a quarter of 7 of 13, beside 15 of 26.
  await expect(row).toContainText('60%');
  await expect(row).toContainText('58%');
  const saved = page.waitForEvent('download');
  await main.getByRole('button', { name: say('opinion-workshop:csv.download') }).click();
  const [head = '', line = ''] = (await readFile(await (await saved).path(), 'utf8')).split('\r\n');
  expect(head).toContain(weights);
  expect(line).toContain(`,${PEOPLE},15,11,0,0,0.0000,0.5962,`);

  await main.getByRole('radio', { name: say('opinion-workshop:filter.matters') }).check();
  await expect(main.getByRole('rowheader')).toHaveText([/Statement number 10/]);
  await main.getByRole('radio', { name: say('opinion-workshop:table.measure_matters') }).check();
  await expect(main.getByRole('row', { name: /Statement number 10/ })).toContainText(
    say('opinion-workshop:table.people_to_whom', { people: 6, voters: FROM_EACH_TOWN }),
  );
  await main.getByRole('button', { name: like('opinion-workshop:freeze.long') }).click();
  await expect(main.getByText(say('opinion-workshop:freeze.current', { version: 1 }))).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page, 'workshop: what matters, on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page.goto(`/en/n/${dialogue.networkSlug}/workshop`);
  const frozen = page
    .getByRole('listitem')
    .filter({ hasText: textOf(CLAIMS - 1) })
    .first();
  await expect(frozen).toContainText(say('recommendation:groups.all_agree', { count: 2 }));
  await frozen.getByText(say('recommendation:evidence.open')).click();
  await expect(frozen.getByRole('table', { name: say('recommendation:groups.caption') })).toBeVisible();
  await expect(frozen).toContainText(say('recommendation:groups.agree', { count: 2 }));
  await expectAccessible(page, 'workshop: a finding with groups');
  await frozen.scrollIntoViewIfNeeded();
  await picture(page, '73-finding-with-groups-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
