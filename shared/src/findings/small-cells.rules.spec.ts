import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountRow, hideSmallCells, type ShownRow, SMALLEST_CELL } from './small-cells.rules.js';

const town = (...cells: number[]): CountRow => ({ n: cells.reduce((sum, count) => sum + count, 0), cells });

/** The answers of all towns, then their bases: everybody knows them. */
const totalsOf = (rows: readonly CountRow[]): number[] =>
  [...(rows[0]?.cells ?? []), 0].map((_, column) =>
    rows.reduce((sum, { n, cells }) => sum + ([...cells, n][column] ?? 0), 0),
  );

/** What a reader can solve for: answers that nobody gave, then lines in which one figure is unknown, until nothing more is learnt. */
function attack(rows: readonly CountRow[], shown: readonly ShownRow[]): (number | null)[][] {
  const totals = totalsOf(rows);
  const known = shown.map(({ n, cells }) => [...cells, n].map((figure, column) => (totals[column] === 0 ? 0 : figure)));
  for (let isLearning = true; isLearning; ) {
    isLearning = false;
    for (const line of known) {
      const base = line.length - 1;
      if (line.filter((figure) => figure === null).length !== 1) continue;
      const missing = line.indexOf(null);
      const answers = line.slice(0, base).reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
      line[missing] = missing === base ? answers : (line[base] ?? 0) - answers;
      isLearning = true;
    }
    for (const [column, total] of totals.entries()) {
      const unknown = known.filter((line) => line[column] === null);
      const [only] = unknown;
      if (unknown.length !== 1 || !only) continue;
      only[column] = total - known.reduce((sum, line) => sum + (line[column] ?? 0), 0);
      isLearning = true;
    }
  }
  return known;
}

/** Every table of three answers with these totals in which stands what is shown. */
function tablesLike(shown: readonly ShownRow[], totals: readonly number[]): (readonly (readonly number[])[])[] {
  const [first, ...others] = shown;
  if (first === undefined) return [];
  if (others.length === 0) return isLike(first, totals) ? [[totals]] : [];
  const figuresOf = (column: number): number[] => Array.from({ length: (totals[column] ?? 0) + 1 }, (_, it) => it);
  const rows = figuresOf(0).flatMap((a) => figuresOf(1).flatMap((b) => figuresOf(2).map((c) => [a, b, c])));
  return rows
    .filter((row) => isLike(first, row))
    .flatMap((row) =>
      tablesLike(
        others,
        totals.map((total, column) => total - (row[column] ?? 0)),
      ).map((table) => [row, ...table]),
    );
}

const isLike = ({ n, cells }: ShownRow, row: readonly number[]): boolean =>
  cells.every((cell, column) => cell === null || cell === row[column]) &&
  (n === null || n === row.reduce((sum, figure) => sum + figure, 0));

describe('small cells', () => {
  it('shows a table in which every figure stands for at least five people', () => {
    const rows = [town(52, 10, 6), town(40, 12, 5)];
    expect(hideSmallCells(rows)).toEqual(rows);
  });

  it('hides a figure under five, and with it what would give it away', () => {
    const shown = hideSmallCells([town(52, 8, 3), town(40, 12, 7), town(33, 9, 6)]);
    // 3 is hidden; 8 with it, else 63 - 52 - 8 tells it; in another town the same two, else the totals tell them.
    expect(shown).toEqual([
      { n: 63, cells: [52, null, null] },
      { n: 59, cells: [40, 12, 7] },
      { n: 48, cells: [33, null, null] },
    ]);
  });

  it('hides nought as well: that nobody disagreed speaks of everybody', () => {
    expect(hideSmallCells([town(50, 0, 0), town(50, 20, 20), town(30, 20, 20)])[0]).toEqual({
      n: 50,
      cells: [null, null, null],
    });
  });

  it('hides the base of a town of fewer than five, and a second base so that the total does not give it away', () => {
    const shown = hideSmallCells([town(2, 1, 0), town(60, 20, 20), town(20, 10, 10)]);
    expect(shown[0]).toEqual({ n: null, cells: [null, null, null] });
    expect(shown[2]?.n).toBeNull();
    expect(shown[1]?.n).toBe(100);
  });

  it('hides what is small in the only town there is, no more', () => {
    expect(hideSmallCells([town(9, 1, 7)])).toEqual([{ n: 17, cells: [9, null, 7] }]);
  });

  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 90 })), {
          minLength: width,
          maxLength: width,
        }),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
    )
    .map((rows) => rows.map((cells) => town(...cells)));

  it('shows no figure under five and none that is wrong', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const [index, { n, cells }] of hideSmallCells(rows).entries()) {
          const shown = [...cells, n].filter((figure) => figure !== null);
          expect(shown.every((figure) => figure >= SMALLEST_CELL)).toBe(true);
          for (const [column, figure] of cells.entries())
            if (figure !== null) expect(figure).toBe(rows[index]?.cells[column]);
        }
      }),
    );
  });

  it('gives no hidden figure away to a reader who subtracts, unless the total itself is that small or nothing was left to hide it behind', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const shown = hideSmallCells(rows);
        const learnt = attack(rows, shown);
        const isAllHidden = shown.every(({ cells }) => cells.every((figure) => figure === null));
        for (const [row, figures] of learnt.entries())
          for (const [column, figure] of figures.entries()) {
            const wasShown = [...(shown[row]?.cells ?? []), shown[row]?.n][column] !== null;
            const isTold = wasShown || totalsOf(rows)[column] === 0;
            if (!isTold && !isAllHidden) expect(figure).toBeNull();
          }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nobody agreed anywhere', [town(0, 3, 5), town(0, 19, 10), town(0, 18, 17), town(0, 12, 16)]],
    ['one person agreed', [town(0, 18, 0), town(1, 16, 7), town(0, 9, 12)]],
    [
      'two towns are hidden whole, and the others leave nothing for them',
      [town(0, 2, 0), town(5, 5, 0), town(4, 5, 1), town(0, 3, 0)],
    ],
    ['two hidden figures are nought by what is left of others', [town(0, 10, 6), town(4, 9, 16), town(0, 0, 18)]],
  ])('leaves a choice for each figure under five to whoever tries all tables that fit what is shown: %s', (_, rows) => {
    const totals = totalsOf(rows).slice(0, -1);
    const possible = tablesLike(hideSmallCells(rows), totals);
    const known = rows.flatMap(({ cells }, row) =>
      cells.flatMap((count, column) => {
        const isHiddenByNothing = count >= SMALLEST_CELL || totals[column] === 0;
        return isHiddenByNothing || possible.some((it) => it[row]?.[column] !== count) ? [] : [{ row, column, count }];
      }),
    );
    expect(known).toEqual([]);
  });

  it('answers in well under a second for sixty towns and forty options', () => {
    const rows = Array.from({ length: 60 }, (_, r) =>
      town(...Array.from({ length: 40 }, (_, c) => (r * 7 + c * 13) % 40)),
    );
    expect(hideSmallCells(rows)).toHaveLength(60);
  });
});
