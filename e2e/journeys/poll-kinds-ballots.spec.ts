import { expect, type Page } from '@playwright/test';
import { accepted } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { pollHall, pollStep, preparePoll } from '../support/hall-vote.js';
import { finger, keys } from '../support/hand.js';
import { tabTo } from '../support/keyboard.js';
import { Line } from '../support/line.js';
import { DESK, PHONE, picture, test } from '../support/product.js';
import { pattern, words } from '../support/words.js';

const say = words('en');
const like = pattern('en');
const HOUSES = ['The library', 'The market hall', 'The old station'] as const;
const [LIBRARY, MARKET, STATION] = HOUSES;
const options = HOUSES.map((en) => ({ text: { en } }));

const cast = (page: Page) => page.getByRole('button', { name: say('polls:cast'), exact: true });
const rankButton = (page: Page, word: string, house: string) =>
  page.getByRole('button', { name: new RegExp(`^${word}.*${house}`) });
const add = (page: Page, place: number, house: string) => rankButton(page, say('polls:ranking.add', { place }), house);
/** What is in the order, by the buttons that move it. */
const ranked = (page: Page) => page.getByRole('button', { name: new RegExp(`^${say('polls:ranking.up')}`) });
/** What the receipt says is stored. */
const receipt = (page: Page) => page.getByRole('status').filter({ hasText: say('polls:receipt.title') });

test('a receipt stays, the clock warns, and who comes too late is told so and can read what was chosen', async ({
  open,
  product,
}) => {
  const hall = await pollHall(product, 'A receipt that stays');
  const pollId = await preparePoll(product, hall, {
    form: { kind: 'single', seats: 1, tie: 'none' },
    question: { en: 'Which house first?' },
    options,
    seconds: 36,
  });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(hall.code);
  const bine = new Citizen(await open(PHONE), 'en', { name: 'Bine', town: 'Žužemberk' });
  await bine.join(hall.code);

  await pollStep(product, hall, 'polls.open', pollId);
  await expect(ana.page.getByText(say('polls:secrecy.operator'))).toBeVisible();
  await expect(ana.page.getByText(say('polls:timer.short'))).toHaveCount(0);
  await ana.answerPoll(LIBRARY);
  await expect(bine.page.getByText(say('polls:timer.short'))).toBeVisible({ timeout: 15_000 });
  await expectAccessible(bine.page, 'phone: less than half a minute left');
  accepted(await product.coordinator.command(hall.id, 'staff', 'polls.extend', { pollId, seconds: 60 }));
  await expect(bine.page.getByText(like('polls:timer.extended'))).toBeVisible();
  await expect(bine.page.getByText(say('polls:timer.short'))).toHaveCount(0);

  // One has an answer stored, the other only chosen, when the poll closes.
  await bine.pick(MARKET);
  await pollStep(product, hall, 'polls.close', pollId);
  await expect(bine.page.getByText(say('polls:too_late'))).toBeVisible();
  const late = bine.page.getByRole('listitem').filter({ hasText: MARKET });
  await expect(late).toBeVisible();
  await bine.page.reload();
  await expect(late).toBeVisible();
  await expectAccessible(bine.page, 'phone: too late');
  await picture(bine.page, 'poll-late-1-phone');
  await expect(ana.page.getByText(say('polls:receipt.sealed', { total: 1 }))).toBeVisible();
  await pollStep(product, hall, 'polls.reveal', pollId);
  await ana.page.reload();
  await expect(
    ana.page.getByRole('heading', { name: say('poll-results:said.winner', { names: LIBRARY }) }),
  ).toBeVisible();
  await expect(ana.page.getByText(say('polls:receipt.sealed', { total: 1 }))).toBeVisible();
  await expectAccessible(ana.page, 'phone: a sealed receipt');
  await picture(ana.page, 'poll-late-2-sealed');
});

test('a poll with a time closes by itself', async ({ open, product }) => {
  const hall = await pollHall(product, 'Ten seconds');
  const pollId = await preparePoll(product, hall, {
    form: { kind: 'yes_no' },
    question: { en: 'Shall we go on?' },
    options: ['Yes', 'No'].map((en) => ({ text: { en } })),
    seconds: 10,
    secrecy: 'open_hand',
  });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(hall.code);
  await pollStep(product, hall, 'polls.open', pollId);
  await expect(ana.page.getByText(say('polls:secrecy.open_hand'))).toBeVisible();
  await ana.answerPoll('Yes');
  await expect(ana.page.getByText(say('polls:waiting_reveal'))).toBeVisible({ timeout: 20_000 });
  await expect(ana.page.getByText(say('polls:receipt.final'))).toBeVisible();
});

test('a half-filled ranking outlives a reload, a lost line and a change of the poll', async ({ open, product }) => {
  const hall = await pollHall(product, 'Half an order');
  const pollId = await preparePoll(product, hall, {
    form: { kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'lot' },
    question: { en: 'In which order?' },
    options,
  });
  const wifi = await Line.start(Number(new URL(product.url).port));
  try {
    const page = await open({ ...PHONE, baseURL: wifi.url });
    const ana = new Citizen(page, 'en', { name: 'Ana', town: 'Pregrada' });
    await ana.join(hall.code);
    await pollStep(product, hall, 'polls.open', pollId);
    const hand = finger(page);
    await hand.press(add(page, 1, STATION));
    await hand.press(add(page, 2, LIBRARY));
    await page.reload();
    await expect(ranked(page)).toHaveText([new RegExp(STATION), new RegExp(LIBRARY)]);
    await expect(page.getByText(say('polls:receipt.title'))).toHaveCount(0);

    wifi.cut();
    await expect(page.getByRole('banner').getByText(say('room-view:continuity.live'), { exact: true })).toBeHidden({
      timeout: 30_000,
    });
    await hand.press(rankButton(page, say('polls:ranking.up'), LIBRARY));
    const decision = {
      quorum: { kind: 'people' as const, people: 1 },
      threshold: { kind: 'none' as const, share: null, base: 'for_and_against' as const, towns: false },
    };
    const reason = 'One of us at least.';
    accepted(await product.coordinator.command(hall.id, 'staff', 'polls.tighten', { pollId, decision, reason }));
    wifi.mend();
    await ana.isLive();
    await expect(ranked(page)).toHaveText([new RegExp(LIBRARY), new RegExp(STATION)]);
    await hand.press(cast(page));
    await expect(page.getByText(say('polls:receipt.title'))).toBeVisible();
    await expect(receipt(page).getByRole('listitem')).toHaveText([LIBRARY, STATION]);
    await expectAccessible(page, 'phone: an order stored');
  } finally {
    await wifi.end();
  }
});

test('a ranking and a budget are answered with the keyboard alone, and changed', async ({ open, product }) => {
  const hall = await pollHall(product, 'By keys');
  const ranking = await preparePoll(product, hall, {
    form: { kind: 'ranking', rule: 'schulze', most: 3, seats: 1, tie: 'none' },
    question: { en: 'In which order?' },
    options,
  });
  const budget = await preparePoll(product, hall, {
    form: {
      kind: 'budget',
      total: 10_000,
      currency: 'EUR',
      ballot: 'within',
      rule: 'equal-shares',
      minimum: 0,
      utility: 'cost',
      completion: 'add1',
    },
    question: { en: 'What should the money pay for?' },
    options: [
      { text: { en: 'Benches' }, cost: 4000 },
      { text: { en: 'A new roof' }, cost: 9000 },
      { text: { en: 'Trees' }, cost: 6000 },
    ],
  });
  const page = await open(DESK);
  await new Citizen(page, 'en', { name: 'Ruta', town: 'Ludza' }).join(hall.code);
  const hand = keys(page);

  await pollStep(product, hall, 'polls.open', ranking);
  await hand.press(add(page, 1, MARKET));
  await expect(add(page, 2, STATION)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(ranked(page)).toHaveText([MARKET, STATION, LIBRARY].map((house) => new RegExp(house)));
  await hand.press(rankButton(page, say('polls:ranking.up'), STATION));
  await expect(rankButton(page, say('polls:ranking.up'), STATION)).toBeFocused();
  await expect(page.getByText(say('polls:ranking.said_place', { option: STATION, place: 1 }))).toBeAttached();
  await hand.press(cast(page));
  await expect(page.getByText(say('polls:receipt.title'))).toBeVisible();
  await hand.press(page.getByRole('button', { name: say('polls:receipt.change') }));
  await hand.press(rankButton(page, say('polls:ranking.out'), MARKET));
  await hand.press(page.getByRole('button', { name: say('polls:cast_changed') }));
  await expect(receipt(page).getByRole('listitem')).toHaveText([STATION, LIBRARY]);
  await pollStep(product, hall, 'polls.close', ranking);

  await pollStep(product, hall, 'polls.open', budget);
  const project = (name: string) => page.getByRole('checkbox', { name });
  await hand.mark(project('Benches'));
  await expect(project('A new roof')).toBeDisabled();
  await expect(page.getByText(/does not fit any more/)).toBeVisible();
  await hand.mark(project('Trees'));
  await expect(page.getByText(like('polls:budget.spent_left', { left: '€0' }))).toBeVisible();
  await expectAccessible(page, 'room: a budget that is spent');
  await tabTo(page, project('Trees'));
  await page.keyboard.press('Space');
  await expect(project('Trees')).not.toBeChecked();
  await hand.press(cast(page));
  await expect(page.getByText(say('polls:receipt.title'))).toBeVisible();
  await expect(receipt(page).getByText('Benches')).toBeVisible();
});
