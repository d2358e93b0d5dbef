import { expect, type Page } from '@playwright/test';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { expectAccessible } from '../support/axe.js';
import { Citizen } from '../support/citizen.js';
import { Line } from '../support/line.js';
import { DESK, enterByLink, PHONE, picture, PROJECTOR, test } from '../support/product.js';
import { entrustTo, ITEMS, OPTIONS, QUESTION, townDialogue } from '../support/town-dialogue.js';
import { words } from '../support/words.js';

const say = words('en');
const PEOPLE: readonly { readonly locale: Locale; readonly name: string; readonly town: RegExp }[] = [
  { locale: 'hr', name: 'Ivana', town: /Pregrada/ },
  { locale: 'sl', name: 'Marko', town: /Žužemberk/ },
  { locale: 'fr', name: 'Claire', town: /Ploeuc/ },
  { locale: 'lv', name: 'Anna', town: /Ludza/ },
];
const REASON = 'It names a neighbour who is not here.';

const button = (page: Page, text: string) => page.getByRole('button', { name: text, exact: true });
/** In the middle of the console; at its side a few buttons say the same. */
const main = (page: Page, text: string) => page.getByRole('main').getByRole('button', { name: text, exact: true });

test('four towns hold a live dialogue that ends in a published recommendation', async ({ open, product }) => {
  test.setTimeout(300_000);
  const dialogue = await townDialogue(product.coordinator, { title: 'An evening of four towns', state: 'announced' });
  await entrustTo(product.coordinator, dialogue, 'facilitator@demo.example');

  // The facilitator opens the doors and goes live.
  const console_ = await open(DESK);
  await enterByLink(console_, product.links.facilitator);
  await expect(console_).toHaveURL(/\/console$/);
  await console_.goto(`/en/d/${dialogue.slug}/console`);
  await main(console_, say('console:next.open_doors')).click();
  await main(console_, say('console:next.go_live')).click();
  await expect(main(console_, say('console:next.start', { title: ITEMS.debate }))).toBeVisible();
  await picture(console_, '01-console-doors-open');

  // A projector is set up with its link.
  await button(console_, say('console:dialogue.screen_make')).click();
  const screenLink = await console_.getByLabel(say('console:dialogue.screen_link')).inputValue();
  const screen = await open(PROJECTOR);
  await screen.goto(screenLink);
  await expect(screen.getByText(`${dialogue.code.slice(0, 3)} ${dialogue.code.slice(3)}`)).toBeVisible();
  await picture(screen, '02-projector-welcome');

  // Four citizens come in by the code, each in their own language.
  const wifi = await Line.start(Number(new URL(product.url).port));
  const citizens: Citizen[] = [];
  for (const { locale, name, town } of PEOPLE) {
    const found = dialogue.towns.find((it) => town.test(it.name));
    // Anna comes through a line of her own, that can be cut.
    const baseURL = locale === 'lv' ? wifi.url : product.url;
    const citizen = new Citizen(await open({ ...PHONE, locale, baseURL }), locale, { name, town: found?.name ?? '' });
    await citizen.join(dialogue.code);
    citizens.push(citizen);
  }
  const [ivana, marko, claire, anna] = citizens;
  if (!ivana || !marko || !claire || !anna) throw new Error('four people were expected');
  await picture(ivana.page, '03-phone-room-hr');
  await expect(console_.getByText(say('console:header.people', { count: 4, shown: '4' }))).toBeVisible();

  // Two ask to speak and are called in turn.
  await main(console_, say('console:next.start', { title: ITEMS.debate })).click();
  await ivana.askToSpeak();
  await marko.askToSpeak();
  await picture(marko.page, '04-phone-in-line-sl');
  await main(console_, say('console:debate.call', { name: 'Ivana' }))
    .first()
    .click();
  await expect(ivana.page.getByText(ivana.say('speaking:your_turn.title'))).toBeVisible();
  await expect(screen.getByText('Ivana')).toBeVisible();
  await picture(ivana.page, '05-phone-your-turn-hr');
  await picture(console_, '06-console-debate');
  await picture(screen, '07-projector-speaker');
  await main(console_, say('console:debate.thank_and_call', { name: 'Marko' })).click();
  await expect(marko.page.getByText(marko.say('speaking:your_turn.title'))).toBeVisible();
  await expect(screen.getByText('Marko')).toBeVisible();
  await main(console_, say('console:debate.thank')).click();
  await expect(marko.page.getByText(marko.say('speaking:your_turn.title'))).toBeHidden();

  // Statements are written and voted on; counts come only after one's own vote.
  await main(console_, say('console:next.move_on', { from: 'debate', title: ITEMS.statements })).click();
  await claire.writeStatement('Chaque mairie garde un guichet avec une personne.');
  await ivana.writeStatement('Svaka usluga mora imati i papirni put.');
  await expect(screen.getByText('papirni put')).toBeVisible();
  for (const citizen of citizens) {
    for (let nth = 0; nth < 2; nth++) {
      await citizen.vote(citizen === anna && nth === 1 ? 'disagree' : 'agree');
      if (citizen === ivana && nth === 0) await picture(citizen.page, '08-phone-vote-hr');
      await citizen.nextStatement();
    }
  }
  await picture(console_, '09-console-statements');
  await picture(screen, '10-projector-statements');

  // One citizen is cut off; the room goes on without her.
  wifi.cut();
  await expect(anna.page.getByText(anna.say('room:line.gone'))).toBeVisible({ timeout: 30_000 });
  await picture(anna.page, '11-phone-cut-off-lv');

  // A poll is opened, answered, closed and revealed.
  await main(console_, say('console:next.move_on', { from: 'statements', title: ITEMS.poll })).click();
  await main(console_, say('console:poll.open')).click();
  await pressSure(console_, say('console:poll.open_sure'));
  await expect(ivana.page.getByText(QUESTION.hr)).toBeVisible();
  await picture(claire.page, '12-phone-poll-fr');
  await ivana.answerPoll(OPTIONS[0].hr);
  await marko.answerPoll(OPTIONS[1].sl);
  await claire.answerPoll(OPTIONS[0].fr);
  wifi.mend();
  await anna.isLive();
  await anna.answerPoll(OPTIONS[0].lv);
  await picture(anna.page, '13-phone-back-and-answered-lv');
  await expect(screen.getByText(say('screen:poll.answered'))).toBeVisible();
  await picture(screen, '14-projector-poll-open');
  await main(console_, say('console:poll.close')).click();
  await pressSure(console_, say('console:poll.close_sure'));
  await expect(ivana.page.getByText(ivana.say('polls:waiting_reveal'))).toBeVisible();
  await expect(ivana.page.getByText(ivana.say('room-view:poll.as_table'))).toHaveCount(0);
  await picture(console_, '15-console-poll-closed');
  await main(console_, say('console:poll.reveal')).click();
  await main(console_, say('console:poll.reveal_sure')).click();
  await expect(ivana.page.getByText(ivana.say('room-view:poll.as_table'))).toBeVisible();
  await expect(screen.getByText(say('poll-results:said.winner', { names: OPTIONS[0].en }))).toBeVisible();
  await picture(ivana.page, '16-phone-result-hr');
  await picture(screen, '17-projector-result');

  // A written discussion; one contribution is hidden with a reason that only its author sees.
  await main(console_, say('console:next.move_on', { from: 'poll', title: ITEMS.thread })).click();
  await marko.contribute('for', 'V knjižnici so trije računalniki, a nihče, ki bi pokazal, kako.');
  await claire.contribute('against', 'Mon voisin Paul triche avec les formulaires.');
  await expect(ivana.page.getByText('Mon voisin Paul')).toBeVisible();
  const line = console_.getByRole('listitem').filter({ hasText: 'Mon voisin Paul' });
  await line.getByRole('button', { name: /hide/i }).click();
  await console_.getByLabel(say('staff-view:reason.label')).fill(REASON);
  await button(console_, say('console:hide.do')).click();
  await expect(ivana.page.getByText('Mon voisin Paul')).toBeHidden();
  await claire.goTo('discussion');
  await expect(claire.page.getByText(REASON)).toBeVisible();
  await claire.page.reload();
  await expect(claire.page.getByText(REASON)).toBeVisible();
  await ivana.page.reload();
  await expect(ivana.page.getByText('V knjižnici so trije')).toBeVisible();
  await expect(ivana.page.getByText('Mon voisin Paul')).toHaveCount(0);
  await picture(claire.page, '18-phone-hidden-with-reason-fr');

  // A partner freezes findings, writes and publishes a recommendation.
  const partner = await open(DESK);
  await enterByLink(partner, product.links.partner);
  await expect(partner).toHaveURL(/\/workshop$/);
  for (const said of ['Svaka usluga mora imati i papirni put.', QUESTION.en]) {
    const row = partner.getByRole('row').filter({ hasText: said }).filter({ hasText: 'An evening of four towns' });
    await row.getByRole('button', { name: /freeze/i }).click();
    await expect(row.getByText(say('workshop:freeze.current', { version: 1 }))).toBeVisible();
  }
  await picture(partner, '19-workshop-frozen');
  await partner.getByLabel(say('workshop:list.new_title')).fill('A person at a counter in every town');
  await button(partner, say('workshop:list.begin')).click();
  await partner
    .getByLabel(say('workshop:field.problem'), { exact: true })
    .fill('People are sent from counters to screens.');
  await cite(partner, 'papirni put');
  await partner
    .getByLabel(say('workshop:field.proposal'), { exact: true })
    .fill('Each service keeps a counter with a person.');
  await cite(partner, QUESTION.en);
  await partner.getByLabel(say('workshop:field.justification'), { exact: true }).fill('All four towns said so.');
  await partner.getByLabel(say('workshop:field.addressee'), { exact: true }).fill('The county council');
  await button(partner, say('workshop:publish.begin')).click();
  await picture(partner, '20-workshop-publish');
  await button(partner, say('workshop:publish.do')).click();
  await expect(partner).toHaveURL(/\/en\/r\//);

  // A stranger opens it and clicks down to the figures.
  const stranger = await open({ ...PHONE, locale: 'fr' });
  await stranger.goto(partner.url().replace('/en/r/', '/fr/r/'));
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('A person at a counter in every town');
  await picture(stranger, '21-public-recommendation-fr');
  const fr = words('fr');
  await stranger
    .getByRole('link', { name: fr('recommendation:label.poll', { number: 1 }) })
    .first()
    .click();
  await expect(stranger.getByText(OPTIONS[0].fr).last()).toBeVisible();
  await expect(stranger.getByText(fr('recommendation:poll.base', { count: 4 })).first()).toBeVisible();
  await picture(stranger, '22-public-figures-fr');
  await expectAccessible(stranger, 'the public recommendation, figures open');
});

/** Opening and closing may be asked twice where the console thinks a slip likely. */
async function pressSure(page: Page, text: string): Promise<void> {
  const sure = button(page, text);
  await sure.click({ timeout: 1500 }).catch(() => undefined);
}

async function cite(page: Page, words_: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: words_ }).getByRole('button', { name: /^cite/i }).click();
}
