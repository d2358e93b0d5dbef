import { expect } from '@playwright/test';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { OwnOpinion } from '@polylogue/shared/opinions/live';
import type { CommandInput } from '@polylogue/shared/rooms/commands';
import { Personal } from '@polylogue/shared/rooms/personal';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { tabTo } from '../support/keyboard.js';
import { Line } from '../support/line.js';
import { PHONE, test } from '../support/product.js';
import { townDialogue } from '../support/town-dialogue.js';
import { bringIn } from '../support/voters.js';
import { words } from '../support/words.js';

const say = words('en');
const TEXTS = Array.from({ length: 10 }, (_, n) => `Statement number ${n + 1} of the evening.`);
/** The first eight divide the room into two camps, the last two unite it. */
const voteOf = (camp: number, at: number): 1 | -1 => (at >= 8 || at % 2 === camp ? 1 : -1);

/** How a group voted on a statement. */
const VOTED = /^[AB]: \d+% agree, \d+% disagree; votes: \d+$/;

test('a newcomer votes and sees the groups, the own place in words, and the way there', async ({ open, product }) => {
  test.setTimeout(180_000);
  const dialogue = await townDialogue(product.coordinator, { title: 'Two camps', state: 'live' });
  const people = await bringIn(product.url, dialogue.code, 40);
  const clients = people.map(({ token }) => new ApiClient(product.url, { authorization: `Bearer ${token}` }));
  const ids: StatementId[] = [];
  for (const [at, text] of TEXTS.entries()) {
    const author = clients[at];
    if (author === undefined) throw new Error('too few people');
    const written = accepted(
      await author.command(dialogue.id, 'participant', 'statements.write', { text, lang: 'en' }),
    );
    ids.push(StatementId.parse(written.statementId));
  }
  const ana = new Citizen(await open({ ...PHONE, viewport: { width: 320, height: 700 } }), 'en', {
    name: 'Ana',
    town: 'Pregrada',
  });
  await ana.join(dialogue.code);
  await ana.goTo('statements');
  const main = ana.page.getByRole('main');
  await expect(main.getByRole('heading', { name: say('opinions:waiting.title') })).toBeVisible();
  await expectAccessible(ana.page, 'groups: waiting');
  // The draw on the phone is the one that the server publishes.
  const own = await ana.page.request.get(`/api/rooms/${dialogue.id}/opinions/me`);
  const { next } = OwnOpinion.parse(await own.json());
  const first = main.getByRole('heading', { level: 3 }).first();
  await expect(first).toHaveText(TEXTS[ids.findIndex((id) => id === next)] ?? 'nothing was drawn');

  for (const [nth, client] of clients.entries()) {
    for (const [at, statementId] of ids.entries()) {
      accepted(
        await client.command(dialogue.id, 'participant', 'statements.vote', {
          statementId,
          value: voteOf(nth % 2, at),
        }),
      );
    }
  }
  await expect(main.getByRole('img', { name: say('opinions:map.title') })).toBeVisible({ timeout: 20_000 });
  await expect(main.getByRole('heading', { name: say('opinions:own.missing_title') })).toBeVisible();

  // How the others voted comes after the own vote, also by way of the results.
  await expect(main.getByText(say('opinions:vote_first.why'))).toBeVisible();
  await expect(main.getByText(VOTED)).toHaveCount(0);
  await expectAccessible(ana.page, 'groups: vote first');
  const ways = main.getByRole('button', { name: ana.like('opinions:vote_first.of') });
  const named = Number(/\d+/.exec((await ways.last().getAttribute('aria-label')) ?? '')?.[0]);
  await ways.last().click();
  await expect(first).toHaveText(TEXTS[named - 1] ?? '');
  await expect(main.locator(':focus').getByRole('heading', { level: 3 })).toHaveText(TEXTS[named - 1] ?? '');
  await ana.goTo('results');
  await ways.first().click();
  await expect(ana.page).toHaveURL(/view=statements&statement=/);
  await expect(main.getByRole('group', { name: say('statements:your_vote') })).toBeVisible();

  for (let nth = 0; nth < TEXTS.length; nth += 1) {
    await ana.vote(voteOf(0, TEXTS.indexOf(await first.innerText())) === 1 ? 'agree' : 'disagree');
    if (nth === 3) {
      // On with the arrow, back with the arrow, and on again.
      const second = await first.innerText();
      await ana.page.keyboard.press('ArrowRight');
      await expect(first).not.toHaveText(second);
      await ana.page.keyboard.press('ArrowLeft');
      await expect(first).toHaveText(second);
    }
    await ana.nextStatement();
  }
  await expect(main.getByRole('heading', { name: say('statements:all_seen.title') })).toBeVisible();
  await expect(ways).toHaveCount(0);
  await expect(main.getByText(VOTED).first()).toBeVisible();
  const place = main.getByRole('heading', { name: /You are in group [AB] with 20 others/ });
  await expect(place).toBeVisible({ timeout: 20_000 });
  await expect(main.getByText(say('opinions:own.agrees'))).toBeVisible();
  await expectAccessible(ana.page, 'groups: shown');

  await ana.press('opinions:timeline.open');
  const slider = main.getByRole('slider', { name: say('opinions:timeline.label') });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /votes 410/);
  await ana.page.keyboard.press('Home');
  await expect(slider).not.toHaveAttribute('aria-valuetext', /votes 410/);
  await expectAccessible(ana.page, 'groups: looking back');
});

const COUNTER = {
  text: 'Svaka usluga mora ostati dostupna i na šalteru.',
  lang: 'hr',
  origin: 'radionica u Pregradi',
  translations: { en: 'Every service must stay available at the counter.' },
};
const BUSES = { text: 'Buses should run on Sundays.', lang: 'en' };

test('a citizen reads statements in their language and says what matters, and none of it is lost', async ({
  open,
  product,
}) => {
  test.setTimeout(120_000);
  const { coordinator } = product;
  const dialogue = await townDialogue(coordinator, { title: 'What matters', state: 'live' });
  const seed = async (...seeds: CommandInput<'statements.seed'>['seeds']): Promise<void> => {
    accepted(await coordinator.command(dialogue.id, 'staff', 'statements.seed', { seeds, state: 'published' }));
  };
  await seed(COUNTER);
  const wifi = await Line.start(Number(new URL(product.url).port));
  const ana = new Citizen(await open({ ...PHONE, viewport: { width: 320, height: 640 }, baseURL: wifi.url }), 'en', {
    name: 'Ana',
    town: 'Pregrada',
  });
  const { page } = ana;
  const main = page.getByRole('main');
  const words3 = main.getByRole('heading', { level: 3 }).first();
  const matters = main.getByRole('button', { name: say('statements:matters') });
  const stored = (text: 'stored' | 'stored_important', word: 'agree' | 'disagree' | 'pass') =>
    main.getByText(say(`statements:${text}`, { vote: say(`statements:vote_word.${word}`) }));
  await ana.join(dialogue.code);
  await ana.goTo('statements');

  // In the reader's language, with the original one press away.
  await expect(words3).toHaveText(COUNTER.translations.en);
  await expect(main.getByText(say('statements:translated_from', { language: 'Croatian' }))).toBeVisible();
  await expect(main.getByText(COUNTER.origin)).toHaveAttribute('lang', 'hr');
  await ana.press('statements:show_original');
  await expect(words3).toHaveText(COUNTER.text);
  await expect(words3).toHaveAttribute('lang', 'hr');
  await ana.goTo('now');
  await ana.goTo('statements');
  await expect(words3).toHaveText(COUNTER.text);
  await expectAccessible(page, 'statement: the original');
  await ana.press('statements:show_translation');
  await expect(words3).toHaveText(COUNTER.translations.en);

  // By thumb, before the vote: it waits for the vote, also over another page and a reload.
  await matters.click();
  await expect(main.getByText(say('statements:matters_with_vote'))).toBeVisible();
  await expectAccessible(page, 'statement: marked before the vote');
  await ana.goTo('results');
  await ana.goTo('statements');
  await expect(matters).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(matters).toHaveAttribute('aria-pressed', 'true');
  await main.getByRole('button', { name: say('statements:vote.agree'), exact: true }).click();
  await expect(stored('stored_important', 'agree')).toBeVisible();
  await expect(main.getByText(say('room-view:statement.matters', { count: 1, shown: 1, people: 1 }))).toBeVisible();
  await expectAccessible(page, 'statement: voted on, and it matters');

  // By key, after the vote, which stays.
  await page.keyboard.press('4');
  await expect(stored('stored', 'agree')).toBeVisible();
  await page.keyboard.press('4');
  await expect(stored('stored_important', 'agree')).toBeVisible();
  await page.reload();
  await expect(main.getByText(say('statements:matters_to_you'), { exact: true })).toBeVisible();
  await ana.press('statements:undo');
  await expect(words3).toHaveText(COUNTER.translations.en);
  await largestLetters(ana);
  await ana.press('statements:change_of', { number: 1 });
  await expect(matters).toHaveAttribute('aria-pressed', 'true');

  // The line goes while the mark is taken back, and then the answer changes: what was pressed last is stored when the line is back.
  wifi.cut();
  await matters.click();
  await expect(matters).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText(ana.like('room-view:pending.waiting'))).toBeVisible({ timeout: 30_000 });
  await main.getByRole('button', { name: say('statements:vote.disagree'), exact: true }).click();
  wifi.mend();
  await expect(stored('stored', 'disagree')).toBeVisible({ timeout: 30_000 });
  const { important, votes } = Personal.parse(await (await page.request.get(`/api/rooms/${dialogue.id}/me`)).json());
  expect([important, Object.values(votes)]).toEqual([{}, [-1]]);

  // All seen; what comes then comes by itself, and takes nothing from under the hands.
  await ana.nextStatement();
  await expect(main.getByText(say('statements:all_seen.text'))).toBeVisible();
  await expectAccessible(page, 'statements: all seen');
  await ana.press('statements:write.open');
  await page.keyboard.type('The library');
  await seed(BUSES);
  await expect(words3).toHaveText(BUSES.text);
  await expect(main.getByText(say('statements:arrived'))).toBeVisible();
  await page.keyboard.type(' helps');
  await expect(main.getByLabel(say('statements:write.label'))).toHaveValue('The library helps');

  // Not being sure, and caring all the same.
  await tabTo(page, main.getByRole('button', { name: say('statements:vote.pass'), exact: true }));
  await page.keyboard.press('3');
  await expect(stored('stored', 'pass')).toBeVisible();
  await page.keyboard.press('4');
  await expect(stored('stored_important', 'pass')).toBeVisible();
  await wifi.end();
});

/** With the largest letters on the smallest phone what is read keeps most of the window, and the tabs stay in reach; then back to normal. */
async function largestLetters({ page, like, say: speak }: Citizen): Promise<void> {
  const room = page.url();
  const size = async (name: 'size1' | 'size3'): Promise<void> => {
    await page.getByRole('link', { name: speak('room:menu.open') }).click();
    await page.getByRole('radio', { name: speak(`common:look.${name}`), exact: true }).check();
    await page.goto(room);
  };
  await size('size3');
  const votes = page.getByRole('group', { name: speak('statements:your_vote') });
  await page.getByRole('button', { name: speak('statements:undo') }).click();
  await votes.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(page.getByRole('banner')).not.toBeInViewport();
  await expect(page.getByRole('link', { name: speak('room:tab.results') })).toBeInViewport();
  await expect(votes).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await size('size1');
  await expect(page.getByRole('banner').getByText(like('room-view:continuity.live'))).toBeVisible();
}
