import { expect, type Page } from '@playwright/test';
import { accepted, ApiClient } from '../support/api-client.js';
import { expectAccessible } from '../support/axe.js';
import { joinByCode } from '../support/dialogue-setup.js';
import { pressOn } from '../support/keyboard.js';
import { DESK, enterByLink, picture, test } from '../support/product.js';
import { RoomClient } from '../support/room-client.js';
import { townDialogue } from '../support/town-dialogue.js';
import { pattern, words } from '../support/words.js';

const say = words('en');
const like = pattern('en');

const TOO_LONG = 'Older people need help with forms on the internet, and time. '.repeat(5).trim();
const SHORTER = 'Older people need help with forms on the internet, and time.';
const PASTED = [
  '1. The library should be open in the evening.',
  '2. Every village needs a bus on Sundays.',
  `3. ${TOO_LONG}`,
  '',
  '4. A person must answer the telephone of the town hall.',
  '5. Schools should teach how to check a picture.',
].join('\n');
/** The second row says what the first pasted line says. */
const FILE = [
  'Text;Lang;Origin;HR;lv;remark',
  '"Paper forms; as long as anybody wants them.";en;Workshop in Ludza;Papirnati obrasci dok god ih itko želi.;Papīra veidlapas, kamēr kāds tās vēlas.;ours',
  'The library should be open in the EVENING!;en;;;;',
  'The town should say who reads its mail.;en;;;;',
].join('\r\n');
const TWIN = 'Every village needs a bus on Sunday';
/** Nearly the same letters, another thing. */
const LOOKALIKE = 'Every village needs a shop on Sunday';

test('staff prepare statements, put them right, and decide about many at once', async ({ open, product }) => {
  test.setTimeout(180_000);
  const dialogue = await townDialogue(product.coordinator, { title: 'Prepared', state: 'live' });
  const joiner = await joinByCode(new ApiClient(product.url), dialogue.code, { name: 'Ana', townId: null, lang: 'hr' });
  const citizen = new ApiClient(product.url, { authorization: `Bearer ${joiner.token}` });
  const room = await RoomClient.open({ url: product.url, roomId: dialogue.id, token: joiner.token });
  const seen = () => room.state.statements.map(({ text }) => text);
  const write = async (text: string) =>
    accepted(await citizen.command(dialogue.id, 'participant', 'statements.write', { text, lang: 'en' }));

  const page = await open(DESK);
  await enterByLink(page, product.links.coordinator);
  await page.goto(`/en/d/${dialogue.slug}`);
  await page.getByRole('link', { name: say('public:dialogue.seeds') }).click();
  const main = page.getByRole('main');

  await test.step('a list is pasted, survives a reload, and one line of it is put right', async () => {
    await main.getByLabel(say('seeds:bring.paste')).fill(PASTED);
    await main.getByRole('button', { name: say('seeds:bring.add') }).click();
    await expect(main.getByText(say('seeds:read.taken', { count: 5, from: say('seeds:read.pasted') }))).toBeVisible();
    await page.reload();
    await expect(main.getByRole('button', { name: say('seeds:send.publish', { count: 4 }) })).toBeVisible();
    const over = TOO_LONG.length - 280;
    await expect(main.getByText(say('seeds:fault.text.text_too_long', { count: over }))).toBeVisible();
    await expectAccessible(page, 'seeds: a pasted list');
    await main.getByRole('button', { name: say('seeds:line.edit_long', { line: 3 }) }).click();
    await main.getByLabel(say('seeds:table.text'), { exact: true }).fill(SHORTER);
    await expectAccessible(page, 'seeds: a line being edited');
    await picture(page, '72-seeds');
    await main.getByRole('button', { name: say('seeds:line.keep') }).click();
    await main.getByRole('button', { name: say('seeds:send.publish', { count: 5 }) }).click();
    await expect(main.getByText(say('seeds:send.sent.published', { count: 5 }))).toBeVisible();
    await expect.poll(seen).toContain(SHORTER);
    expect(seen()).toContain('The library should be open in the evening.');
  });

  await test.step('a file with translations is held; what is there already is not sent', async () => {
    await main
      .getByLabel(say('seeds:bring.file'))
      .setInputFiles({ name: 'seeds.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${FILE}`) });
    await expect(main.getByText(say('seeds:read.unread', { count: 1, columns: 'remark' }))).toBeVisible();
    await expect(main.getByText(like('seeds:twin.statement'))).toBeVisible();
    await main.getByRole('button', { name: say('seeds:send.hold', { count: 2 }) }).click();
    await expect(main.getByText(say('seeds:send.sent.held', { count: 2 }))).toBeVisible();
    await main.getByRole('button', { name: say('seeds:lines.take_all', { count: 1 }) }).click();
    await expect(main.getByText(say('seeds:lines.empty'), { exact: true })).toBeVisible();
    expect(seen().some((text) => text.startsWith('Paper forms'))).toBe(false);
  });

  await test.step('at the desk, two are published together, by keys alone', async () => {
    await page.getByRole('link', { name: say('seeds:to_desk') }).click();
    await expect(main.getByText('Paper forms; as long as anybody wants them.')).toBeVisible();
    for (const key of ['x', 'j', 'x', 'p']) await page.keyboard.press(key);
    const publish = main.getByRole('button', { name: say('desk:bulk.do.publish', { count: 2 }) });
    await expect(publish).toBeFocused();
    await expectAccessible(page, 'desk: two marked');
    await page.keyboard.press('Enter');
    await expect(main.getByText(say('desk:bulk.result.publish', { count: 2 }))).toBeVisible();
    await expect
      .poll(() => room.state.statements.find(({ text }) => text.startsWith('Paper')))
      .toMatchObject({
        isSeed: true,
        origin: 'Workshop in Ludza',
        translations: { hr: 'Papirnati obrasci dok god ih itko želi.' },
      });
  });

  await test.step('words nobody has voted on are changed, and translated', async () => {
    await main.getByRole('radio', { name: say('desk:state.published') }).check();
    await main.getByLabel(say('desk:filter.words')).fill('telephone');
    await main.getByRole('button', { name: say('desk:change.edit') }).click();
    const text = main.getByLabel(say('desk:edit.text'), { exact: true });
    await text.fill('A person must answer the phone of the town hall.');
    await main.getByLabel(say('staff-view:reason.label')).fill('shorter');
    await expectAccessible(page, 'desk: editing');
    await main.getByRole('button', { name: say('desk:edit.do') }).click();
    await main.getByLabel(say('desk:filter.words')).fill('phone of');
    await expect(main.getByText('A person must answer the phone of the town hall.')).toBeVisible();

    await main.getByLabel(say('desk:filter.lacks')).selectOption('hr');
    await main.getByRole('button', { name: say('desk:change.translate') }).click();
    await main.getByLabel(/^Croatian/).fill('Na telefon gradske uprave mora se javiti osoba.');
    await expectAccessible(page, 'desk: translating');
    await picture(page, '73-desk-translating');
    await main.getByRole('button', { name: say('desk:translate.save', { language: 'Croatian' }) }).click();
    await expect(main.getByText(say('desk:filter.nothing'))).toBeVisible();
    await expect
      .poll(() => room.state.statements.find(({ text: it }) => it.includes('the phone of'))?.translations)
      .toEqual({ hr: 'Na telefon gradske uprave mora se javiti osoba.' });
    await main.getByRole('button', { name: say('desk:filter.all') }).click();
  });

  await test.step('a range is marked with the Shift key', async () => {
    const boxes = main.getByRole('checkbox', { name: like('desk:kind.statement') });
    await expect(boxes).toHaveCount(7);
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    await expect(main.getByText(say('desk:bulk.marked', { count: 4 }))).toBeVisible();
    await main.getByRole('button', { name: say('desk:bulk.unmark') }).click();
    await expect(main.getByText(like('desk:bulk.marked', { count: 4 }))).toBeHidden();
  });

  await test.step('what was voted on keeps its words', async () => {
    const bus = room.state.statements.find(({ text }) => text.includes('bus on Sundays'));
    if (!bus) throw new Error('the seed is not there');
    accepted(await citizen.command(dialogue.id, 'participant', 'statements.vote', { statementId: bus.id, value: 1 }));
    await main.getByLabel(say('desk:filter.words')).fill('bus on Sundays');
    await expect(main.getByText(say('desk:tag.voters', { count: 1 }))).toBeVisible();
    await main.getByRole('button', { name: say('desk:change.edit') }).click();
    await expect(main.getByText(say('desk:edit.voted', { count: 1 }))).toBeVisible();
  });

  await test.step('a pair that says the same is joined, and leaves the list', async () => {
    await write(TWIN);
    await main.getByRole('radio', { name: say('desk:state.twice') }).check();
    await main
      .getByRole('button', { name: like('desk:twice.keep') })
      .first()
      .click();
    await main.getByLabel(say('staff-view:reason.label')).fill('It says the same');
    await expectAccessible(page, 'desk: said twice');
    await main.getByRole('button', { name: like('desk:twice.do') }).click();
    await expect(main.getByText(say('desk:twice.joined_why'))).toBeVisible();
    await expect(main.getByText(say('desk:twice.empty'))).toBeVisible();
    await expect.poll(seen).not.toContain(TWIN);
    await expect(page.getByText(say('desk:log.verb.statements_merge')).first()).toBeVisible();
  });

  await test.step('what only looks alike is kept apart, and not proposed again', async () => {
    await write(LOOKALIKE);
    await main.getByRole('button', { name: say('desk:twice.apart') }).click();
    await expect(main.getByText(say('desk:twice.kept_apart_why'))).toBeVisible();
    await expect(main.getByText(say('desk:twice.empty'))).toBeVisible();
    expect(seen()).toContain(LOOKALIKE);
    await expect(page.getByText(say('desk:log.verb.statements_keep_apart')).first()).toBeVisible();
  });

  await test.step('from now on statements wait', async () => {
    await page.getByRole('link', { name: say('desk:to_seeds') }).click();
    await pressOn(page, main.getByRole('button', { name: say('seeds:settings.hold.hold_ask') }));
    await main.getByLabel(say('staff-view:reason.label')).fill('It gets heated');
    await page.keyboard.press('Enter');
    await expect(main.getByText(say('seeds:settings.hold.on'))).toBeVisible();
    await main.getByRole('button', { name: say('seeds:settings.first.mix') }).click();
    await expect(main.getByText(say('seeds:settings.first.off'))).toBeVisible();
    expect(await write('This one waits for staff.')).toMatchObject({ state: 'held' });
    await page.getByRole('link', { name: say('seeds:to_desk') }).click();
    await expect(main.getByRole('radio', { name: say('desk:state.held_count', { count: 1 }) })).toBeVisible();
    expect(seen()).not.toContain('This one waits for staff.');
    await onPhone(page, dialogue.slug);
  });
  room.close();
});

/** Both pages on a small phone: nothing lies outside of it. */
async function onPhone(page: Page, slug: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const place of ['desk', 'seeds']) {
    await page.goto(`/en/d/${slug}/${place}`);
    await expect(page.getByRole('main').getByRole('heading').or(page.getByRole('radio')).first()).toBeVisible();
    await expectAccessible(page, `${place} on a phone`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, `74-${place}-phone`);
  }
}
