import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FindingView } from '@polylogue/shared/findings/schemas';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { citationMark } from '@polylogue/shared/recommendations/citations.rules';
import { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import type { Head } from '../../lib/page/head.js';
import RecommendationPage from './recommendation-page.js';

const town = (digit: string, name: string, mark: string, hue: number) => ({
  id: uuid(digit),
  name,
  country: 'HR',
  mark,
  hue,
});
const uuid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

const about = {
  dialogueId: uuid('d'),
  dialogueSlug: 'digitalization',
  dialogueTitle: { en: 'Digitalization', hr: 'Digitalizacija' },
  towns: [town('a', 'Pregrada', 'PR', 0), town('b', 'Žužemberk', 'ŽU', 1)],
  madeAt: '2026-01-31T18:00:00.000Z',
  method: 'counts-1',
  version: 1,
  hash: '9f2c'.repeat(16),
  frozenAt: '2026-02-01T09:00:00.000Z',
  isSourceRemoved: false,
};
const statement = FindingView.parse({
  ...about,
  id: uuid('1'),
  source: { kind: 'statement', id: uuid('2') },
  originTownId: uuid('a'),
  n: 401,
  figures: {
    kind: 'statement',
    number: 14,
    text: 'Svako selo treba šalter. <script>',
    lang: 'hr',
    agree: 312,
    disagree: 68,
    pass: 21,
    byTown: [
      { townId: uuid('a'), n: 210, agree: 170, disagree: 30, pass: 10 },
      { townId: uuid('b'), n: 191, agree: 142, disagree: null, pass: null },
    ],
  },
});
const group = (groupId: number, agree: number | null, disagree: number | null) => ({
  id: groupId,
  name: groupId === 0 ? { en: 'The riverside', hr: 'Uz rijeku' } : null,
  size: 150,
  n: agree === null || disagree === null ? null : agree + disagree,
  agree,
  disagree,
  pass: agree === null ? null : 0,
});
/** The same statement as groups voted on it; the figures frozen later are by another method. */
const byGroups = (groups: readonly object[], change: object = {}) =>
  FindingView.parse({
    ...statement,
    method: 'counts-2',
    figures: {
      ...statement.figures,
      opinions: {
        update: {
          version: 41,
          at: '2026-01-31T18:42:00.000Z',
          inputHash: 'ab12'.repeat(16),
          method: 'opinions-1',
          clarity: 'firm',
          stability: 0.92,
          excluded: 2,
        },
        groups,
        consensus: 0.63,
        score: 0.74,
        hasSupport: true,
        ...change,
      },
    },
  });
const removed = FindingView.parse({
  ...about,
  id: uuid('3'),
  source: { kind: 'contribution', id: uuid('4') },
  originTownId: uuid('b'),
  n: 64,
  isSourceRemoved: true,
  figures: { kind: 'contribution', number: 3, text: '', lang: 'fr', stance: 'for', version: 1, helps: 64 },
});
const recommendation = RecommendationView.parse({
  id: uuid('5'),
  slug: 'counter',
  title: 'A staffed counter in every municipality',
  lang: 'en',
  state: 'published',
  level: 'national',
  addressee: 'Ministry',
  publishedAt: '2026-03-12T10:00:00.000Z',
  networkSlug: 'small-towns',
  networkName: 'Small Towns European Debates Network',
  problem: `312 of 401 agree ${citationMark(statement.id)}.\n\nA second paragraph.`,
  proposal: 'The ministry makes a counter a condition.',
  justification: `Again ${citationMark(statement.id)}.`,
  version: 3,
  citations: [statement, removed],
  can: [],
});

function draw(
  locale: Locale,
  citations: readonly FindingView[] = recommendation.citations,
): { html: string; head: Head | undefined } {
  const names = ['recommendation', 'room-view'];
  const texts = Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8')),
    ]),
  );
  const queries = new QueryClient();
  queries.setQueryData(pageKeys.recommendation('counter'), { ...recommendation, citations });
  let head: Head | undefined;
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
        <PageSurroundingsProvider
          value={{ locale, origin: '', form: null, collectHead: (collected) => (head = collected) }}
        >
          <Router base={`/${locale}`} ssrPath={`/${locale}/r/counter`}>
            <Route path="/r/:slug">
              <RecommendationPage />
            </Route>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html, head };
}

describe('the public page of a recommendation, as the server sends it', () => {
  it('is a document with its evidence behind anchors that work without script', () => {
    const { html, head } = draw('en');
    expect(head?.title).toBe(recommendation.title);
    expect(head?.description).toBe('The ministry makes a counter a condition.');
    expect(html).toContain(`href="#finding-${statement.id}"`);
    expect(html).toContain(`id="finding-${statement.id}"`);
    expect(html).toContain('<details');
    expect(html).toContain('href="/en/d/digitalization"');
    expect(html).toContain('href="/api/recommendations/counter"');
    expect(html).toMatch(/312<\/span>.*of 401 agree/);
  });

  it('leads back to the first place that cites, and only where there is one', () => {
    const { html } = draw('en');
    expect(html.match(new RegExp(`id="cited-${statement.id}"`, 'g'))).toHaveLength(1);
    expect(html).not.toContain(`href="#cited-${removed.id}"`);
  });

  it('says that words were taken away, that cells are hidden, and shows citizens’ text as text', () => {
    const { html } = draw('en');
    expect(html).toContain('These words were taken away');
    expect(html).toContain('fewer than five people');
    expect(html).toContain('lang="hr"');
    expect(html).not.toContain('<script>');
  });

  it('says that all opinion groups agree, and shows what each said and what it was computed from', () => {
    const { html } = draw('en', [byGroups([group(0, 130, 12), group(2, 90, 40)])]);
    const words = html.replaceAll('<!-- -->', '');
    expect(words).toContain('agreed by all 2 opinion groups</span>');
    expect(words).toMatch(/A · <span[^>]*>The riverside/);
    expect(words.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toContain('|150|142|130|12|0|');
    expect(words).toContain(
      'update 41, method opinions-1. The groups are firm. With half of the people 92% of them come out again.',
    );
    expect(words).toContain('2 people were left out by the hosts');
    expect(words).toContain(`title="${'ab12'.repeat(16)}`);
    expect(words).toContain('63% as a product over the groups; 74%');
    expect(words).toContain('as of their last update');
  });

  it('claims nothing of all groups where one thinks otherwise, or where votes are hidden', () => {
    const differing = draw('en', [byGroups([group(0, 130, 12), group(1, 40, 90)])]).html;
    expect(differing).toContain('do not all see this alike');
    expect(differing).not.toContain('agreed by all');
    const change = { consensus: null, score: null };
    const hidden = draw('en', [byGroups([group(0, null, null), group(1, null, null)], change)]).html;
    expect(hidden).toContain('Too few people of one of the opinion groups');
    expect(hidden).not.toContain('agreed by all');
    expect(hidden).not.toContain('as a product over the groups');
  });

  it('says nothing of groups in a finding from before they were kept', () => {
    const { html } = draw('en', [statement]);
    expect(html).not.toContain('pinion group');
  });

  for (const locale of LOCALES) {
    it(`has all its words in ${locale}`, () => {
      const said = byGroups([group(0, 130, 12), group(2, 90, 40)]);
      const { html } = draw(locale, [said, byGroups([group(0, 9, 90), group(1, 90, 9)]), removed]);
      expect(html).not.toMatch(
        /\{\{|>(?:page|state|section|evidence|label|margin|table|groups|method|origin|headline|rule|stance|level)\.[a-z_]+/,
      );
      expect(html).toContain(`/${locale}/n/small-towns`);
    });
  }
});
