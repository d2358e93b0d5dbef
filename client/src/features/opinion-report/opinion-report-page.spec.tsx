import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { OpinionReport } from '@polylogue/shared/opinions/report';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import type { Head } from '../../lib/page/head.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import { id, opinionsView, statementOpinion, WAITING } from '../../testing/opinions.factory.js';
import OpinionReportPage from './opinion-report-page.js';

const NAMES = ['opinion-report', 'opinions', 'common'];
const TOWN = { id: id(50), name: 'Ludza', mark: 'LU', country: 'LV', hue: 2, timeZone: 'Europe/Riga' };
const text = (n: number, words: string, translations = {}) => ({
  id: id(n),
  number: n,
  text: words,
  lang: 'lv',
  translations,
});
const UNSURE = { agree: 10, disagree: 0, pass: 30, groups: [] };

interface Scene {
  readonly view?: object;
  readonly report?: object;
  readonly state?: string;
}

function draw({ view = {}, report = {}, state = 'closed' }: Scene = {}, locale: Locale = 'en') {
  const statements = [statementOpinion(60), statementOpinion(61, { groups: [] }), statementOpinion(62, UNSURE)];
  const shown = OpinionReport.parse({
    dialogue: {
      id: id(99),
      slug: 'digital',
      title: { en: 'Digitalization' },
      state,
      timeZone: 'Europe/Riga',
      languages: ['en'],
      towns: [TOWN],
    },
    view: opinionsView({ bridging: [id(61)], dividing: [id(60)], statements, ...view }),
    agreed: [],
    unsure: [id(62)],
    matters: [id(60)],
    texts: [text(60, 'Autobusi svētdienās.'), text(61, 'Kase katrā ciemā.'), text(62, 'Viss internetā.')],
    participation: {
      people: 32,
      votes: 120,
      towns: [{ townId: id(50), people: 25, votes: 100 }],
      others: { people: 7, votes: 20 },
    },
    ...report,
  });
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));
  const texts = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  const queries = new QueryClient();
  queries.setQueryData(pageKeys.opinionReport('digital'), shown);
  let head: Head | undefined;
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
        <PageSurroundingsProvider
          value={{ locale, origin: 'https://example.org', form: null, collectHead: (collected) => (head = collected) }}
        >
          <Router base={`/${locale}`} ssrPath={`/${locale}/d/digital/opinions`}>
            <Route path="/d/:slug/opinions">
              <OpinionReportPage />
            </Route>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html: html.replaceAll('<!-- -->', ''), head };
}

const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

describe('the report of opinions, as the server sends it', () => {
  it('is complete without script and without a button: map with its text, groups, lists, participation, method', () => {
    const { html, head } = draw();
    const words = wordsOf(html);
    expect(head?.title).toBe('What people agree on, and what not');
    expect(html).toContain('href="/en/d/digital"');
    expect(html).toContain('role="img"');
    expect(words).toContain('The map shows group A with 20 people and group B with 10 people.');
    expect(words).toContain('Agree: 100% of the group, 0% of the others');
    expect(words).toContain('Group B: |The careful');
    expect(words).toContain('75% pass, 25% agree, 0% disagree; votes: 40');
    expect(words).toContain('Matters to 19% of those who voted (6 of 32); 63% agree, 31% disagree');
    expect(words).toContain('firm');
    expect(words).toContain('0'.repeat(64));
    expect(words).toContain('41% + 20%');
    expect(html).not.toContain('<button');
    expect(html).toContain('lang="lv"');
  });

  it('puts each statement under what is said of it', () => {
    const words = wordsOf(draw().html);
    const order = [
      'What all groups agree on',
      'Kase katrā ciemā.',
      'Where the groups differ most',
      'Autobusi svētdienās.',
      'What matters most to people',
      'Autobusi svētdienās.',
      'Where many people are unsure',
      'Viss internetā.',
      'Who has voted',
    ];
    const places = order.reduce<number[]>((found, part) => [...found, words.indexOf(part, found.at(-1) ?? 0)], []);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('shows statements in the language of the page where they were translated, and the original elsewhere', () => {
    const report = { texts: [text(60, 'Autobusi svētdienās.', { hr: 'Autobusi nedjeljom.' })] };
    expect(draw({ report }, 'hr').html).toMatch(/<span lang="hr"[^>]*>Autobusi nedjeljom\./);
    expect(draw({ report }, 'hr').html).not.toContain('svētdienās');
    expect(draw({ report }, 'fr').html).toMatch(/<span lang="lv"[^>]*>Autobusi svētdienās\./);
  });

  it('shows towns, the others together, and the sum', () => {
    const words = wordsOf(draw().html);
    for (const row of ['Ludza|25|100', 'Other towns, and people without a town|7|20', 'Together|32|120'])
      expect(words).toContain(row);
    const alone = wordsOf(
      draw({ report: { participation: { people: 3, votes: 9, towns: [], others: { people: 3, votes: 9 } } } }).html,
    );
    expect(alone).toContain('Together|3|9');
    expect(alone).not.toContain('Other towns, and');
  });

  it('names no statement whose text is not there any more', () => {
    const { html } = draw({ report: { texts: [text(61, 'Kase katrā ciemā.')] } });
    expect(html).toContain('Kase katrā ciemā.');
    expect(html).not.toContain('Autobusi');
    expect(html).not.toContain(id(60));
  });

  it('says that there are no clear groups, and what most agree on all the same', () => {
    const none = { state: 'unclear', clarity: 'unclear', groups: [], bridging: [], dividing: [] };
    const words = wordsOf(draw({ view: none, report: { agreed: [id(61)] } }).html);
    expect(words).toContain('There are no clear groups');
    expect(words).toContain('What most people agree on');
    expect(words).toContain('Kase katrā ciemā.');
    expect(words).not.toContain('Where the groups differ most');
    expect(words).not.toContain('These groups are');
  });

  it('says that too few have voted, and shows no list and no method then', () => {
    const empty = { people: 0, votes: 0, towns: [], others: { people: 0, votes: 0 } };
    const words = wordsOf(
      draw({ view: WAITING, report: { unsure: [], matters: [], texts: [], participation: empty } }).html,
    );
    expect(words).toContain('Too few people have voted to form groups');
    for (const part of ['unsure', 'Who has voted', 'How this was computed']) expect(words).not.toContain(part);
  });

  it('tells staff that nobody else sees it yet', () => {
    expect(draw({ state: 'live' }).html).toContain('Only staff can see this report so far');
    expect(draw({ state: 'written' }).html).not.toContain('Only staff');
  });

  for (const locale of LOCALES) {
    it(`has all its words in ${locale}`, () => {
      for (const view of [{}, { state: 'unclear', clarity: 'alike', groups: [] }, WAITING]) {
        const { html } = draw({ view, state: 'live' }, locale);
        expect(html).not.toMatch(
          /\{\{|>(?:map|group|unsure|matters|participation|method|early|waiting|sure|unclear)\.[a-z_.]+/,
        );
      }
    });
  }
});
