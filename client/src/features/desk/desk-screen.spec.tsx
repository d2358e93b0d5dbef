import { describe, expect, it } from '@jest/globals';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { ReactNode } from 'react';
import { drawForStaff, staffRoom } from '../../testing/staff-room.js';
import { useDeskCommand } from './api/use-desk-command.js';
import { BulkResult } from './components/bulk-result.js';
import { DeskScreen } from './components/desk-screen.js';
import { ItemNotes } from './components/item-notes.js';
import { ItemTask } from './components/item-task.js';
import { SaidTwice } from './components/said-twice.js';
import { contributionItem, statementItem } from './desk.factory.js';
import type { DeskTask } from './rules/desk.rules.js';

const LANGUAGES = ['en', 'hr', 'lv'];

interface Scene {
  readonly held?: readonly ModerationItem[];
  readonly published?: readonly ModerationItem[];
  readonly pairs?: readonly object[];
  readonly search?: string;
  /** Instead of the whole screen. */
  readonly of?: (room: RoomState) => ReactNode;
}

/** As the room tells everybody of statements of staff. */
const viewsOf = (items: readonly ModerationItem[]): object[] =>
  items.flatMap(({ id, text, lang, at, statement }) =>
    statement === null
      ? []
      : { id, text, lang, at, number: statement.number, authorId: null, townId: null, isSeed: true },
  );

function draw({ held = [], published = [], pairs, search, of }: Scene) {
  const room = staffRoom({ held: viewsOf(held), statements: viewsOf(published) });
  return drawForStaff({
    room,
    content: of === undefined ? <DeskScreen room={room} /> : of(room),
    namespaces: ['desk', 'staff-view', 'room-view', 'errors'],
    read: [
      [['moderation', room.roomId, 'held'], { items: held }],
      [['moderation', room.roomId, 'published'], { items: published }],
      [['moderation', room.roomId, 'actions'], { actions: [] }],
      ...(pairs === undefined ? [] : [[['near-duplicates', room.roomId], { pairs, asOf: room }] as const]),
    ],
    ...(search !== undefined && { search }),
  });
}

const ONE = statementItem(1, 'More buses', {}, { isSeed: true, origin: 'Workshop' });
const TWO = statementItem(2, 'More busses', { authorName: 'Ana' }, { translations: { hr: 'Više' }, voters: 4 });
const META = statementItem(3, 'This app is slow', { state: 'published' }, { isMeta: true, firstText: 'Dumb app' });
const MERGED = statementItem(4, 'Same', { state: 'hidden', mergedInto: ONE.id, reason: 'said twice' });
const OFFLINE = { ok: false as const, code: 'offline' as const, params: {} };

/** A task of one text, as it stands under it. */
function Task({ item, task }: { readonly item: ModerationItem; readonly task: DeskTask }) {
  const control = useDeskCommand();
  return <ItemTask item={item} languages={LANGUAGES} task={task} control={control} onDone={() => undefined} />;
}
const taskOf = (item: ModerationItem, task: DeskTask) => () => <Task item={item} task={task} />;
const resultOf = (refused: Readonly<Record<string, string>>, fault: typeof OFFLINE | null) => () => (
  <BulkResult
    outcome={{ step: 'decline', done: 7, refused: new Map(Object.entries(refused)), fault }}
    onClose={() => undefined}
  />
);
const twice = (room: RoomState) => <SaidTwice room={room} />;
const PAIR = [{ statementId: TWO.id, original: ONE.id, likeness: 0.8 }];

const SCENES: Readonly<Record<string, Scene & { says: readonly string[] }>> = {
  'an empty desk': { says: ['Nothing waits', 'Waiting: 0', '/en/d/a-talk/seeds'] },
  'a seed that waits': {
    held: [ONE],
    says: ['Seed', 'From:', 'Workshop', 'Nobody has voted.', 'Not in Croatian and Latvian.'],
  },
  'a citizen’s statement': { held: [TWO], says: ['Statement 2', 'Ana', '4 people have voted.', 'Not in Latvian.'] },
  'what several can be marked with': { held: [ONE, TWO], says: ['Mark all 2 shown'] },
  'the letters of the list': { held: [ONE], says: ['>P</kbd>', '>D</kbd>', '>X</kbd>'] },
  'a statement asked for by its address': {
    published: [META],
    search: `statement=${META.id}`,
    says: ['About the conversation', 'First words:', 'Dumb app', 'About the topic after all…'],
  },
  'words to change': { of: taskOf(ONE, 'edit'), says: ['<textarea', 'Change the statement', 'kept in the log'] },
  'words that were voted on': { of: taskOf(TWO, 'edit'), says: ['4 people have voted on these words'] },
  'translations, there and missing': {
    of: taskOf(TWO, 'translate'),
    says: ['(there)', 'Više', 'Take Croatian away', '(missing)', 'Save Latvian'],
  },
  'a mark of what it is about': { of: taskOf(META, 'meta'), says: ['It is about the topic', 'enter no group'] },
  'a step for many': { of: resultOf({}, null), says: ['7 statements were declined.'] },
  'a step that some could not take': {
    of: resultOf({ a: 'wrong_state', b: 'wrong_state' }, null),
    says: ['2 were not: This is not possible just now.'],
  },
  'a step that stopped': { of: resultOf({}, OFFLINE), says: ['Those left are still marked'] },
  'with what a hidden one was joined': {
    published: [ONE],
    of: (room) => <ItemNotes item={MERGED} room={room} refusal="wrong_state" />,
    says: ['Joined with statement 1:', 'More buses', 'said twice', 'Not done here: This is not possible'],
  },
  'no pairs': { pairs: [], of: twice, says: ['Nothing is said twice'] },
  'pairs on their way': { of: twice, says: ['The texts are being loaded'] },
  'a pair of shown statements': {
    published: [ONE, TWO],
    pairs: PAIR,
    of: twice,
    says: ['Keep statement 1…', 'Keep statement 2…', 'More busses'],
  },
  'a pair of which one waits': {
    published: [ONE],
    held: [TWO],
    pairs: PAIR,
    of: twice,
    says: ['Keep statement 1…', 'Publish it first to keep it instead.'],
  },
};

describe('the desk', () => {
  for (const [name, { says, ...scene }] of Object.entries(SCENES)) {
    it(`draws ${name}, and lacks no text`, () => {
      const { text, missing } = draw(scene);
      for (const words of says) expect(text).toContain(words);
      expect(missing).toEqual([]);
    });
  }

  it('lets no contribution be marked', () => {
    const { text } = draw({ published: [contributionItem('A thought'), META], search: `statement=${META.id}` });
    expect(text).toContain('A thought');
    expect(text.match(/type="checkbox"/g)).toHaveLength(2);
    expect(text).toContain('Mark the 1 shown');
  });

  it('takes a pair off the list as soon as one of the two has left the room', () => {
    const { text } = draw({ published: [ONE], pairs: PAIR, of: twice });
    expect(text).toContain('Nothing is said twice');
  });

  it('keeps into one that waits nothing', () => {
    expect(draw({ published: [ONE], held: [TWO], pairs: PAIR, of: twice }).text).not.toContain('Keep statement 2');
  });

  it('draws fifty texts of a long list, and the way to the others', () => {
    const many = Array.from({ length: 120 }, (_, at) => statementItem(at + 1, `Text ${at + 1}.`));
    const { text } = draw({ held: many });
    expect(text.match(/data-chosen/g)).toHaveLength(50);
    expect(text).toContain('1 to 50 of 120');
  });

  it('opens on the page of the statement that is asked for, chosen', () => {
    const many = Array.from({ length: 120 }, (_, at) => statementItem(at + 1, `Text ${at + 1}.`));
    const { text } = draw({ held: many, search: `statement=${many[77]?.id ?? ''}` });
    expect(text).toContain('51 to 100 of 120');
    expect(text).toMatch(/aria-current="true".*?Statement 78/s);
  });
});
