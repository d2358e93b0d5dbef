import { describe, expect, it } from '@jest/globals';
import { sheetOf } from './ballot-groups.rules.js';

const candidates = ['Bread', 'Roses', 'Salt'];

describe('the count sheet', () => {
  it('lists alike ballots, the most first, and its total is all of them', () => {
    const sheet = sheetOf({
      form: 'ranks',
      candidates,
      invalid: 2,
      ballots: [
        { count: 2, ranks: [[0], [], [1]] },
        { count: 7, ranks: [[2], [0]] },
        { count: 1, ranks: [] },
        { count: 1, ranks: ['overvote'] },
      ],
    });
    if (sheet.kind !== 'lines') throw new Error('lines');
    expect(sheet.lines.map(({ count }) => count)).toEqual([7, 2, 1, 1]);
    expect(sheet.lines[1]?.places).toEqual([[{ option: 0, value: null }], [], [{ option: 1, value: null }]]);
    expect(sheet).toMatchObject({ total: 11, invalid: 2 });
    expect(sheet.lines[3]?.places).toEqual(['overvote']);
  });

  it('tells a score of 0 from no score, and leaves out options without a point', () => {
    const scored = sheetOf({
      form: 'scores',
      candidates,
      lowest: 0,
      highest: 5,
      ballots: [{ count: 1, scores: [0, null, 5] }],
    });
    const pointed = sheetOf({ form: 'points', candidates, ballots: [{ count: 1, points: [0, -2, 5] }] });
    const placesOf = (sheet: typeof scored) => (sheet.kind === 'lines' ? sheet.lines[0]?.places : null);
    expect(placesOf(scored)).toEqual([
      [
        { option: 0, value: 0 },
        { option: 2, value: 5 },
      ],
    ]);
    expect(placesOf(pointed)).toEqual([
      [
        { option: 1, value: -2 },
        { option: 2, value: 5 },
      ],
    ]);
  });

  it('is a table for grades, with those who gave none at its end', () => {
    const sheet = sheetOf({
      form: 'grades',
      candidates: ['Bread', 'Roses'],
      grades: ['good', 'poor'],
      counts: [
        [3, 1],
        [0, 2],
      ],
      ungraded: [0, 2],
    });
    expect(sheet).toEqual({
      kind: 'grades',
      grades: ['good', 'poor'],
      rows: [
        { option: 0, counts: [3, 1, 0] },
        { option: 1, counts: [0, 2, 2] },
      ],
      invalid: 0,
    });
  });
});
