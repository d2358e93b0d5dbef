import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { Marks } from '@polylogue/shared/polls/marks';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n/create-i18n.js';
import { PollResultView, type PollResultViewProps } from './poll-result-view.js';
import { KINDS, OPTIONS, revealedPoll, makePoll, sampleAccount, TOWN } from './polls.factory.js';

const [BREAD, ROSES, SALT] = OPTIONS;

function draw(props: PollResultViewProps, locale: Locale = 'en'): string {
  const file = new URL(`../../locales/${locale}/poll-results.json`, import.meta.url);
  const texts = { 'poll-results': JSON.parse(readFileSync(file, 'utf8')) };
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: texts } })}>
        <PollResultView towns={[TOWN]} timeZone="Europe/Zagreb" {...props} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
  // React marks where texts meet; a reader sees them as one.
  return html.replaceAll('<!-- -->', '');
}

/** What is expected to be read in the result of each kind's sample. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  yes_no: ['“Bread”: 6. “Roses”: 3.', '60% · 6'],
  single: ['First is “Bread”.', '50% · 5'],
  multiple: ['First is “Bread”.', '100% · 10', 'more than 100'],
  approval: ['First is “Bread”.', '60% · 6'],
  score: ['First is “Bread”.', '46 points', 'Round 2'],
  grades: ['First is “Bread”.', 'Good › Fair › Poor'],
  ranking: ['First is “Bread”.', 'Salt: goes out.', 'moved to their next choice: 2 votes'],
  points: ['First is “Bread”.', '56% · 56 points'],
  quadratic: ['First is “Bread”.', '-16 votes'],
  budget: ['The money pays for: Bread and Roses.', '€900 of €1,000', 'does not fit into the money'],
  scale: ['The middle answer is 4, on steps from 1 (never) to 5 (always).', 'no average', 'No opinion'],
  number: ['The middle answer (median) is 2.50 km', 'Their average is 4.375 km'],
  text: ['10 short texts were handed in.'],
  words: ['The most frequent word is “green”: 10 people wrote it.'],
  dates: ['where 10 people could come', 'If need be'],
};

describe('the result of a poll', () => {
  for (const kind of KINDS) {
    it(`of the kind ${kind} is there in words, with the figures and what they stand on`, () => {
      const html = draw({ poll: revealedPoll(kind), account: sampleAccount(kind) });
      for (const words of SAID[kind] ?? []) expect(html).toContain(words);
      expect(html).toContain('Percentages are of the 10 ballots with an answer.');
      expect(html).toContain('11 (55%)');
    });

    it(`of the kind ${kind} has all its words in every language`, () => {
      for (const locale of LOCALES) {
        const html = draw({ poll: revealedPoll(kind), account: sampleAccount(kind) }, locale);
        expect([
          locale,
          /\{\{|>(?:said|picture|base|cells|account|rule|change|own|decision)\.[a-z_.-]+/.exec(html),
        ]).toEqual([locale, null]);
      }
    });
  }

  it('is nothing before it is shown', () => {
    expect(draw({ poll: makePoll('single', { state: 'closed' }) })).toBe('');
  });

  it('gives limits of chance for a random sample only, and says so of others', () => {
    expect(draw({ poll: revealedPoll('single', { isSample: true }) })).toContain('likely between 24% and 76%');
    const all = draw({ poll: revealedPoll('single') });
    expect(all).not.toContain('likely between');
    expect(all).toContain('They are no random sample');
  });

  it('marks the reader’s own ballot in words', () => {
    const marks = Marks.parse({ form: 'ranking', ranking: [SALT, BREAD] });
    const html = draw({ poll: revealedPoll('ranking'), ownMarks: marks });
    expect(html).toContain('Salt (your choice 1)');
    expect(html).toContain('Bread (your choice 2, chosen)');
  });

  it('shows single towns before the reveal with the base of each, and nothing of the others', () => {
    const part = {
      townId: TOWN.id,
      lang: null,
      ballots: 6,
      options: makePoll('single').options.map(({ id }, at) => ({ optionId: id, votes: 6 - at * 3 })),
    };
    const html = draw({ poll: makePoll('single', { state: 'closed', parts: [part] }) });
    expect(html).toContain('6 ballots');
    expect(html).toContain('50% · 3');
    expect(html).not.toContain('Percentages are of');
  });

  it('says how people moved between two rounds, and what is too thin to be shown', () => {
    const poll = revealedPoll('yes_no');
    if (poll.result === null) throw new Error('revealed');
    const comparison = {
      pairs: 9,
      onlyBefore: 1,
      onlyAfter: 2,
      labels: [BREAD, ROSES, 'none'],
      flows: [
        [4, 1, 0],
        [2, 1, 0],
        [1, 0, 0],
      ],
      moved: 4,
      swing: 2,
      undecidedMoved: 1,
      towards: { for: 1, against: 0 },
      test: null,
      isThin: false,
    };
    const shown = draw({ poll: { ...poll, result: { ...poll.result, comparison } } });
    expect(shown).toContain('9 people answered both times. 4 of them changed their answer.');
    expect(shown).toContain('Net change towards “for”: 2.');
    expect(shown).toContain('No answer or blank');
    const hidden = { ...comparison, pairs: 4, flows: null, isThin: true };
    const thin = draw({ poll: { ...poll, result: { ...poll.result, comparison: hidden } } });
    expect(thin).toContain('the changes are not shown');
  });

  it('tells of every tie and how it was broken', () => {
    const account = sampleAccount('ranking');
    if (account === null) throw new Error('counted');
    const tie = {
      among: [ROSES, SALT],
      about: 'elimination' as const,
      round: 1,
      brokenBy: 'lot' as const,
      taken: [SALT],
    };
    const html = draw({ poll: revealedPoll('ranking'), account: { ...account, ties: [tie] } });
    expect(html).toContain('A tie about who goes out: Roses and Salt. (Round 1) Broken by a lot');
    expect(html).toContain('Taken: Salt.');
  });
});
