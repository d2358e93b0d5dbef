import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { accepted } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { polylogue } from '../support/command-line.js';
import { demoNetwork } from '../support/dialogue-setup.js';
import { repository } from '../support/places.js';
import { DESK, enterByLink, PHONE, picture, test } from '../support/product.js';
import { PRODUCT_DATA } from '../support/start-product.js';
import { pattern, words } from '../support/words.js';

/** A real conversation (CC BY 4.0, The Computational Democracy Project), beside the project where it is at hand: 204 people, 50 statements. */
const FOLDER = path.join(repository, '../shared/data/polis/brexit-consensus');
const say = words('en');
const like = pattern('en');
const VOTES = 20;
const TWIN_OF_MINE = 'Opposition to component parts of Brexit might stop it, opposition to Brexit as a whole will not';

test('a real conversation is brought in and opened again: a newcomer finds their place in it, staff work on it', async ({
  open,
  product,
}) => {
  test.skip(!existsSync(FOLDER), 'the open data is not beside the project');
  test.setTimeout(240_000);
  const network = await demoNetwork(product.coordinator);
  const dataDir = process.env[PRODUCT_DATA] ?? '';
  const printed = await polylogue(dataDir, 'import', 'polis', FOLDER, '--network', network);
  const slug = /\/d\/([a-z0-9-]+)/.exec(printed)?.[1] ?? '';
  const dialogue = await product.coordinator.call(getDialogue, { params: { slug } });
  const reopened = await product.coordinator.command(dialogue.id, 'staff', 'dialogue.set-state', { state: 'written' });
  accepted(reopened);
  const { joinCode } = await product.coordinator.call(getDialogue, { params: { slug } });

  // A newcomer sees groups of people who were there before, and none of their own.
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: null });
  await ana.join(joinCode ?? '');
  await ana.goTo('statements');
  const main = ana.page.getByRole('main');
  await expect(main.getByRole('img', { name: say('opinions:map.title') })).toBeVisible({ timeout: 30_000 });
  await expect(main.getByRole('heading', { name: say('opinions:own.missing_title') })).toBeVisible();
  await picture(ana.page, '80-real-before');

  // They vote on twenty statements, and see the map follow.
  const seen = await voteOn(ana, VOTES);
  expect(new Set(seen).size).toBe(VOTES);
  await expect(main.getByRole('heading', { name: like('opinions:own.in_group_other') })).toBeVisible({
    timeout: 30_000,
  });
  const counted = main.getByText(like('opinions:counted', { people: '205' }));
  await expect(counted).toBeVisible({ timeout: 30_000 });
  await expect(main.getByText(say('opinions:own.agrees'))).toBeVisible();
  await expect(main.getByText(like('opinions:map.you_in')).first()).toBeVisible();
  await expectAccessible(ana.page, 'a real conversation: the newcomer’s place');
  await picture(ana.page, '81-real-place');

  // They change a vote, from the list of their own.
  const changed = seen.at(-1) ?? '';
  await main
    .getByRole('listitem')
    .filter({ hasText: changed })
    .getByRole('button', { name: like('statements:change_of') })
    .click();
  expect(await ana.vote('pass')).toBe(changed);

  // What they write has been said: they are led to it, and send theirs all the same.
  await ana.press('statements:write.open');
  await ana.page.getByLabel(say('statements:write.label')).fill(TWIN_OF_MINE);
  const similar = ana.page.getByRole('list', { name: say('statements:similar.label') });
  const original = similar.getByText(/won't stop it/);
  await expect(original).toBeVisible();
  await similar.getByRole('button').first().click();
  await expect(main.getByRole('heading', { level: 3 }).first()).toHaveText(/won't stop it/);
  await ana.press('statements:write.send');
  await expect(ana.page.getByText(say('statements:sent.published'))).toBeVisible();

  // They look back over the conversation.
  await ana.press('opinions:timeline.open');
  const slider = main.getByRole('slider', { name: say('opinions:timeline.label') });
  await slider.focus();
  await ana.page.keyboard.press('Home');
  const first = await slider.getAttribute('aria-valuetext');
  await ana.press('opinions:timeline.play');
  await expect(slider).not.toHaveAttribute('aria-valuetext', first ?? '');
  await expect(main.getByRole('button', { name: say('opinions:timeline.play') })).toBeVisible({ timeout: 60_000 });
  await expect(slider).toHaveAttribute('aria-valuetext', /people 205/);

  await staffAtWork(await open(DESK), { link: product.links.coordinator, slug });
  await expect(ana.page.getByText(say('statements:state.merged'), { exact: true })).toBeVisible();
});

/** Votes now this, now that, on one statement after the other; answers their words. */
async function voteOn(citizen: Citizen, many: number): Promise<string[]> {
  const seen: string[] = [];
  for (let nth = 0; nth < many; nth += 1) {
    seen.push(await citizen.vote(nth % 3 === 2 ? 'disagree' : 'agree'));
    await citizen.nextStatement();
  }
  return seen;
}

/** Staff join what says the same, name a group, and freeze what unites. */
async function staffAtWork(page: Page, { link, slug }: { link: string; slug: string }): Promise<void> {
  await enterByLink(page, link);
  await page.goto(`/en/d/${slug}/desk`);
  await page.getByRole('radio', { name: say('desk:state.published') }).check();
  await expect(page.getByText(TWIN_OF_MINE)).toBeVisible();
  await page
    .getByRole('button', { name: like('desk:similar.merge') })
    .first()
    .click();
  await page.getByRole('textbox').last().fill('It says the same');
  await page.getByRole('button', { name: say('desk:similar.do'), exact: true }).click();
  await expect(page.getByText(TWIN_OF_MINE)).toBeHidden();

  await page.goto(`/en/d/${slug}/opinion-workshop`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: say('opinion-workshop:groups.rename_long', { letter: 'B' }) }).click();
  await main.getByLabel(say('opinion-workshop:groups.name_in', { language: 'English' })).fill('The sceptics');
  await main.getByLabel(say('staff-view:reason.label')).fill('from the statements that set them apart');
  await main.getByRole('button', { name: say('opinion-workshop:groups.save') }).click();
  await expect(main.getByRole('columnheader', { name: 'B · The sceptics' })).toBeVisible();
  await main.getByRole('radio', { name: say('opinion-workshop:filter.bridging') }).check();
  await main
    .getByRole('button', { name: like('opinion-workshop:freeze.long') })
    .first()
    .click();
  await expect(main.getByText(say('opinion-workshop:freeze.current', { version: 1 }))).toBeVisible();
  await expectAccessible(page, 'workshop of a real conversation');
  await picture(page, '82-real-workshop');
}
