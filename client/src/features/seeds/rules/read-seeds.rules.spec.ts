import { describe, expect, it } from '@jest/globals';
import { csvLine } from '@polylogue/shared/polis/csv';
import fc from 'fast-check';
import { pastedLines } from './pasted-lines.rules.js';
import { readSeeds } from './read-seeds.rules.js';
import { templateOf } from './template.rules.js';

const LANGUAGES = ['en', 'hr', 'lv', 'zh-Hant'];
const read = (text: string) => readSeeds(text, LANGUAGES);
const textsOf = (text: string) => pastedLines(text).map((row) => row.text);

describe('a pasted list', () => {
  it('is one statement a line, blank lines left out, and knows where each stood', () => {
    const { form, rows } = read('\uFEFFOne\n\n  Two, with a comma \r\n\t\nThree');
    expect(form).toBe('lines');
    expect(rows.map(({ line, text }) => [line, text])).toEqual([
      [1, 'One'],
      [3, 'Two, with a comma'],
      [5, 'Three'],
    ]);
  });

  it('loses bullets and numbering', () => {
    expect(textsOf('- a\n– b\n* c\n• d\n•e\n1. f\n2) g\n(3) h\n-')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it('loses the bullets that word processors paste, and keeps the same letters where they are words', () => {
    expect(textsOf('o\tone\n§\ttwo\n\uf0b7\tthree\n\uf0a7 four')).toEqual(['one', 'two', 'three', 'four']);
    expect(textsOf('o tempora\n§ 5 must go')).toEqual(['o tempora', '§ 5 must go']);
  });

  it('keeps numbers and signs that belong to the words', () => {
    const texts = ['30. travnja je praznik', '-5 degrees are enough', '1.5 km is too far', '2020 was hard', '*bold*'];
    expect(textsOf(texts.join('\n'))).toEqual(texts);
  });

  it('takes numbers off that count on, wherever they begin', () => {
    expect(textsOf('7. a\n8. b\nwithout\n10. c')).toEqual(['a', 'b', 'without', '10. c']);
  });
});

describe('a table', () => {
  const FULL = { line: 2, text: 'One', lang: 'en', origin: 'Ludza', translations: { hr: 'Jedan', 'zh-Hant': '一' } };

  it.each([
    ['commas', 'text,lang,origin,hr,zh-Hant\nOne,en,Ludza,Jedan,一'],
    ['semicolons', 'Text;LANG;Origin;HR;ZH-hant\r\nOne;EN;Ludza;Jedan;一\r\n'],
    ['tabs, as copied from a spreadsheet', '\uFEFForigin\thr\ttext\tlang\tzh-Hant\nLudza\tJedan\tOne\ten\t一'],
  ])('is read with %s, columns in any order and letters', (_, text) => {
    expect(read(text)).toEqual({ form: 'table', rows: [FULL], unread: [], faults: [] });
  });

  it('may have line breaks and separators in quotes, and rows without their last cells', () => {
    const { rows } = read('text;lang;hr\n"One;\n""two""";en;Jedan\n\n;;\nThree');
    expect(rows).toEqual([
      { line: 2, text: 'One;\n"two"', lang: 'en', origin: null, translations: { hr: 'Jedan' } },
      { line: 6, text: 'Three', lang: null, origin: null, translations: {} },
    ]);
  });

  it('tells which columns it does not read, and that one language of another dialogue is none of them', () => {
    expect(read('id,text,de,\n1,One,Eins,x').unread).toEqual(['id', 'de', '#4']);
  });

  it('keeps a row without words, so that it can be put right', () => {
    expect(read('text,hr\n,Jedan').rows).toMatchObject([{ text: '', translations: { hr: 'Jedan' } }]);
  });

  it('takes off what guards spreadsheets against formulas', () => {
    expect(read("text,hr\n'-5 degrees,'tis").rows).toMatchObject([
      { text: '-5 degrees', translations: { hr: "'tis" } },
    ]);
  });

  it.each([
    ['a quote that is never closed', 'text,hr\na,b\n"c,d\ne', 3, 'open_quote'],
    ['a quote that is closed too early', 'text\n"a" b', 2, 'stray_quote'],
    ['a comma without quotes around it', 'text,hr\n\na,b,c', 3, 'too_many_cells'],
    ['a column that is there twice', '\ntext,HR,hr\na', 2, 'repeated_column'],
    ['a character that no text has', 'text\na\0', 2, 'not_text'],
    ['no rows', 'text,hr\n', 1, 'nothing_there'],
  ])('is refused with %s, by the line', (_, text, line, code) => {
    expect(read(text)).toMatchObject({ form: 'table', rows: [], faults: [{ line, code }] });
  });

  it('names each row that has too many cells', () => {
    const { faults } = read('text,hr\na,b,c\nd,e\nf,g,h');
    expect(faults.map(({ line, params }) => [line, params])).toEqual([
      [2, { expected: 2, found: 3 }],
      [4, { expected: 2, found: 3 }],
    ]);
  });
});

describe('any text', () => {
  const part = fc.constantFrom(
    'text',
    'a',
    'b ',
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    '1. ',
    '- ',
    '\uFEFF',
    'é😀',
    '\0',
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 40 }).map((parts) => `text,hr\n${parts.join('')}`),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('is read or refused, and every line named is one of it', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { rows, faults } = read(raw);
        const last = raw.split(/\r\n|\r|\n/).length;
        const lines = [...rows, ...faults].map(({ line }) => line);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.every((line) => line >= 1 && line <= last)).toBe(true);
        expect(rows.length > 0 && faults.length > 0).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('of lines gives each with what stands on it', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const lines = raw.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        for (const { line, text: found } of pastedLines(raw))
          expect(lines[line - 1]?.trim().endsWith(found)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('that was written as a table is read as it was, each row from the line on which it begins', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((raw) => raw.replace(/[\0\r]/g, '').trim())
      .filter((raw) => !/^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(raw));
    const rows = fc.array(
      fc.tuple(
        cell.filter((it) => it !== ''),
        cell,
        fc.constantFrom('', '\n', '\na\n"b"'),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (entries, separator) => {
        const quoted = (raw: string): string => (separator === ',' ? raw : `"${raw.replaceAll('"', '""')}"`);
        let line = 2;
        const expected = entries.map(([written, hr, tail]) => {
          const whole = `${written}${tail}`.trim();
          const row = { line, text: whole, translations: hr === '' ? {} : { hr } };
          line += 1 + whole.split('\n').length - 1;
          return row;
        });
        const body = expected.map(({ text: written, translations: { hr = '' } }) =>
          separator === ',' ? csvLine([written, hr]) : `${quoted(written)}${separator}${quoted(hr)}\n`,
        );
        expect(read(`text${separator}hr\n${body.join('')}`).rows).toMatchObject(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read within the time that its length allows', () => {
    expect(read('a\n'.repeat(500_000)).rows).toHaveLength(500_000);
    expect(read(`text,hr\n${'"'.repeat(200_001)}`).faults).toHaveLength(1);
  });
});

describe('the template', () => {
  it('is read as what it says', () => {
    const file = templateOf(LANGUAGES, { texts: ['One', 'Two, too'], lang: 'en', origin: 'Workshop' });
    expect(read(file)).toMatchObject({
      form: 'table',
      unread: [],
      rows: [
        { line: 2, text: 'One', lang: 'en', origin: 'Workshop', translations: {} },
        { line: 3, text: 'Two, too' },
      ],
    });
    expect(file).toContain('text,lang,origin,en,hr,lv,zh-Hant\r\n');
  });
});
