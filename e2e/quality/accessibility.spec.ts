import { expect, type Page } from '@playwright/test';
import { accepted } from '../support/api-client.js';
import { expectAccessible, violationsOf } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { DESK, enterByLink, PHONE, PROJECTOR, screenLink, test } from '../support/product.js';
import { OPTIONS, QUESTION, townDialogue } from '../support/town-dialogue.js';
import { words } from '../support/words.js';

const say = words('en');

test('the scan itself finds a planted fault', async ({ open }) => {
  const page = await open(PHONE);
  await page.goto('/en', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await violationsOf(page)).map(({ rule }) => rule)).toContain('button-name');
});

test('public pages, with and without faults, on a phone and at a desk', async ({ open, product }) => {
  const { links, coordinator } = product;
  const dialogue = await townDialogue(coordinator, { title: 'Announced for axe', state: 'announced' });
  const places = [
    ['home', '/en'],
    ['code page', '/en/j'],
    ['join page', `/hr/j/${links.joinCode}`],
    ['join page, not open yet', `/en/j/${dialogue.code}`],
    ['wrong code', '/fr/j/QQQQQQ'],
    ['dialogue', '/lv/d/digitalization'],
    ['dialogue, announced', `/en/d/${dialogue.slug}`],
    ['network', `/sl/n/${dialogue.networkSlug}`],
    ['sign in', '/en/sign-in'],
    ['sign-in link, spent', '/en/sign-in/link#nothing-that-was-ever-given-out'],
    ['my data, nobody', '/en/me'],
    ['room, not joined', '/en/d/digitalization/room'],
    ['console, not signed in', '/en/d/digitalization/console'],
    ['no such page', '/en/nowhere/at/all'],
    ['API page', '/api/docs'],
  ] as const;
  for (const look of [
    { ...PHONE, colorScheme: 'light' },
    { ...DESK, colorScheme: 'dark' },
  ] as const) {
    const page = await open(look);
    for (const [name, address] of places) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expectAccessible(page, `${name}, ${look.colorScheme}`);
    }
  }
});

test('the join page says what is missing in a way everybody hears', async ({ open, product }) => {
  const page = await open(PHONE);
  await page.goto(`/en/j/${product.links.joinCode}`);
  await page.getByRole('button', { name: say('join:goIn') }).click();
  await expect(page.getByText(say('join:consent.missing'))).toBeVisible();
  await expectAccessible(page, 'join page with faults');
});

test('room, console and projector in every state', async ({ open, product }) => {
  test.setTimeout(300_000);
  const { coordinator } = product;
  const dialogue = await townDialogue(coordinator, { title: 'Every state', state: 'live' });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(dialogue.code);
  const staff = await open(DESK);
  await enterByLink(staff, product.links.coordinator);
  await staff.goto(`/en/d/${dialogue.slug}/console`);
  await expect(staff.getByRole('heading', { name: say('console:run.heading') })).toBeVisible();
  const screen = await open(PROJECTOR);
  await screen.goto(await screenLink(coordinator, dialogue.id));
  await expect(screen.getByRole('main')).toBeVisible();

  const all = async (state: string): Promise<void> => {
    await expectAccessible(ana.page, `room: ${state}`);
    await expectAccessible(staff, `console: ${state}`);
    await expectAccessible(screen, `projector: ${state}`);
  };
  const start = async (item: keyof typeof dialogue.itemIds): Promise<void> => {
    accepted(await coordinator.command(dialogue.id, 'staff', 'agenda.start', { itemId: dialogue.itemIds[item] }));
  };
  const step = async (name: 'polls.open' | 'polls.close' | 'polls.reveal'): Promise<void> => {
    accepted(await coordinator.command(dialogue.id, 'staff', name, { pollId: dialogue.pollId }));
  };

  await all('nothing is on');
  await start('debate');
  await expect(ana.page.getByRole('button', { name: ana.say('speaking:ask') })).toBeVisible();
  await all('debate, nobody asks');
  await ana.askToSpeak();
  await all('debate, in line');
  await staff
    .getByRole('main')
    .getByRole('button', { name: say('console:debate.call', { name: 'Ana' }) })
    .first()
    .click();
  await expect(ana.page.getByText(ana.say('speaking:your_turn.title'))).toBeVisible();
  await all('debate, one’s turn');

  await start('statements');
  await ana.press('statements:write.open');
  await expectAccessible(ana.page, 'room: writing a statement');
  await ana.page.getByRole('textbox', { name: ana.say('statements:write.label') }).fill('A door one can find.');
  await ana.press('statements:write.send');
  await expect(ana.page.getByRole('group', { name: ana.say('statements:your_vote') })).toBeVisible();
  await all('statements, to be voted on');
  await ana.vote('agree');
  await all('statements, voted');
  await ana.nextStatement();
  await all('statements, all seen');

  await start('poll');
  await all('poll, prepared');
  await step('polls.open');
  await expect(ana.page.getByText(QUESTION.en)).toBeVisible();
  await all('poll, open');
  await ana.press('polls:cast');
  await expectAccessible(ana.page, 'room: poll, nothing chosen');
  await ana.answerPoll(OPTIONS[0].en);
  await all('poll, answered');
  await step('polls.close');
  await expect(ana.page.getByText(ana.say('polls:waiting_reveal'))).toBeVisible();
  await all('poll, closed');
  await step('polls.reveal');
  await expect(ana.page.getByText(ana.say('room-view:poll.as_table'))).toBeVisible();
  await all('poll, revealed');

  await start('thread');
  await ana.press('threads:write');
  await expectAccessible(ana.page, 'room: writing in the discussion');
  await ana.press('threads:form.cancel');
  await ana.contribute('for', 'One finds it without a telephone.');
  await all('thread');
  await staff.getByRole('button', { name: say('console:hide.aria', { number: 1 }) }).click();
  await expectAccessible(staff, 'console: asked for a reason');
  await staff.getByRole('textbox', { name: say('staff-view:reason.label') }).fill('A trial of hiding.');
  await staff.getByRole('button', { name: say('console:hide.do'), exact: true }).click();
  for (const tab of ['statements', 'discussion', 'results'] as const) {
    await ana.goTo(tab);
    await expectAccessible(ana.page, `room: tab ${tab}`);
  }
  await ana.page
    .getByRole('link', { name: ana.say('room:menu.open') })
    .first()
    .click();
  await expectAccessible(ana.page, 'room: menu');
  await ana.page.goto('/en/me', { waitUntil: 'networkidle' });
  await expectAccessible(ana.page, 'my data of a participant');

  await desk(staff, dialogue.slug);
});

async function desk(page: Page, slug: string): Promise<void> {
  await page.goto(`/en/d/${slug}/desk`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const state of ['published', 'hidden', 'declined'] as const) {
    await page.getByRole('radio', { name: say(`desk:state.${state}`), exact: true }).check();
    await expectAccessible(page, `desk: ${state}`);
  }
}

test('workshop, draft and published recommendation', async ({ open, product }) => {
  const partner = await open(DESK);
  await enterByLink(partner, product.links.partner);
  await expect(partner.getByRole('table').first()).toBeVisible();
  await expectAccessible(partner, 'workshop');
  await partner
    .getByRole('button', { name: /^freeze/i })
    .first()
    .click();
  await expect(partner.getByText(say('workshop:freeze.current', { version: 1 })).first()).toBeVisible();
  await expectAccessible(partner, 'workshop, something frozen');
  await partner.getByLabel(say('workshop:list.new_title')).fill('A trial of axe');
  await partner.getByRole('button', { name: say('workshop:list.begin') }).click();
  await expect(partner.getByRole('textbox', { name: say('workshop:field.problem'), exact: true })).toBeVisible();
  await expectAccessible(partner, 'draft, empty');
  for (const part of ['problem', 'proposal', 'justification', 'addressee'] as const) {
    await partner
      .getByRole('textbox', { name: say(`workshop:field.${part}`), exact: true })
      .fill(`Words of the ${part}.`);
    if (part === 'problem') await partner.getByRole('button', { name: /^cite/i }).first().click();
  }
  await partner.getByRole('button', { name: say('workshop:publish.begin'), exact: true }).click();
  await expectAccessible(partner, 'draft, about to be published');
  await partner.getByRole('button', { name: say('workshop:publish.do'), exact: true }).click();
  await expect(partner).toHaveURL(/\/en\/r\//);
  const reader = await open({ ...PHONE, colorScheme: 'dark' });
  await reader.goto(partner.url(), { waitUntil: 'networkidle' });
  await expectAccessible(reader, 'published recommendation');
});
