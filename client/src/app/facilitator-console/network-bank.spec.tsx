import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { QuestionView } from '@polylogue/shared/questions/schemas';
import { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { RoomProvider, roomKey } from '../../lib/live/room-provider.js';
import { firstView, LIVE } from '../../lib/live/room-view.js';
import { bankKey } from '../../lib/question-bank/use-bank-questions.js';
import { id } from '../../testing/poll.factory.js';
import { NetworkBank } from './network-bank.js';

const ROOM = DialogueId.parse(id(99));
const dialogue = DialogueHeader.parse({
  id: ROOM,
  slug: 'digital',
  title: { en: 'Digitalization' },
  state: 'live',
  joinCode: null,
  networkSlug: 'small-towns',
  networkName: 'Small Towns',
  languages: ['en', 'hr'],
  timeZone: 'Europe/Zagreb',
  startsAt: null,
  endsAt: null,
  towns: [],
  holdsStatements: true,
  isDemo: false,
});
const question = QuestionView.parse({
  id: id(9),
  networkSlug: 'small-towns',
  topicId: null,
  version: 1,
  lang: 'en',
  form: { kind: 'text', longest: 100 },
  options: [],
  texts: [
    {
      lang: 'en',
      words: { question: 'What is missing?', detail: null, options: [], labels: [] },
      state: 'source',
      writtenByName: 'Ana',
      writtenAt: '2026-03-01T10:00:00.000Z',
      checkedByName: null,
      checkedAt: null,
      can: [],
    },
  ],
  versions: [],
  isArchived: false,
  can: [],
});

function draw(header: DialogueHeader | null): string {
  const texts = JSON.parse(readFileSync(new URL('../../locales/en/questions.json', import.meta.url), 'utf8'));
  const queries = new QueryClient();
  const state = { ...emptyRoom(ROOM), dialogue: header };
  queries.setQueryData(roomKey(ROOM, 'staff'), { ...firstView, state, continuity: LIVE });
  queries.setQueryData([...bankKey('small-towns'), '', '', false], { questions: [question], can: [] });
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale: 'en', catalogues: { en: { questions: texts } } })}>
        <RoomProvider roomId={ROOM} as="staff">
          <NetworkBank onPick={() => undefined} />
        </RoomProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

describe('the question bank in the console', () => {
  it('is that of the dialogue’s network, and says which of the dialogue’s languages a question lacks', () => {
    const html = draw(dialogue);
    expect(html).toContain('What is missing?');
    expect(html).toContain('left out of the poll: Croatian');
  });

  it('waits for the room', () => {
    expect(draw(null)).toBe('');
  });
});
