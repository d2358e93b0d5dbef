import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine, csvReader, type CsvRow } from './csv.js';
import { PolisFault } from './file-fault.js';

function read(...pieces: readonly string[]): CsvRow[] {
  const reader = csvReader('votes.csv');
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const cellsOf = (text: string): (readonly string[])[] => read(text).map(({ cells }) => cells);

/** The text in pieces of one to some characters. */
function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? 1);
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

describe('reading CSV', () => {
  it('reads texts of several lines with quotes and commas, and knows on which line each row begins', () => {
    expect(read('id,text\n1,"One, ""two""\nand three"\n2,plain\n')).toEqual([
      { line: 1, cells: ['id', 'text'] },
      { line: 2, cells: ['1', 'One, "two"\nand three'] },
      { line: 4, cells: ['2', 'plain'] },
    ]);
  });

  it('reads LF and CRLF, drops a byte order mark and empty lines, and needs no line end at the end', () => {
    expect(read('\uFEFFa,b\r\n\r\n"c","d"\r\n\ne,')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c', 'd'] },
      { line: 5, cells: ['e', ''] },
    ]);
  });

  it('reads what other characters part, where commas are text', () => {
    const rows = (text: string, separator: string) => {
      const reader = csvReader('pasted', separator);
      return [...reader.push(text), ...reader.end()].map(({ line, cells }) => [line, ...cells]);
    };
    expect(rows('a;b\n"1;2\n3";4,5\nc;d', ';')).toEqual([
      [1, 'a', 'b'],
      [2, '1;2\n3', '4,5'],
      [4, 'c', 'd'],
    ]);
    expect(rows('a\tb\n"1\t2"\t', '\t')).toEqual([
      [1, 'a', 'b'],
      [2, '1\t2', ''],
    ]);
    expect(() => rows('a;b\n"x"y;1', ';')).toThrow(expect.objectContaining({ code: 'stray_quote', line: 2 }));
  });

  it('keeps the line ends of a text as they are', () => {
    expect(cellsOf('1,"a\r\nb\rc\n"\n')).toEqual([['1', 'a\r\nb\rc\n']]);
  });

  it('takes a quote within a field for text, as old exports write it', () => {
    expect(cellsOf('topic,Is "this" it?\n')).toEqual([['topic', 'Is "this" it?']]);
  });

  it.each([
    ['stray_quote', 2, 'a,b\n"one"two,3\n'],
    ['open_quote', 3, 'a,b\n1,2\n3,"never\nclosed\n'],
    ['not_text', 2, 'a,b\n1,\0\n'],
  ])('refuses %s with the line on which the row begins', (code, line, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ file: 'votes.csv', code, line }));
  });

  it('reads the same in one piece and in pieces of any size', () => {
    const text = fc.array(fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', '"x,y"', '\uFEFF', 'é😀'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 5 })), (parts, sizes) => {
        const whole = parts.join('');
        const outcome = (pieces: readonly string[]): unknown => {
          try {
            return read(...pieces);
          } catch (error) {
            return error instanceof PolisFault ? [error.code, error.line] : error;
          }
        };
        expect(outcome(cut(whole, sizes))).toEqual(outcome([whole]));
      }),
      { numRuns: 2000 },
    );
  });

  it('ends on any text, with rows or with a fault that names a line of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        try {
          const lines = read(text).map(({ line }) => line);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
        } catch (error) {
          expect(error).toBeInstanceOf(PolisFault);
          const line = error instanceof PolisFault ? error.line : 0;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('writing CSV', () => {
  it('puts quotes only where a value needs them', () => {
    expect(csvLine(['a', 1, 'b,c', 'say "x"', 'two\nlines', ''])).toBe('a,1,"b,c","say ""x""","two\nlines",\n');
  });

  it('is read again as it was, formulas and all', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map(csvLine).join('');
        fc.pre(!text.startsWith('\uFEFF'));
        expect(cellsOf(text)).toEqual(rows);
      }),
    );
    expect(cellsOf(csvLine(['=1+1', '@x']))).toEqual([['=1+1', '@x']]);
  });
});
