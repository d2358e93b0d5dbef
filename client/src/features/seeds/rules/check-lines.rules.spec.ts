import { describe, expect, it } from '@jest/globals';
import { SeedDraft } from '@polylogue/shared/statements/schemas';
import fc from 'fast-check';
import { checkLines, type CheckedLine } from './check-lines.rules.js';
import { seedList as listOf, seedRow as row } from './seed-rows.factory.js';
import type { SeedRow } from './seed-row.js';

const check = (rows: readonly SeedRow[], there: readonly { text: string; number: number }[] = []) =>
  checkLines(listOf(rows), there);
const faultsOf = (checked: readonly CheckedLine[]) =>
  checked.flatMap(({ faults }) => faults.map(({ field, code, lang, over }) => [field, code, lang ?? over]));

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

  it('is room, where it has more translations than a message holds', () => {
    const translations = Object.fromEntries([...'bcdefghijklm'].map((letter) => [`a${letter}`, '𝕏'.repeat(420)]));
    expect(faultsOf(check([row(1, 'One', { translations })]))).toEqual([['line', 'too_large', undefined]]);
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
