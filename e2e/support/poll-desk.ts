import { expect, type Page } from '@playwright/test';
import type { KindOfPoll } from './poll-kinds.js';
import { words } from './words.js';

const say = words('en');
const LANGUAGE = 'English';
const ZONE = 'Europe/Zagreb';

/** The polls of the item that is on, as a moderator runs them in the console. */
export class PollDesk {
  constructor(readonly page: Page) {}

  private get side() {
    return this.page.getByRole('complementary', { name: say('console:side') });
  }

  private get middle() {
    return this.page.getByRole('main');
  }

  /** Opens an empty form and chooses what people do. */
  async begin(kind: KindOfPoll['kind']): Promise<void> {
    const first = this.middle.getByRole('button', { name: say('console:poll.write'), exact: true });
    const another = this.middle.getByRole('button', { name: say('console:poll.write_another'), exact: true });
    await first.or(another).click();
    await this.side
      .getByRole('button')
      .filter({ has: this.page.getByText(say(`console:poll_form.kind.${kind}.name`), { exact: true }) })
      .click();
  }

  /** Fills the form in; nothing is stored yet. */
  async fill(poll: KindOfPoll): Promise<void> {
    await this.text(say('console:poll_form.question'), poll.question);
    for (const [at, option] of poll.options.entries()) await this.fillOption(poll, option, at);
    for (const [label, value] of Object.entries(poll.typed ?? {}))
      await this.side.getByRole('textbox', { name: label, exact: true }).fill(value);
  }

  private async fillOption({ kind, costs, starts }: KindOfPoll, option: string, at: number): Promise<void> {
    const number = at + 1;
    const word = kind === 'budget' ? 'project' : kind === 'dates' ? 'note' : 'answer';
    if (at > 1)
      await this.press(`console:poll_form.add.${kind === 'budget' ? 'project' : kind === 'dates' ? 'date' : 'answer'}`);
    if (starts)
      await this.side
        .getByLabel(say('console:poll_form.starts', { number, zone: ZONE }), { exact: true })
        .fill(starts[at] ?? '');
    if (option !== '') await this.text(say(`console:poll_form.option.${word}`, { number }), option);
    if (costs)
      await this.side
        .getByRole('textbox', { name: say('console:poll_form.cost', { number }), exact: true })
        .fill(costs[at] ?? '');
  }

  private async text(what: string, words_: string): Promise<void> {
    await this.side
      .getByRole('textbox', { name: say('console:form.text_in', { what, language: LANGUAGE }), exact: true })
      .fill(words_);
  }

  private async press(name: string): Promise<void> {
    await this.side.getByRole('button', { name: say(name), exact: true }).click();
  }

  async store(): Promise<void> {
    await this.press('console:poll_form.prepare');
    await expect(this.step('open')).toBeVisible();
  }

  step(word: 'open' | 'close' | 'reveal' | 'reveal_sure') {
    return this.middle.getByRole('button', { name: say(`console:poll.${word}`), exact: true });
  }

  async open(): Promise<void> {
    await this.step('open').click();
    await expect(this.step('close')).toBeVisible();
  }

  async close(): Promise<void> {
    await this.step('close').click();
    await expect(this.step('reveal')).toBeVisible();
  }

  /** Shows the result; the address of its public page. */
  async reveal(): Promise<string> {
    await this.step('reveal').click();
    await this.step('reveal_sure').click();
    const link = this.middle.getByRole('link', { name: say('console:poll.public_page') });
    return (await link.getAttribute('href')) ?? '';
  }

  /** Unfolds a part of the poll's desk and answers it. */
  async unfold(heading: string) {
    const part = this.page.locator('details').filter({ has: this.page.getByText(say(heading), { exact: true }) });
    if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
    return part;
  }
}
