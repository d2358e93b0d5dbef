import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { StatementView } from '@polylogue/shared/statements/schemas';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { id } from '../../testing/opinions.factory.js';
import { StatementCard, type StatementCardProps } from './components/statement-card.js';
import type { OwnVote } from './use-own-vote.js';

const statement = (change: object = {}): StatementView =>
  StatementView.parse({
    id: id(60),
    number: 1,
    text: 'Autobusi nedjeljom.',
    lang: 'hr',
    translations: {},
    origin: null,
    authorId: null,
    townId: null,
    isSeed: true,
    at: '2026-11-21T18:00:00.000Z',
    ...change,
  });

const nothing = (): void => undefined;
const NOT_YET: OwnVote = {
  value: undefined,
  isImportant: false,
  markState: 'as_stored',
  busyValue: null,
  isMarkBusy: false,
  isAnswerStored: false,
  problem: null,
  vote: nothing,
  toggleMark: nothing,
  sendMark: nothing,
};
const AGREED: OwnVote = { ...NOT_YET, value: 1, isAnswerStored: true };
const TALLY = { agree: 8, disagree: 3, pass: 1, important: 2 };

interface Change extends Partial<Omit<StatementCardProps, 'own' | 'statement'>> {
  readonly own?: OwnVote;
  readonly statement?: StatementView;
}

function draw(change: Change = {}, locale: Locale = 'en'): string {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));
  const texts = Object.fromEntries(['statements', 'room-view', 'errors'].map((name) => [name, read(name)]));
  const html = renderToString(
    <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
      <StatementCard
        statement={statement()}
        towns={[]}
        own={NOT_YET}
        canVote
        tally={null}
        isOwn={false}
        hasNext
        onVote={nothing}
        onNext={nothing}
        onBack={null}
        {...change}
      />
    </I18nextProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

/** The opening tag of the button with a word in it. */
const buttonOf = (html: string, word: string): string =>
  html
    .slice(0, html.indexOf(word))
    .match(/<button[^>]*>/g)
    ?.at(-1) ?? 'no such button';

describe('the mark "this matters to me"', () => {
  it('can be pressed before the vote, and says then that it goes with it', () => {
    const html = draw({ own: { ...NOT_YET, isImportant: true, markState: 'with_vote' } });
    expect(buttonOf(draw(), 'This matters to me')).toContain('aria-pressed="false"');
    expect(buttonOf(html, 'This matters to me')).toContain('aria-pressed="true"');
    expect(html).toContain('It goes with your vote: choose one of the three answers.');
    expect(html).not.toContain('Your vote is stored');
  });

  it('is told apart from its absence by its sign too', () => {
    const signOf = (html: string) => /This matters/.exec(html) && html.split('This matters')[0]?.split('<path').at(-1);
    expect(signOf(draw())).not.toBe(signOf(draw({ own: { ...NOT_YET, isImportant: true } })));
  });

  it('stands beside passing as beside any other answer', () => {
    const html = draw({ own: { ...AGREED, value: 0, isImportant: true } });
    expect(html).toContain('Your vote is stored: pass, and that it matters to you.');
    expect(buttonOf(html, 'Pass, or not sure')).toContain('aria-pressed="true"');
  });

  it('stays on screen when it could not be stored after the vote, with the way to send it', () => {
    const html = draw({
      own: { ...AGREED, isImportant: true, markState: 'unsent', problem: { code: 'too_many', params: { seconds: 2 } } },
    });
    expect(buttonOf(html, 'This matters to me')).toContain('aria-pressed="true"');
    expect(html).toContain('is not stored yet');
    expect(html).toContain('Send it now');
    expect(html).toContain('role="alert"');
  });

  it('is busy while it is on its way, and the answer keeps its place', () => {
    const html = draw({ own: { ...AGREED, isImportant: true, markState: 'unsent', isMarkBusy: true }, tally: TALLY });
    expect(buttonOf(html, 'This matters to me')).toContain('aria-busy="true"');
    expect(html).not.toContain('not stored yet');
    expect(html).toContain('Next statement');
    expect(html).toContain('12 people have voted.');
  });

  it('is not there for who cannot vote', () => {
    expect(draw({ canVote: false })).not.toContain('This matters to me');
  });
});

describe('how others see it', () => {
  it('comes after the own vote, with how many it matters to and of how many', () => {
    expect(draw({ tally: TALLY })).not.toContain('12 people have voted.');
    expect(draw({ own: AGREED, tally: TALLY })).toContain('2 of 12 say that it matters to them.');
    expect(draw({ own: AGREED, tally: { ...TALLY, important: 1 } })).toContain('1 of 12 says that');
    expect(draw({ own: AGREED, tally: { ...TALLY, important: 0 } })).toContain('Nobody has said so far');
  });

  it('is said in the number each language has for it', () => {
    const said = (locale: Locale, important: number) => draw({ own: AGREED, tally: { ...TALLY, important } }, locale);
    expect(said('sl', 2)).toContain('2 osebi od 12 pravita');
    expect(said('sl', 3)).toContain('3 osebe od 12 pravijo');
    expect(said('hr', 2)).toContain('2 osobe od 12 kažu');
    expect(said('hr', 5)).toContain('5 osoba od 12 kaže');
    expect(said('lv', 10)).toContain('10 cilvēku no 12 saka');
    expect(said('lv', 1)).toContain('1 cilvēks no 12 saka');
    expect(said('fr', 2)).toContain('2 personnes sur 12 disent');
  });
});

describe('the words on the card', () => {
  const translated = statement({ translations: { en: 'Buses on Sundays.', sl: 'Avtobusi ob nedeljah.' } });

  it('are the translation into the language of the page, which says so and has the way to the original', () => {
    const html = draw({ statement: translated });
    expect(html).toMatch(/<h3 lang="en"[^>]*>Buses on Sundays\./);
    expect(html).toContain('Translated from Croatian');
    expect(html).toContain('Show the original');
    expect(draw({ statement: translated }, 'sl')).toMatch(/<h3 lang="sl"[^>]*>Avtobusi ob nedeljah\./);
  });

  it('are the original without a word of translations where there is none to show', () => {
    for (const html of [draw({ statement: translated }, 'hr'), draw({ statement: translated }, 'fr'), draw()]) {
      expect(html).toMatch(/<h3 lang="hr"[^>]*>Autobusi nedjeljom\./);
      expect(html).not.toMatch(/Traduit|Prevedeno|Translated/);
    }
  });

  it('have their origin beside them, in the language of the original', () => {
    const html = draw({ statement: statement({ origin: 'radionica u Pregradi' }) });
    expect(html).toMatch(/<span lang="hr"[^>]*>radionica u Pregradi/);
  });

  for (const locale of LOCALES) {
    it(`and all around them are there in ${locale}`, () => {
      const states: Change[] = [
        { own: { ...NOT_YET, isImportant: true, markState: 'with_vote' } },
        {
          own: { ...AGREED, markState: 'unsent' },
          tally: TALLY,
          statement: statement({ lang: 'et', translations: { [locale]: 'x' } }),
        },
        { own: { ...AGREED, isImportant: true }, hasNext: false },
      ];
      for (const state of states)
        expect(draw(state, locale)).not.toMatch(
          /\{\{|>(?:[a-z_]+\.)?(?:matters|stored|show|translated|original)[a-z_]*</,
        );
    });
  }
});
