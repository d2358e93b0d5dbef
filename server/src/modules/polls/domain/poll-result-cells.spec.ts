import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import fc from 'fast-check';
import { cellsWithPaper } from './poll-result-cells.js';

const options = [1, 2].map((n) => ({ id: PollOptionId.parse(`00000000-0000-4000-8000-00000000000${n}`) }));
const paper = (townId: string, count: number, blank = 0) => ({
  townId,
  piles: [{ marks: { form: 'picks' as const, picks: options.slice(1).map(({ id }) => id) }, count }],
  ballots: count + blank,
});
const merged = (
  byTown: Record<string, { ballots: number; votes: number[] }>,
  papers: ReturnType<typeof paper>[],
  unplaced = 0,
) => cellsWithPaper({ kind: 'yes_no' }, options, { cells: { byTown, byLang: {} }, papers, unplaced }).byTown;

describe('cells with paper', () => {
  it('add the paper of a town to what is known of it', () => {
    expect(merged({ a: { ballots: 9, votes: [5, 4] } }, [paper('a', 3, 1), paper('a', 2)])).toEqual({
      a: { ballots: 15, votes: [5, 9] },
    });
  });

  it('break a town down that has paper only, from five ballots on', () => {
    const known = { a: { ballots: 9, votes: [5, 4] } };
    expect(merged(known, [paper('b', 5)])).toHaveProperty('b', { ballots: 5, votes: [0, 5] });
    expect(merged(known, [paper('b', 4)])).toEqual({});
  });

  it('leave a town out of which something is hidden: nobody knows the sum', () => {
    expect(merged({ a: { ballots: 9, votes: [5, 4] } }, [paper('b', 20)], 5)).not.toHaveProperty('b');
  });

  it('never leave fewer than five ballots outside, nor show a cell of fewer', () => {
    const count = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), count), { minLength: 1 }), (papers) => {
        const known = { a: { ballots: 6, votes: [6, 0] } };
        const shown = merged(
          known,
          papers.map(([town, it]) => paper(town, it)),
        );
        const all = 6 + papers.reduce((sum, [, it]) => sum + it, 0);
        const inside = Object.values(shown).reduce((sum, { ballots }) => sum + ballots, 0);
        expect(all - inside === 0 || all - inside >= 5).toBe(true);
        for (const { ballots } of Object.values(shown)) expect(ballots).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
