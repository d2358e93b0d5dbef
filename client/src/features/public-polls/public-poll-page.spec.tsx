import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PollKind } from '@polylogue/shared/polls/forms';
import { PublicPoll } from '@polylogue/shared/polls/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import type { Head } from '../../lib/page/head.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import { KINDS, makePoll, revealedPoll, sampleAccount, TOWN, uuid } from '../../lib/poll-view/polls.factory.js';
import { BallotPaper } from './components/ballot-paper.js';
import PublicPollPage from './public-poll-page.js';

const HASH = '9f2c'.repeat(16);
const NAMES = ['public-polls', 'poll-results', 'room-view', 'common'];

function surrounded(locale: Locale, page: React.ReactNode, queries = new QueryClient()) {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));
  const texts = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  let head: Head | undefined;
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
        <PageSurroundingsProvider
          value={{ locale, origin: 'https://example.org', form: null, collectHead: (collected) => (head = collected) }}
        >
          {page}
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html: html.replaceAll('<!-- -->', ''), head };
}

function draw(kind: PollKind, locale: Locale = 'en') {
  const poll = revealedPoll(kind);
  const queries = new QueryClient();
  const shown = PublicPoll.parse({
    poll,
    dialogue: {
      id: uuid(99),
      slug: 'digital',
      title: { en: 'Digitalization' },
      timeZone: 'Europe/Zagreb',
      languages: ['en'],
      towns: [TOWN],
    },
    account: sampleAccount(kind),
    texts: kind === 'text' ? [{ text: 'More trees', lang: 'en' }] : null,
    files: [{ name: 'ballots.json', bytes: 1234, sha256: HASH }],
  });
  queries.setQueryData(pageKeys.poll(poll.id), shown);
  return surrounded(
    locale,
    <Router base={`/${locale}`} ssrPath={`/${locale}/polls/${poll.id}`}>
      <Route path="/polls/:pollId">
        <PublicPollPage />
      </Route>
    </Router>,
    queries,
  );
}

describe('the public page of a poll, as the server sends it', () => {
  it('is complete without script: result, every round, files with their hash, and two ways to count again', () => {
    const { html, head } = draw('ranking');
    expect(head?.title).toBe('What does the town need?');
    expect(html).toContain('First is “Bread”.');
    expect(html).toContain('Salt: goes out.');
    expect(html).toContain(`href="/api/polls/${uuid(9)}/files/ballots.json"`);
    expect(html).toContain(HASH);
    expect(html).toContain('1,234 bytes');
    expect(html).toContain('polylogue count ballots.json --rule irv');
    expect(html).toContain(`href="/en/polls/${uuid(9)}/count-sheet"`);
    expect(html).toContain('href="/en/d/digital"');
    expect(html).not.toContain('<button');
  });

  it('offers no recount of answers that are summed up', () => {
    const { html } = draw('scale');
    expect(html).not.toContain('polylogue count');
    expect(html).toContain('summed up, not counted to a winner');
  });

  it('shows the short texts that can be read, and says when there are more', () => {
    const { html } = draw('text');
    expect(html).toContain('More trees');
    expect(html).toContain('There are more: all of them are in the files.');
    expect(draw('words').html).not.toContain('The short texts');
  });

  for (const locale of LOCALES) {
    it(`has all its words in ${locale}`, () => {
      const { html } = draw('budget', locale);
      expect(html).not.toMatch(/\{\{|>(?:page|files|recount|sheet|paper)\.[a-z_.]+/);
    });
  }
});

describe('a ballot paper', () => {
  for (const kind of KINDS) {
    it(`for the kind ${kind} says how it is marked, in every language`, () => {
      for (const locale of LOCALES) {
        const { html } = surrounded(locale, <BallotPaper poll={makePoll(kind)} timeZone="Europe/Zagreb" />);
        expect([locale, /\{\{|>paper\.[a-z_.]+/.exec(html)]).toEqual([locale, null]);
        expect(html).toContain('What does the town need?');
      }
    });
  }

  it('has a box for each option, and says what a blank one is and who may know', () => {
    const { html } = surrounded('en', <BallotPaper poll={makePoll('budget')} timeZone={undefined} />);
    expect(html.match(/class="box"/g)).toHaveLength(3);
    expect(html).toContain('Bread (€400)');
    expect(html).toContain('There are €1,000 in all.');
    expect(html).toContain('mark nothing');
    expect(html).toContain('Nobody will know which paper is yours');
  });
});
