import { expect } from '@playwright/test';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { DESK, enterByLink, PHONE, test } from '../support/product.js';
import { townDialogue } from '../support/town-dialogue.js';
import { bringIn } from '../support/voters.js';
import { words } from '../support/words.js';

const say = words('en');
const ORIGINAL = 'We need more buses in the evening.';
const TWIN = 'More buses are needed in the evenings';

test('who writes what has been said already is led to it, and staff join the two', async ({ open, product }) => {
  const dialogue = await townDialogue(product.coordinator, { title: 'Said twice', state: 'live' });
  const [author] = await bringIn(product.url, dialogue.code, 1);
  const other = new ApiClient(product.url, { authorization: `Bearer ${author?.token ?? ''}` });
  accepted(await other.command(dialogue.id, 'participant', 'statements.write', { text: ORIGINAL, lang: 'en' }));
  const ana = new Citizen(await open({ ...PHONE, viewport: { width: 320, height: 700 } }), 'en', {
    name: 'Ana',
    town: 'Pregrada',
  });
  await ana.join(dialogue.code);
  await ana.goTo('statements');

  await ana.press('statements:write.open');
  const field = ana.page.getByLabel(say('statements:write.label'));
  await field.fill(TWIN);
  const similar = ana.page.getByRole('list', { name: say('statements:similar.label') });
  await expect(similar.getByText(ORIGINAL)).toBeVisible();
  await expect(ana.page.getByText(say('statements:similar.there'))).toBeVisible();
  await expectAccessible(ana.page, 'writing what has been said');
  await similar.getByRole('button').click();
  expect(await ana.vote('agree')).toBe(ORIGINAL);
  await expect(field).toHaveValue(TWIN);

  await ana.press('statements:write.send');
  await expect(ana.page.getByText(say('statements:sent.published'))).toBeVisible();

  const desk = await open(DESK);
  await enterByLink(desk, product.links.coordinator);
  await desk.goto(`/en/d/${dialogue.slug}/desk`);
  await desk.getByRole('radio', { name: say('desk:state.published') }).check();
  await expect(desk.getByText(TWIN)).toBeVisible();
  await desk.getByRole('button', { name: say('desk:similar.merge', { number: 1 }) }).click();
  await desk.getByRole('textbox').fill('It says the same');
  await expectAccessible(desk, 'desk: joining two statements');
  await desk.getByRole('button', { name: say('desk:similar.do'), exact: true }).click();
  await expect(desk.getByText(TWIN)).toBeHidden();

  await expect(ana.page.getByText(say('statements:state.merged'), { exact: true })).toBeVisible();
  await expect(ana.page.getByText('It says the same')).toBeVisible();
  await ana.press('statements:merged_vote');
  await expect(ana.page.getByText(say('statements:stored', { vote: say('statements:vote_word.agree') }))).toBeVisible();
});
