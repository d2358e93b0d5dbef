import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribute, nextKeep, timesUp, UNIT, waysOf } from './stv-keeping.js';
import { papersOf } from './stv-papers.js';

const upwards = (top: bigint, bottom: bigint): bigint => top / bottom + (top % bottom > 0n ? 1n : 0n);

describe('what an option keeps', () => {
  it('is the exact product, rounded up at the ninth decimal', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: UNIT }),
      fc.constantFrom(0, 1, 99_999, 100_000, 100_001, UNIT - 1, UNIT),
    );
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(BigInt(timesUp(a, b))).toBe(upwards(BigInt(a) * BigInt(b), BigInt(UNIT)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is all that comes for a factor of 1', () => {
    expect(timesUp(123_456_789, UNIT)).toBe(123_456_789);
  });
});

describe('the next keep factor', () => {
  it('rounds up twice, as the reference rule says', () => {
    expect(nextKeep(UNIT, 2 * UNIT, 3 * UNIT)).toBe(666_666_667);
    expect(nextKeep(500_000_001, UNIT + 1, 3 * UNIT)).toBe(166_666_668);
  });

  it('never passes 1, and stays where there are no votes', () => {
    expect(nextKeep(900_000_000, 3 * UNIT, 2 * UNIT)).toBe(UNIT);
    expect(nextKeep(900_000_000, 3 * UNIT, 0)).toBe(900_000_000);
  });
});

describe('ways of the votes', () => {
  const papers = papersOf(
    {
      form: 'ranks',
      candidates: ['out', 'elected', 'B', 'C'],
      ballots: [
        { count: 4, ranks: [[0], [1], [2]] },
        { count: 2, ranks: [[1], [0], [2], [3]] },
        { count: 1, ranks: [[1], [2, 3]] },
      ],
    },
    { overvote: 'exhaust', skipped: 'ignore' },
  );
  const begins = papers.starts.slice();
  const ways = waysOf(papers, begins, { isIn: (option) => option > 0, keepsAll: (option) => option > 1 });

  it('are shared by papers that agree up to their first hopeful option', () => {
    expect(ways.options.slice(1)).toEqual([1, 2]);
    expect(ways.voters.slice(1)).toEqual([7, 6]);
  });

  it('begin behind those who are out for good', () => {
    expect([...begins].map((at, paper) => at - (papers.starts[paper] ?? 0))).toEqual([1, 0, 0, 0]);
  });

  it('carry what the elected do not keep, up to an equal rank', () => {
    const votes = distribute(ways, Float64Array.of(0, UNIT / 4, UNIT, UNIT));
    expect([...votes].map((held) => held / UNIT)).toEqual([0, 1.75, 4.5, 0]);
  });
});
