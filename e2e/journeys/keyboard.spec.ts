import { expect } from '@playwright/test';
import { accepted } from '../support/api-client.js';
import { choose, pressOn, tabTo } from '../support/keyboard.js';
import { DESK, test } from '../support/product.js';
import { OPTIONS, townDialogue } from '../support/town-dialogue.js';
import { words } from '../support/words.js';

const say = words('en');
const button = (name: string) => ({ name: say(name), exact: true }) as const;

test('a citizen takes part with the keyboard alone', async ({ open, product }) => {
  const { coordinator } = product;
  const dialogue = await townDialogue(coordinator, { title: 'With the keyboard alone', state: 'live' });
  const run = async (name: 'agenda.start', itemId: string): Promise<void> => {
    accepted(await coordinator.command(dialogue.id, 'staff', name, { itemId }));
  };
  const page = await open(DESK);

  // In by the code.
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: say('common:skip') })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: say('public:code.label') }));
  await page.keyboard.type(dialogue.code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('With the keyboard alone');
  await tabTo(page, page.getByRole('textbox', { name: say('join:name.label') }));
  await page.keyboard.type('Ruta');
  await choose(page, page.getByRole('radio', { name: dialogue.towns[1]?.name ?? '' }));
  await pressOn(page, page.getByRole('checkbox', { name: say('join:consent.label') }), 'Space');
  await pressOn(page, page.getByRole('button', button('join:goIn')));
  await expect(page).toHaveURL(/\/room$/);
  await expect(page.getByRole('banner').getByText(say('room-view:continuity.live'), { exact: true })).toBeVisible();

  // Asks to speak, and takes the name off again.
  await run('agenda.start', dialogue.itemIds.debate);
  await pressOn(page, page.getByRole('button', button('speaking:ask')));
  await expect(page.getByText(say('speaking:place_next'))).toBeVisible();
  await pressOn(page, page.getByRole('button', button('speaking:withdraw')));
  await expect(page.getByRole('button', button('speaking:ask'))).toBeVisible();

  // Writes a statement and votes on it with the keys it shows.
  await run('agenda.start', dialogue.itemIds.statements);
  await pressOn(page, page.getByRole('button', button('statements:write.open')));
  const field = page.getByRole('textbox', { name: say('statements:write.label') });
  await tabTo(page, field);
  await page.keyboard.type('Each office keeps a door without a screen.');
  await pressOn(page, page.getByRole('button', button('statements:write.send')));
  await expect(page.getByText(say('statements:sent.published'))).toBeVisible();
  await tabTo(page, page.getByRole('button', button('statements:vote.agree')));
  await page.keyboard.press('2');
  await expect(page.getByText(say('statements:stored', { vote: say('statements:vote_word.disagree') }))).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText(say('statements:stored', { vote: say('statements:vote_word.agree') }))).toBeVisible();
  await expect(page.getByText(say('room-view:statement.base', { count: 1 }))).toBeVisible();
  await page.keyboard.press('4');
  await expect(
    page.getByText(say('statements:stored_important', { vote: say('statements:vote_word.agree') })),
  ).toBeVisible();

  // Answers the poll.
  await run('agenda.start', dialogue.itemIds.poll);
  accepted(await coordinator.command(dialogue.id, 'staff', 'polls.open', { pollId: dialogue.pollId }));
  await choose(page, page.getByRole('radio', { name: OPTIONS[1].en }));
  await pressOn(page, page.getByRole('button', button('polls:cast')));
  await expect(page.getByText(say('polls:receipt.title'))).toBeVisible();

  // Writes in the discussion.
  await run('agenda.start', dialogue.itemIds.thread);
  await pressOn(page, page.getByRole('button', button('threads:write')));
  await choose(page, page.getByRole('radio', { name: say('room-view:stance.for'), exact: true }));
  await tabTo(page, page.getByRole('textbox', { name: say('threads:form.label') }));
  await page.keyboard.type('A door one can find is worth more than ten links.');
  await pressOn(page, page.getByRole('button', button('threads:form.send')));
  await expect(page.getByText('worth more than ten links')).toBeVisible();

  // And goes around the room.
  await pressOn(page, page.getByRole('link', button('room:tab.results')));
  await expect(page).toHaveURL(/view=results/);
  await pressOn(page, page.getByRole('link', button('room:menu.open')));
  await expect(page.getByText(say('room:menu.leave_text'))).toBeVisible();
});
