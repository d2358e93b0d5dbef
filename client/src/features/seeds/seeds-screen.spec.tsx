import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import type { ReactNode } from 'react';
import { opinionsKey } from '../../lib/opinions-view/use-opinions.js';
import { opinionsView } from '../../testing/opinions.factory.js';
import { drawForStaff, staffRoom } from '../../testing/staff-room.js';
import { LineForm } from './components/line-form.js';
import { ReadingNotice } from './components/reading-notice.js';
import { SeedsScreen } from './components/seeds-screen.js';
import { SendBar } from './components/send-bar.js';
import type { SeedSending } from './api/use-send-seeds.js';
import { checkLines } from './rules/check-lines.rules.js';
import { readSeeds } from './rules/read-seeds.rules.js';
import type { SeedList } from './rules/seed-list.rules.js';
import { seedList, seedRow } from './rules/seed-rows.factory.js';

const LANGUAGES = ['en', 'hr', 'lv'];
const seed = (number: number, text: string, change: object = {}): object => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  number,
  text,
  lang: 'en',
  authorId: null,
  townId: null,
  isSeed: true,
  at: '2026-11-21T18:00:00.000Z',
  ...change,
});

/** What browsers keep across a reload. */
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

interface Scene {
  /** What is being prepared in this browser. */
  readonly list?: SeedList;
  readonly statements?: readonly object[];
  readonly held?: readonly object[];
  readonly dialogue?: object;
  readonly areSeedsFirst?: boolean;
  /** Instead of the whole screen. */
  readonly of?: ReactNode;
}

function draw({ list, statements = [], held = [], dialogue, areSeedsFirst, of }: Scene) {
  const room = staffRoom({ statements, held }, dialogue);
  if (list !== undefined) kept.set(`form:seeds:${room.roomId}`, JSON.stringify(list));
  return drawForStaff({
    room,
    content: of ?? <SeedsScreen room={room} />,
    namespaces: ['seeds', 'staff-view', 'room-view', 'common', 'errors'],
    ...(areSeedsFirst !== undefined && {
      read: [[opinionsKey(room.roomId), opinionsView({ routing: { seed: 'a seed', areSeedsFirst } })]],
    }),
  });
}

const read = (text: string, source: string | null = null, isAbove = true): ReactNode => {
  const reading = readSeeds(text, LANGUAGES);
  const isTaken = reading.faults.length === 0 && source === null;
  return <ReadingNotice outcome={{ source, reading, isTaken, isAbove }} />;
};
const LINES = [
  seedRow(1, 'More buses'),
  seedRow(2, 'x'.repeat(281), { lang: 'hr' }),
  seedRow(3, 'The bench', { origin: 'Ludza', translations: { hr: 'Klupa', lv: 'Soliņš' } }),
  seedRow(4, 'more BUSES!'),
];
const CHECKED = checkLines(seedList(LINES), [{ text: 'the bench', number: 12 } satisfies Partial<StatementView>]);
const bar = (sending: Partial<SeedSending>, isClosed = false): ReactNode => (
  <SendBar
    checked={CHECKED}
    sending={{ send: () => Promise.resolve(), progress: null, sent: null, ...sending }}
    isClosed={isClosed}
  />
);
const [FIRST] = CHECKED;

const SCENES: Readonly<Record<string, Scene & { says: readonly string[] }>> = {
  'an empty page': {
    says: ['Nothing in your list', 'No seed yet.', 'Statements, one a line', 'type="file"', '/en/d/a-talk/desk'],
  },
  'a list with what keeps lines from being sent': {
    list: seedList(LINES),
    statements: [seed(12, 'the bench')],
    says: [
      'Publish 1 statement<',
      '3 lines stay in your list.',
      '1 character too many.',
      '281, too long',
      'Is there already (no. 12)',
      'The same as line 1 of what was pasted.',
      'hr, lv',
      'Ludza',
    ],
  },
  'what the server refused': {
    list: seedList(LINES, { do: 'refused', keys: [1], code: 'too_many' }),
    says: ['Was not stored: That was a little too fast.'],
  },
  'a line of a file': {
    list: seedList([], { do: 'add', source: 'seeds.csv', rows: [seedRow(7, 'One')] }),
    says: ['seeds.csv', '>7<'],
  },
  'what was taken off': {
    list: seedList(LINES, { do: 'take', keys: [1] }),
    says: ['1 line was taken off', 'Put back'],
  },
  'what is being pasted': { list: { ...seedList([]), paste: 'half a sente' }, says: ['half a sente'] },
  'a line that is put right': {
    of: FIRST && (
      <LineForm
        row={FIRST}
        list={{ lang: 'en', origin: '' }}
        languages={LANGUAGES}
        onKeep={() => undefined}
        onCancel={() => undefined}
      />
    ),
    says: ['270 characters left', 'In Croatian', 'In Latvian', 'Keep it so'],
  },
  'lines on their way': { of: bar({ progress: { done: 20, of: 60 } }), says: ['20 of 60', 'aria-busy="true"'] },
  'lines that are stored': {
    of: bar({ sent: { state: 'held', stored: 5, known: 1, fault: null } }),
    says: ['4 statements wait at the desk.', '1 more was there already.'],
  },
  'a sending that brought nothing new': {
    of: bar({ sent: { state: 'published', stored: 2, known: 2, fault: null } }),
    says: ['No new statement is published.', '2 more were there already.'],
  },
  'a sending that stopped': {
    of: bar({ sent: { state: 'published', stored: 50, known: 0, fault: { ok: false, code: 'offline', params: {} } } }),
    says: ['50 statements are published.', 'sending it again is harmless', 'No connection.'],
  },
  'a closed dialogue': { list: seedList(LINES), dialogue: { state: 'closed' }, says: ['This dialogue is closed'] },
  'a paste that was taken over': { of: read('text,id\nOne,1'), says: ['1 line added', 'One column is none of ours'] },
  'a paste with faults': {
    of: read('text,hr\nOne, two, three\n"Two'),
    says: ['Nothing was taken over from what was pasted', 'Line 3: a quotation mark is opened here'],
  },
  'a file without names of columns': {
    of: read('One\nTwo', 'seeds.csv'),
    says: ['Nothing was taken over from seeds.csv', 'names no column'],
  },
  'a file with faults while something is being typed': {
    of: read('text\n"a" b', 'seeds.csv', false),
    says: ['what you are typing above was left alone', 'Line 2: words follow a closing quotation mark'],
  },
  'a file that is none': {
    of: <ReadingNotice outcome={{ source: 'a.xlsx', fault: 'not_utf8' }} />,
    says: ['CSV UTF-8'],
  },
  'seeds there are': {
    statements: [
      seed(2, 'Shown', { origin: 'Workshop', translations: { hr: 'Da' } }),
      seed(3, 'Of Ana', { isSeed: false }),
    ],
    held: [seed(1, 'Waits')],
    says: ['2 seeds', 'held', 'Workshop · also in Croatian', 'statement=00000000-0000-4000-8000-000000000001'],
  },
  'settings on their way': { says: ['what citizens write is published at once', 'Is being read…'] },
  'settings as they are': {
    dialogue: { holdsStatements: true },
    areSeedsFirst: false,
    says: ['Now: what citizens write waits.', 'Publish them at once…', 'take part in the lottery', 'Show seeds first'],
  },
};

describe('the page of seeds', () => {
  beforeAll(() => void Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true }));
  beforeEach(() => kept.clear());
  afterAll(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  for (const [name, { says, ...scene }] of Object.entries(SCENES)) {
    it(`draws ${name}, and lacks no text`, () => {
      const { text, missing } = draw(scene);
      for (const words of says) expect(text).toContain(words);
      expect(missing).toEqual([]);
    });
  }

  it('says each fault of a row by its line', () => {
    const { text } = draw({ of: read('text,hr\nOne, two, three\nd,e\nf,g,h,i') });
    expect([...text.matchAll(/Line (\d+): there are (\d) cells/g)].map(([, line, cells]) => [line, cells])).toEqual([
      ['2', '3'],
      ['4', '4'],
    ]);
  });

  it('sends nothing to a closed dialogue', () => {
    const button = /<button[^>]*disabled=""[^>]*>Publish 2 statements/;
    expect(draw({ list: seedList(LINES), dialogue: { state: 'closed' } }).text).toMatch(button);
    expect(draw({ list: seedList(LINES) }).text).not.toMatch(button);
  });

  it('draws fifty lines of a long list, and the way to the others', () => {
    const { text } = draw({ list: seedList(Array.from({ length: 60 }, (_, at) => seedRow(at + 1, `Line ${at}`))) });
    expect(text.match(/Take off: line/g)).toHaveLength(50);
    expect(text).toContain('1 to 50 of 60');
    expect(text).toContain('Publish 60 statements');
  });
});
