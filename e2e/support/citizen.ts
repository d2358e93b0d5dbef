import { expect, type Page } from '@playwright/test';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { pattern, words } from './words.js';

export interface WhoJoins {
  readonly name: string;
  /** Null where the dialogue has no towns. */
  readonly town: string | null;
}

/** A citizen at a browser window: does what people do, by the words they see in their language. */
export class Citizen {
  readonly say: (name: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly like: (name: string, params?: Readonly<Record<string, string | number>>) => RegExp;

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly who: WhoJoins,
  ) {
    this.say = words(locale);
    this.like = pattern(locale);
  }

  /** From the first page to the room, by the code on the wall. */
  async join(code: string): Promise<void> {
    const { page, say } = this;
    await page.goto(`/${this.locale}`);
    await page.getByRole('textbox', { name: say('public:code.label') }).fill(code);
    await page.getByRole('button', { name: say('public:code.go') }).click();
    await expect(page).toHaveURL(new RegExp(`/${this.locale}/j/${code}`));
    await page.getByRole('textbox', { name: say('join:name.label') }).fill(this.who.name);
    if (this.who.town !== null) await this.pick(this.who.town);
    await page.getByRole('checkbox', { name: say('join:consent.label') }).check();
    await page.getByRole('button', { name: say('join:goIn') }).click();
    await expect(page).toHaveURL(/\/room$/);
    await this.isLive();
  }

  /** The line to the room stands. */
  async isLive(): Promise<void> {
    await expect(
      this.page.getByRole('banner').getByText(this.say('room-view:continuity.live'), { exact: true }),
    ).toBeVisible();
  }

  async goTo(tab: 'now' | 'statements' | 'discussion' | 'results'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.say('room:tabs') })
      .getByRole('link', { name: this.say(`room:tab.${tab}`) })
      .click();
  }

  async press(text: string, params?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.page
      .getByRole('button', { name: this.say(text, params) })
      .first()
      .click();
  }

  /** Chooses a tile. */
  async pick(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label }).check();
  }

  async askToSpeak(): Promise<void> {
    await this.press('speaking:ask');
    await expect(this.page.getByRole('button', { name: this.say('speaking:withdraw') })).toBeVisible();
  }

  async writeStatement(text: string): Promise<void> {
    await this.press('statements:write.open');
    await this.page.getByLabel(this.say('statements:write.label')).fill(text);
    await this.press('statements:write.send');
    await expect(this.page.getByText(this.say('statements:sent.published'))).toBeVisible();
  }

  /** Votes on the statement that is shown; answers its words. */
  async vote(word: 'agree' | 'disagree' | 'pass'): Promise<string> {
    const { page, say } = this;
    const card = page.getByRole('group', { name: say('statements:your_vote') });
    const text = await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText();
    await card.getByRole('button', { name: say(`statements:vote.${word}`), exact: true }).click();
    await expect(page.getByText(say('statements:stored', { vote: say(`statements:vote_word.${word}`) }))).toBeVisible();
    return text;
  }

  /** Goes on to the next statement, or says that it was the last. */
  async nextStatement(): Promise<void> {
    const next = this.page.getByRole('button', { name: this.say('statements:next') });
    const done = this.page.getByRole('button', { name: this.say('statements:finish') });
    await next.or(done).first().click();
  }

  async answerPoll(option: string): Promise<void> {
    await this.pick(option);
    await this.press('polls:cast');
    await expect(this.page.getByText(this.say('polls:receipt.title'))).toBeVisible();
  }

  async contribute(stance: 'for' | 'against' | 'neutral', text: string): Promise<void> {
    const { page, say } = this;
    await this.press('threads:write');
    await page
      .getByRole('group', { name: say('threads:form.stance') })
      .getByRole('radio', { name: say(`room-view:stance.${stance}`), exact: true })
      .check();
    await page.getByLabel(say('threads:form.label')).fill(text);
    await page.getByRole('button', { name: say('threads:form.send'), exact: true }).click();
    await expect(page.getByText(text)).toBeVisible();
  }
}
