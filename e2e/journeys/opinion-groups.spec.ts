import { expect } from '@playwright/test';
import { OwnOpinion } from '@polylogue/shared/opinions/live';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { PHONE, test } from '../support/product.js';
import { townDialogue } from '../support/town-dialogue.js';
import { bringIn } from '../support/voters.js';
import { words } from '../support/words.js';

const say = words('en');
const TEXTS = Array.from({ length: 10 }, (_, n) => `Statement number ${n + 1} of the evening.`);
/** The first eight divide the room into two camps, the last two unite it. */
const voteOf = (camp: number, at: number): 1 | -1 => (at >= 8 || at % 2 === camp ? 1 : -1);

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
