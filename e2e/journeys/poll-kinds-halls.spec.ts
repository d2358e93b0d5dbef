import { expect } from '@playwright/test';
import * as questions from '@polylogue/shared/questions/routes';
import * as rooms from '@polylogue/shared/rooms/routes';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { type Hall, HttpVoter, pollHall, pollStep, preparePoll } from '../support/hall-vote.js';
import { PollDesk } from '../support/poll-desk.js';
import { DESK, enterByLink, PHONE, picture, PROJECTOR, type Product, screenLink, test } from '../support/product.js';
import { entrustTo } from '../support/town-dialogue.js';
import { pattern, words } from '../support/words.js';

const say = words('en');
const like = pattern('en');
const SINGLE = { kind: 'single', seats: 1, tie: 'none' } as const;
const HOUSES = ['The library', 'The market hall'] as const;
const [LIBRARY, MARKET] = HOUSES;
const options = HOUSES.map((en) => ({ text: { en } }));
const YES_NO = ['Yes', 'No', 'Abstain'].map((en) => ({ text: { en } }));
const exactly = (text: string) => ({ name: text, exact: true });

async function voters(product: Product, hall: Hall, count: number, town: string | null): Promise<HttpVoter[]> {
  const townId = town === null ? null : hall.townId(town);
  return Promise.all(
    Array.from({ length: count }, (_, nth) => HttpVoter.join(product, hall, { name: `Voter ${nth + 1}`, townId })),
  );
}

test('ballots from the hall: entered for somebody, and on paper with a second person; their sources stand beside the result', async ({
  open,
  product,
}) => {
  const hall = await pollHall(product, 'People without a phone');
  await entrustTo(product.coordinator, hall, 'facilitator@demo.example');
  await preparePoll(product, hall, { form: SINGLE, question: { en: 'Which house first?' }, options });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(hall.code);
  const desk = new PollDesk(await open(DESK));
  await enterByLink(desk.page, product.links.coordinator);
  await desk.page.goto(`/en/d/${hall.slug}/console`);
  await desk.open();
  await ana.answerPoll(LIBRARY);

  // Five people in the hall have no phone.
  const part = await desk.unfold('console:halls.heading');
  const doing = (what: string) => part.getByRole('button', { name: like('console:halls.do_in', { what: say(what) }) });
  await doing('console:halls.do.heads').first().click();
  await part.getByRole('textbox').fill('5');
  await part.getByRole('button', exactly(say('console:halls.heads_store'))).click();

  // For one of them a steward enters what she says.
  await doing('console:halls.do.assist').click();
  await part.getByRole('radio', { name: MARKET }).check();
  await expectAccessible(desk.page, 'console: a ballot for somebody in the hall');
  await part.getByRole('button', exactly(say('console:halls.assist_store'))).click();
  await expect(part.getByText(like('console:halls.assist_done', { count: 1 }))).toBeVisible();
  await part.getByRole('button', exactly(say('console:halls.done'))).click();

  // The others vote on paper: one too many is refused, then four are entered.
  await doing('console:halls.do.paper').click();
  await part.getByLabel(LIBRARY, { exact: true }).fill('4');
  await part.getByLabel(say('console:halls.blank'), { exact: true }).fill('1');
  await part.getByLabel(say('console:halls.note')).fill('Counted by Ivo and Mara, papers in the red box.');
  const enter = part.getByRole('button', exactly(say('console:halls.paper_store')));
  await enter.click();
  await expect(part.getByText(say('errors:heads_exceeded'))).toBeVisible();
  await part.getByLabel(LIBRARY, { exact: true }).fill('3');
  await expectAccessible(desk.page, 'console: paper ballots');
  await enter.click();
  await expect(desk.page.getByText(say('console:halls.own_paper'))).toBeVisible();
  await desk.page
    .getByRole('main')
    .getByRole('button', exactly(say('console:poll.close')))
    .click();
  await expect(desk.page.getByText(say('console:poll.hindrance.paper_unconfirmed'))).toBeVisible();
  await expectAccessible(desk.page, 'console: paper waits for a second person');
  await picture(desk.page, 'poll-halls-1-console');

  // The second person confirms, then the result can be shown.
  const second = new PollDesk(await open(DESK));
  await enterByLink(second.page, product.links.facilitator);
  await second.page.goto(`/en/d/${hall.slug}/console`);
  await second.page.getByRole('button', exactly(say('console:halls.confirm'))).click();
  const address = await second.reveal();
  const figures = ana.page.getByRole('region', { name: say('poll-results:base.title') });
  const sources = [
    ['online', '1'],
    ['assisted', '1'],
    ['paper', '4'],
  ] as const;
  for (const [source, count] of sources)
    await expect(figures.getByText(new RegExp(`^${say(`poll-results:base.${source}`)}\\s*${count}$`))).toBeVisible();
  await expect(
    ana.page.getByRole('heading', { name: say('poll-results:said.winner', { names: LIBRARY }) }),
  ).toBeVisible();
  await expectAccessible(ana.page, 'phone: a result with its sources');
  await picture(ana.page, 'poll-halls-2-phone');
  const stranger = await open(DESK);
  await stranger.goto(address, { waitUntil: 'networkidle' });
  await stranger.getByRole('button', { name: say('public-polls:recount.start') }).click();
  await expect(stranger.getByText(say('public-polls:recount.same'))).toBeVisible({ timeout: 20_000 });
});

test('before and after: the second round is compared person by person', async ({ open, product }) => {
  const hall = await pollHall(product, 'Before and after');
  const first = await preparePoll(product, hall, {
    form: { kind: 'yes_no' },
    question: { en: 'Close the bridge to cars?' },
    options: YES_NO,
  });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(hall.code);
  const others = await voters(product, hall, 5, null);
  const desk = new PollDesk(await open(DESK));
  await enterByLink(desk.page, product.links.coordinator);
  await desk.page.goto(`/en/d/${hall.slug}/console`);
  const screen = await open(PROJECTOR);
  await screen.goto(await screenLink(product.coordinator, hall.id));

  await desk.page.getByRole('button', exactly(say('console:poll.again.do'))).click();
  await expect(desk.page.getByText(say('console:poll.again.is_first'))).toBeVisible();
  await desk.open();
  await ana.answerPoll('No');
  for (const voter of others) await voter.pick(first, 2);
  await desk.step('close').click();
  // The first round waits: what is in hand now is the second.
  await expect(desk.page.getByText(say('console:poll.again.is_second'))).toBeVisible();
  await expect(ana.page.getByText(say('polls:receipt.both_rounds', { total: 6 }))).toBeVisible();
  await expectAccessible(desk.page, 'console: the second round');
  const second = await secondRound(product, hall, first);
  await desk.open();
  await expect(ana.page.getByText(say('polls:again.title'))).toBeVisible();
  await expect(ana.page.getByText(say('polls:secrecy.after_both'))).toBeVisible();
  await expectAccessible(ana.page, 'phone: the same question once more');
  await ana.answerPoll('Yes');
  for (const [nth, voter] of others.entries()) await voter.pick(second, nth < 3 ? 0 : 1);
  await desk.close();
  await pollStep(product, hall, 'polls.reveal', first);
  await pollStep(product, hall, 'polls.reveal', second);
  await expect(ana.page.getByRole('heading', exactly(say('poll-results:change.title')))).toBeVisible();
  await expect(ana.page.getByText(say('poll-results:change.moved', { count: 6 }))).toBeVisible();
  await expect(
    ana.page.getByText(like('poll-results:change.undecided', { moved: 5, for: 3, against: 2 })),
  ).toBeVisible();
  await expect(screen.getByText(say('poll-results:change.pairs', { count: 6 }))).toBeVisible();
  await expectAccessible(ana.page, 'phone: before and after');
  await expectAccessible(screen, 'projector: before and after');
  await picture(ana.page, 'poll-again-1-phone');
  await picture(screen, 'poll-again-2-wall');
});

test('a result is shown town by town, and no town that is too small', async ({ open, product }) => {
  const hall = await pollHall(product, 'Town by town');
  const pollId = await preparePoll(product, hall, { form: SINGLE, question: { en: 'Which house first?' }, options });
  const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
  await ana.join(hall.code);
  const people = [...(await voters(product, hall, 5, 'Pregrada')), ...(await voters(product, hall, 6, 'Ludza'))];
  const desk = new PollDesk(await open(DESK));
  await enterByLink(desk.page, product.links.coordinator);
  await desk.page.goto(`/en/d/${hall.slug}/console`);
  const screen = await open(PROJECTOR);
  await screen.goto(await screenLink(product.coordinator, hall.id));
  await desk.open();
  await ana.answerPoll(MARKET);
  for (const [nth, voter] of people.entries()) await voter.pick(pollId, nth % 3 === 0 ? 0 : 1);
  await desk.close();

  const part = await desk.unfold('console:poll.parts.heading');
  const show = async (name: RegExp) => {
    await part.getByRole('button', { name: new RegExp(`^Show ${name.source}`) }).click();
    await part.getByRole('button', { name: new RegExp(`^Yes, show ${name.source}`) }).click();
  };
  await show(/Žužemberk/);
  await expect(part.getByText(say('errors:too_few_to_show'))).toBeVisible();
  await show(/Pregrada/);
  await expect(ana.page.getByRole('heading', { name: say('poll-results:parts.title') })).toBeVisible();
  await expect(screen.getByText(like('screen:poll.in_part'))).toBeVisible();
  await expect(screen.getByText(say('screen:poll.part_ballots', { count: 6, shown: '6' }))).toBeVisible();
  await expect(ana.page.locator('[data-result="words"]')).toHaveCount(0);
  for (const [name, page] of [
    ['phone', ana.page],
    ['projector', screen],
    ['console', desk.page],
  ] as const)
    await expectAccessible(page, `${name}: one town shown`);
  await picture(screen, 'poll-towns-1-wall');
  await show(/Ludza/);
  await expect(screen.getByText(/Ludza/).first()).toBeVisible();
  await desk.reveal();
  await expect(
    ana.page.getByRole('heading', { name: say('poll-results:said.winner', { names: MARKET }) }),
  ).toBeVisible();
});

test('a question of the bank is asked in two dialogues, and its results add up for anybody', async ({
  open,
  product,
}) => {
  const { coordinator } = product;
  const [here, there] = [await pollHall(product, 'Bank in spring'), await pollHall(product, 'Bank in autumn')];
  const question = 'Should the offices stay open until six?';
  const bank = await coordinator.call(questions.createQuestion, {
    params: { slug: here.networkSlug },
    body: {
      topicId: null,
      lang: 'en',
      question,
      detail: null,
      form: { kind: 'yes_no' },
      options: ['Yes', 'No'].map((text) => ({ key: null, text, cost: null, starts: null, ends: null })),
    },
  });
  for (const [nth, hall] of [here, there].entries()) {
    const ana = new Citizen(await open(PHONE), 'en', { name: 'Ana', town: 'Pregrada' });
    await ana.join(hall.code);
    const desk = new PollDesk(await open(DESK));
    await enterByLink(desk.page, product.links.coordinator);
    await desk.page.goto(`/en/d/${hall.slug}/console`);
    await desk.page.getByRole('button', exactly(say('console:poll.write'))).click();
    const part = await desk.unfold('console:poll_form.bank.heading');
    await part.getByRole('button', { name: say('questions:picker.take_long', { question }) }).click();
    await expect(desk.page.getByText(say('console:poll_form.bank.taken'))).toBeVisible();
    if (nth === 0) await expectAccessible(desk.page, 'console: a question of the bank');
    await desk.store();
    await desk.open();
    await ana.answerPoll(nth === 0 ? 'Yes' : 'No');
    await desk.close();
    await desk.reveal();
    await ana.page.close();
  }
  const stranger = await open(PHONE);
  await stranger.goto(`/en/questions/${bank.id}`, { waitUntil: 'networkidle' });
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(question);
  await expect(stranger.getByText(like('poll-results:said.sides', { yesPeople: 1, noPeople: 1 }))).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Bank in spring' })).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Bank in autumn' })).toBeVisible();
  await expect(stranger.getByText(say('joint-results:once.unrecognised', { count: 2 }))).toBeVisible();
  await expectAccessible(stranger, 'public page: joint results');
  await picture(stranger, 'poll-bank-1-phone');
});

/** The poll that repeats another one. */
async function secondRound({ coordinator }: Product, hall: Hall, first: string): Promise<string> {
  const { state } = await coordinator.call(rooms.getSnapshot, { params: { roomId: hall.id }, query: { as: 'staff' } });
  const found = state.polls.find(({ comesAfter }) => comesAfter === first);
  if (!found) throw new Error('there is no second round');
  return found.id;
}
