import { expect, type Page } from '@playwright/test';
import { accepted } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { addItem, makeDialogue } from '../support/dialogue-setup.js';
import { finger, type Hand, keys } from '../support/hand.js';
import { PollDesk } from '../support/poll-desk.js';
import { KINDS, type KindOfPoll } from '../support/poll-kinds.js';
import { DESK, enterByLink, PHONE, picture, PROJECTOR, screenLink, test } from '../support/product.js';
import { words } from '../support/words.js';

const say = words('en');

interface Evening {
  readonly desk: PollDesk;
  readonly hands: readonly [Hand, Hand];
  readonly screen: Page;
  readonly stranger: Page;
}

test('a moderator asks in each of the fifteen ways; phone and keyboard answer, the wall shows it, a stranger counts again', async ({
  open,
  product,
}) => {
  test.setTimeout(400_000);
  const { coordinator } = product;
  const dialogue = await makeDialogue(coordinator, { title: 'Fifteen ways to ask', state: 'live' });
  const itemId = await addItem(coordinator, dialogue.id, { kind: 'poll', title: { en: 'What we ask' } });
  accepted(await coordinator.command(dialogue.id, 'staff', 'agenda.start', { itemId }));
  const staff = await open(DESK);
  await enterByLink(staff, product.links.coordinator);
  await staff.goto(`/en/d/${dialogue.slug}/console`);
  const screen = await open(PROJECTOR);
  await screen.goto(await screenLink(coordinator, dialogue.id));
  const phone = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await phone.join(dialogue.joinCode ?? '');
  const board = new Citizen(await open(DESK), 'en', { name: 'Bine', town: 'Žužemberk' });
  await board.join(dialogue.joinCode ?? '');
  const evening: Evening = {
    desk: new PollDesk(staff),
    hands: [finger(phone.page), keys(board.page)],
    screen,
    stranger: await open(PHONE),
  };
  for (const poll of KINDS) await test.step(poll.kind, () => ask(evening, poll));
});

/** One poll from the empty form to the count of a stranger. */
async function ask({ desk, hands, screen, stranger }: Evening, poll: KindOfPoll): Promise<void> {
  const { kind } = poll;
  await desk.begin(kind);
  await desk.fill(poll);
  await expectAccessible(desk.page, `console: form of ${kind}`);
  await expectOneScreen(desk.page);
  await picture(desk.page, `poll-${kind}-1-form`);
  await desk.store();
  await desk.open();
  for (const [person, hand] of hands.entries()) {
    await expect(hand.page.getByText(poll.question)).toBeVisible();
    await poll.fill(hand, person === 0 ? 0 : 1);
    if (person === 0) {
      await expectAccessible(hand.page, `phone: ${kind}, filled in`);
      await expectOneScreen(hand.page);
      await picture(hand.page, `poll-${kind}-2-phone`);
    }
    await hand.press(hand.page.getByRole('button', { name: say('polls:cast'), exact: true }));
    await expect(hand.page.getByText(say('polls:receipt.title'))).toBeVisible();
  }
  await expect(screen.getByText(say('screen:poll.answered'))).toBeVisible();
  await expectAccessible(screen, `projector: ${kind}, open`);
  await expectAccessible(hands[0].page, `phone: ${kind}, stored`);
  await picture(screen, `poll-${kind}-3-wall-open`);
  await desk.close();
  await expect(hands[0].page.getByText(say('polls:waiting_reveal'))).toBeVisible();
  const address = await desk.reveal();
  await expect(screen.getByText(poll.says)).toBeVisible();
  await expect(hands[0].page.getByRole('heading', { name: poll.says })).toBeVisible();
  for (const [name, page] of [
    ['console', desk.page],
    ['phone', hands[0].page],
    ['projector', screen],
  ] as const)
    await expectAccessible(page, `${name}: ${kind}, revealed`);
  await picture(hands[0].page, `poll-${kind}-4-phone-result`);
  await picture(screen, `poll-${kind}-5-wall-result`);
  await countAgain(stranger, address, poll);
}

/** Somebody who was not there opens the public page and lets the own device count. */
async function countAgain(stranger: Page, address: string, { kind, says, isCounted }: KindOfPoll): Promise<void> {
  await stranger.goto(address, { waitUntil: 'networkidle' });
  await expect(stranger.getByRole('heading', { name: says })).toBeVisible();
  if (isCounted) {
    await stranger.getByRole('button', { name: say('public-polls:recount.start') }).tap();
    await expect(stranger.getByText(say('public-polls:recount.same'))).toBeVisible({ timeout: 20_000 });
  } else {
    await expect(stranger.getByText(say('public-polls:recount.no_rule'))).toBeVisible();
  }
  await expectAccessible(stranger, `public page: ${kind}, counted again`);
  await picture(stranger, `poll-${kind}-6-public`);
}

/** Only the middle scrolls: below the tabs and columns there is nothing one could get lost in. */
async function expectOneScreen(page: Page): Promise<void> {
  const below = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect.soft(below, `points that ${page.url()} is longer than its window`).toBeLessThanOrEqual(0);
}
