import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { Marks } from '@polylogue/shared/polls/marks';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { id, pollView } from '../../testing/poll.factory.js';
import { HandList, RevealedParts } from './components/revealed-parts.js';

const option = (n: number, text: string) => ({ id: id(n), text: { en: text }, cost: null, starts: null, ends: null });
const poll = pollView(9, 'revealed', { options: [option(1, 'Bread'), option(2, 'Roses')] });
const room = emptyRoom(DialogueId.parse(id(99)));
const bread = Marks.parse({ form: 'picks', picks: [id(1)] });

function draw(page: React.ReactNode): string {
  const polls = JSON.parse(readFileSync(new URL('../../locales/en/polls.json', import.meta.url), 'utf8'));
  const i18n = createI18n({ locale: 'en', catalogues: { en: { polls } } });
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <I18nextProvider i18n={i18n}>{page}</I18nextProvider>
    </QueryClientProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

describe('who voted how', () => {
  it('lists names with votes, and people who erased themselves without a name', () => {
    const hands = [
      { name: 'Ana', townId: null, marks: bread },
      { name: null, townId: null, marks: bread },
    ];
    const html = draw(<HandList poll={poll} room={room} hands={hands} />);
    expect(html).toMatch(/Ana.*Bread.*Without a name.*Bread/s);
    expect(html).not.toContain('Roses');
  });

  it('is offered after the reveal of an open-hand poll only', () => {
    const offered = (part: object): boolean =>
      draw(<RevealedParts poll={{ ...poll, ...part }} room={room} />).includes('Who voted how');
    expect(offered({})).toBe(true);
    expect(offered({ state: 'closed' })).toBe(false);
    expect(offered({ secrecy: 'confidential' })).toBe(false);
  });
});
