import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../../lib/i18n/create-i18n.js';
import { KINDS, makePoll, revealedPoll, sampleAccount, TOWN } from '../../../lib/poll-view/polls.factory.js';
import { PartScene } from './part-scene.js';
import { ResultScene } from './result-scene.js';

const around = { towns: [TOWN], timeZone: 'Europe/Zagreb' };

function draw(page: React.ReactNode, locale: Locale = 'en', queries = new QueryClient()): string {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));
  const texts = { screen: read('screen'), 'poll-results': read('poll-results') };
  const i18n = createI18n({ locale, catalogues: { [locale]: texts } });
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={i18n}>{page}</I18nextProvider>
    </QueryClientProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

function scene(poll: PollView, locale: Locale = 'en'): string {
  if (poll.result === null) throw new Error('revealed');
  return draw(<ResultScene {...around} poll={poll} result={poll.result} />, locale);
}

describe('a result on the wall', () => {
  for (const kind of KINDS) {
    it(`of the kind ${kind} has its sentence, its rule and its base, in every language`, () => {
      for (const locale of LOCALES) {
        const html = scene(revealedPoll(kind), locale);
        expect([locale, /\{\{|>(?:poll|said|rule|change|picture)\.[a-z_.-]+/.exec(html)]).toEqual([locale, null]);
      }
      expect(scene(revealedPoll(kind))).toContain('11 ballots of 20 who could vote, 1 of them blank.');
    });
  }

  it('names the sources beside it when some did not vote by phone', () => {
    expect(scene(revealedPoll('single'))).toContain('Online 8, entered in the hall 1, on paper 2.');
  });

  it('shows the last rounds of a transfer count once they are fetched', () => {
    const poll = revealedPoll('ranking');
    if (poll.result === null) throw new Error('revealed');
    const queries = new QueryClient();
    const page = <ResultScene {...around} poll={poll} result={poll.result} />;
    expect(draw(page, 'en', queries)).toContain('how many put the option first');
    queries.setQueryData(pageKeys.poll(poll.id), { account: sampleAccount('ranking') });
    expect(draw(page, 'en', queries)).toMatch(/Round 1.*Round 2.*Bread.*Salt.*out/s);
  });

  it('shows the part revealed last with its own base, and no figure of all', () => {
    const part = {
      townId: TOWN.id,
      lang: null,
      ballots: 6,
      options: makePoll('single').options.map(({ id }) => ({ optionId: id, votes: 2 })),
    };
    const poll = makePoll('single', { state: 'closed', parts: [part] });
    const html = draw(<PartScene {...around} poll={poll} part={part} />);
    expect(html).toContain('6 ballots');
    expect(html).toContain('of 6');
    expect(html).not.toContain('of 11');
  });
});
