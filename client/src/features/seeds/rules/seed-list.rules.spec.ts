import { describe, expect, it } from '@jest/globals';
import { MAX_MESSAGE_BYTES } from '@polylogue/shared/rooms/events';
import { MOST_SEEDS, SeedDraft } from '@polylogue/shared/statements/schemas';
import fc from 'fast-check';
import { checkLines, type CheckedLine } from './check-lines.rules.js';
import { bytesOf, fits, MOST_BYTES, piecesOf } from './pieces.rules.js';
import { afterStep, emptyList, isForgettable, SeedList, type SeedListStep } from './seed-list.rules.js';
import type { SeedRow } from './seed-row.js';

const row = (line: number, text: string, change: Partial<SeedRow> = {}): SeedRow => ({
  line,
  text,
  lang: null,
  origin: null,
  translations: {},
  ...change,
});
const listOf = (rows: readonly SeedRow[], ...steps: readonly SeedListStep[]): SeedList =>
  [{ do: 'add' as const, source: null, rows }, ...steps].reduce<SeedList>(afterStep, emptyList('en'));
const textsOf = ({ lines }: SeedList) => lines.map(({ text }) => text);
const check = (rows: readonly SeedRow[], there: readonly { text: string; number: number }[] = []) =>
  checkLines(listOf(rows), there);
const faultsOf = (checked: readonly CheckedLine[]) =>
  checked.flatMap(({ faults }) => faults.map(({ field, code, lang, over }) => [field, code, lang ?? over]));

describe('the list of lines', () => {
  it('takes over what was pasted, and leaves what is being pasted alone when a file comes', () => {
    const typed = afterStep(emptyList('en'), { do: 'type', paste: 'One\nTwo' });
    const file = afterStep(typed, { do: 'add', source: 'seeds.csv', rows: [row(2, 'Three')] });
    expect([file.paste, textsOf(file)]).toEqual(['One\nTwo', ['Three']]);
    const pasted = afterStep(file, { do: 'add', source: null, rows: [row(1, 'One'), row(2, 'Two')] });
    expect([pasted.paste, textsOf(pasted)]).toEqual(['', ['Three', 'One', 'Two']]);
    expect(new Set(pasted.lines.map(({ key }) => key)).size).toBe(3);
  });

  it('puts what was taken off back in its place', () => {
    const list = listOf([row(1, 'a'), row(2, 'b'), row(3, 'c')], { do: 'take', keys: [2] });
    expect(textsOf(list)).toEqual(['a', 'c']);
    expect(textsOf(afterStep(list, { do: 'put-back' }))).toEqual(['a', 'b', 'c']);
  });

  it('loses what is stored and nothing else; what was refused keeps its reason until it is changed', () => {
    const list = listOf(
      [row(1, 'a'), row(2, 'b'), row(3, 'c')],
      { do: 'stored', keys: [1] },
      { do: 'refused', keys: [2, 3], code: 'too_many' },
    );
    const change = { text: 'B', lang: 'hr', origin: null, translations: {} };
    const changed = afterStep(list, { do: 'change', key: 2, change });
    expect(changed.lines.map(({ text, refused }) => [text, refused])).toEqual([
      ['B', null],
      ['c', 'too_many'],
    ]);
  });

  it('survives a reload as it is, and is kept only while there is something to lose', () => {
    const list = listOf([row(1, 'a', { translations: { hr: 'á' } })], { do: 'set', part: { origin: 'Ludza' } });
    expect(SeedList.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
    expect(isForgettable(emptyList('en'))).toBe(true);
    expect([list, afterStep(emptyList('en'), { do: 'type', paste: 'a' })].some(isForgettable)).toBe(false);
  });
});

describe('what a line lacks', () => {
  it('is said of each of its texts', () => {
    const rows = [
      row(1, 'x'.repeat(283)),
      row(2, '  '),
      row(3, 'a\u0007'),
      row(4, 'One', { origin: 'y'.repeat(81) }),
      row(5, 'Two', { lang: 'Croatian' }),
      row(6, 'Three', { translations: { hr: 'z'.repeat(421), en: 'Other words' } }),
    ];
    expect(faultsOf(check(rows))).toEqual([
      ['text', 'text_too_long', 3],
      ['text', 'text_empty', undefined],
      ['text', 'text_unreadable', undefined],
      ['origin', 'text_too_long', 1],
      ['lang', 'unknown', 'Croatian'],
      ['translation', 'text_too_long', 'hr'],
      ['translation', 'own_language', 'en'],
    ]);
    expect(check(rows).every(({ seed }) => seed === null)).toBe(true);
  });

  it('is nothing where a table repeats the words in their own column', () => {
    expect(check([row(1, 'One', { translations: { en: 'one.', hr: 'Jedan' } })])[0]?.seed).toEqual({
      text: 'One',
      lang: 'en',
      origin: null,
      translations: { hr: 'Jedan' },
    });
  });

  it('is measured as it would be stored', () => {
    expect(check([row(1, '  e\u0301  e\u0301 ')])[0]?.length).toBe(3);
  });
});

describe('the list’s language and origin', () => {
  it('are those of every line that names none', () => {
    const list = listOf([row(1, 'a'), row(2, 'b', { lang: 'hr', origin: 'Pregrada' })], {
      do: 'set',
      part: { lang: 'lv', origin: ' Workshop\nin Ludza ' },
    });
    expect(checkLines(list, []).map(({ seed }) => [seed?.lang, seed?.origin])).toEqual([
      ['lv', 'Workshop in Ludza'],
      ['hr', 'Pregrada'],
    ]);
  });
});

describe('what is there already', () => {
  it('is found by its words, in the dialogue and among the lines', () => {
    const rows = [row(1, 'THE BUS must run.'), row(2, 'New'), row(3, 'new!')];
    const checked = check(rows, [{ text: 'The bus must  run', number: 12 }]);
    expect(checked.map(({ twin }) => twin)).toEqual([
      { kind: 'statement', number: 12 },
      null,
      { kind: 'line', source: null, line: 2 },
    ]);
    expect(checked.map(({ seed }) => seed?.text)).toEqual([undefined, 'New', undefined]);
  });

  it('is no line that cannot be sent itself', () => {
    expect(check([row(1, 'Same', { lang: '?' }), row(2, 'Same')]).map(({ twin }) => twin)).toEqual([null, null]);
  });
});

describe('a line that is ready', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const lang = fc.constantFrom('en', 'hr', 'lv', 'xx-Yyyy');
  const rows = fc.array(
    fc.record({
      line: fc.integer({ min: 1, max: 9 }),
      text,
      lang: fc.option(lang),
      origin: fc.option(text),
      translations: fc.dictionary(lang, text, { maxKeys: 3 }),
    }),
  );

  it('is taken by the contract, word for word', () => {
    fc.assert(
      fc.property(rows, (given) => {
        for (const { seed } of check(given)) if (seed !== null) expect(SeedDraft.parse(seed)).toEqual(seed);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the pieces in which seeds are sent', () => {
  const seedOf = (text: string): { seed: SeedDraft } => ({
    seed: { text, lang: 'en', origin: null, translations: {} },
  });
  const message = (piece: readonly { seed: SeedDraft }[]): number => {
    const seeds = piece.map(({ seed }) => seed);
    const command = { key: 'k'.repeat(64), name: 'statements.seed', input: { seeds, state: 'published' } };
    return new TextEncoder().encode(`429999["command",${JSON.stringify(command)}]`).length;
  };

  it('hold every seed once, in order, and stay under the limits of a message and of the command', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 280 }).map(seedOf), { maxLength: 160 });
    fc.assert(
      fc.property(texts, (seeds) => {
        const pieces = piecesOf(seeds);
        expect(pieces.flat()).toEqual(seeds);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(MOST_SEEDS);
          expect(message(piece)).toBeLessThanOrEqual(MAX_MESSAGE_BYTES);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are as few as that allows', () => {
    expect(piecesOf(Array.from({ length: 101 }, () => seedOf('a'))).map(({ length }) => length)).toEqual([50, 50, 1]);
    const long = seedOf('a'.repeat(280));
    const most = Math.floor(MOST_BYTES / bytesOf(long.seed));
    expect(piecesOf(Array.from({ length: most + 1 }, () => long)).map(({ length }) => length)).toEqual([most, 1]);
    expect(piecesOf([])).toEqual([]);
  });

  it('leave no seed out that is too large, which the list has told before', () => {
    const translations = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`a${'bcdefghijklm'[n]}`, '𝕏'.repeat(420)]),
    );
    const seed = { text: 'One', lang: 'en', origin: null, translations };
    expect(fits(seed)).toBe(false);
    expect(piecesOf([seedOf('a'), { seed }, seedOf('b')]).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(faultsOf(check([row(1, 'One', { translations })]))).toEqual([['line', 'too_large', undefined]]);
  });
});
