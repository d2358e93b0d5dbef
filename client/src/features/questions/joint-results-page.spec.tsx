import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { QuestionResults } from '@polylogue/shared/questions/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import type { Head } from '../../lib/page/head.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import JointResultsPage from './joint-results-page.js';
import { countedOnce } from './rules/joint-poll.rules.js';

const uuid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const town = (digit: string, name: string, mark: string, hue: number) => ({
  id: uuid(digit),
  name,
  country: 'HR',
  mark,
  hue,
});
const option = (digit: string, votes: number, byTown: Record<string, number>) => ({
  optionId: uuid(digit),
  votes,
  byTown,
  byLang: {},
});
const poll = (digit: string, title: string, votes: number[], leftOut: number) => ({
  pollId: uuid(digit),
  number: 1,
  dialogue: { id: uuid(digit), slug: title.toLowerCase(), title: { en: title }, timeZone: 'Europe/Zagreb' },
  secrecy: 'confidential',
  closedAt: '2026-03-12T23:30:00.000Z',
  ballots: 30,
  valid: 30,
  votes,
  median: null,
  leftOut,
});
const version = {
  version: 2,
  question: { en: 'What first?', hr: 'Što prvo? <script>' },
  detail: null,
  form: { kind: 'single', seats: 1, tie: 'none' },
  options: [
    { id: uuid('1'), text: { en: 'Counter', hr: 'Šalter' }, cost: null, starts: null, ends: null },
    { id: uuid('2'), text: { en: 'Courses', hr: 'Tečajevi' }, cost: null, starts: null, ends: null },
  ],
  result: {
    base: {
      eligible: 80,
      ballots: 53,
      valid: 53,
      blank: 0,
      invalid: 0,
      sources: { online: 53, assisted: 0, paper: 0 },
    },
    ballotsByTown: { [uuid('a')]: 30, [uuid('b')]: 23 },
    ballotsByLang: {},
    options: [
      option('1', 33, { [uuid('a')]: 20, [uuid('b')]: 13 }),
      option('2', 20, { [uuid('a')]: 10, [uuid('b')]: 10 }),
    ],
    outcome: {
      rule: 'plurality',
      options: { tie: 'none' },
      ballots: 53,
      blank: 0,
      invalid: 0,
      winners: [uuid('1')],
      scores: { [uuid('1')]: 33, [uuid('2')]: 20 },
      ties: [],
    },
    values: null,
    words: null,
    texts: null,
    decision: null,
    comparison: null,
  },
  account: null,
  polls: [poll('7', 'Pregrada', [20, 10], 0), poll('8', 'Ludza', [18, 12], 7)],
  leftOut: 7,
  perhapsTwice: 3,
  unrecognised: 12,
};
const results = (versions: object[] = [version]) =>
  QuestionResults.parse({
    id: uuid('9'),
    network: {
      id: uuid('c'),
      slug: 'small-towns',
      name: 'Small Towns',
      towns: [town('a', 'Pregrada', 'PR', 0), town('b', 'Ludza', 'LU', 1)],
    },
    versions,
  });

function draw(locale: Locale, seeded = results()): { html: string; head: Head | undefined } {
  const names = ['joint-results', 'poll-results', 'room-view'];
  const texts = Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8')),
    ]),
  );
  const queries = new QueryClient();
  queries.setQueryData(pageKeys.question('q'), seeded);
  let head: Head | undefined;
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
        <PageSurroundingsProvider
          value={{ locale, origin: '', form: null, collectHead: (collected) => (head = collected) }}
        >
          <Router base={`/${locale}`} ssrPath={`/${locale}/questions/q`}>
            <Route path="/questions/:questionId">
              <JointResultsPage />
            </Route>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html, head };
}

describe('the public page of a question, as the server sends it', () => {
  it('shows the joint result, who counts once, and leads to each poll', () => {
    const { html, head } = draw('en');
    expect(head?.title).toBe('What first?');
    expect(html).toContain('7 later ballots are left out');
    expect(html).toContain('Up to 3 people may be counted twice');
    expect(html).toContain('12 people answered without an account');
    expect(html).toContain(`href="/en/polls/${uuid('7')}"`);
    expect(html).toContain('13 Mar 2026');
    expect(html).not.toContain('Version 2');
  });

  it('shows versions one under the other and never their sum', () => {
    const { html } = draw('en', results([version, { ...version, version: 1, question: { en: 'What now?' } }]));
    expect(html.indexOf('Version 2')).toBeLessThan(html.indexOf('Version 1'));
    expect(html).toContain('is never added up');
  });

  it('shows words of staff as text', () => {
    expect(draw('hr').html).not.toContain('<script>');
  });

  for (const locale of LOCALES) {
    it(`has all its words in ${locale}`, () => {
      const { html } = draw(locale);
      expect(html).not.toMatch(/\{\{|>(?:page|once|polls|version)\.[a-z_]+/);
      expect(html).toContain(`/${locale}/n/small-towns`);
    });
  }
});

describe('what is said of people counted once', () => {
  const [joint] = results().versions;
  it('is only what applies', () => {
    if (joint === undefined) throw new Error('no version');
    expect(countedOnce(joint)).toEqual(['left_out', 'perhaps_twice', 'unrecognised']);
    expect(countedOnce({ ...joint, leftOut: 0, perhapsTwice: 0 })).toEqual(['unrecognised']);
  });

  it('is nothing of people without an account where all polls are of one dialogue', () => {
    if (joint === undefined) throw new Error('no version');
    expect(countedOnce({ ...joint, polls: joint.polls.slice(0, 1) })).not.toContain('unrecognised');
  });
});
