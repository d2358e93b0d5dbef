import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_OPTION_DEFAULTS, droppedBy } from './default-option.js';
import type { Pairwise } from './pairwise.js';

/** One option against the default one, which is the second on the paper. */
const pair = (wins: number, losses: number): Pairwise => ({
  candidates: ['plan', 'none of these'],
  votes: Float64Array.from([0, wins, losses, 0]),
});
const rule = { ...DEFAULT_OPTION_DEFAULTS, default: 'none of these' };
const isDropped = (wins: number, losses: number, asked = {}): boolean =>
  droppedBy(pair(wins, losses), { ...rule, ...asked }).length === 1;

describe('the default option', () => {
  it('drops what does not have more votes than it, ties too', () => {
    expect(isDropped(6, 5)).toBe(false);
    expect(isDropped(5, 5)).toBe(true);
    expect(isDropped(0, 0)).toBe(true);
    expect(isDropped(4, 5)).toBe(true);
  });

  it('asks for the share that the majority names, and no more', () => {
    expect(isDropped(30, 10, { majority: '3:1' })).toBe(false);
    expect(isDropped(29, 10, { majority: '3:1' })).toBe(true);
    expect(isDropped(20, 10, { majority: '5:2' })).toBe(true);
    expect(isDropped(25, 10, { majority: '5:2' })).toBe(false);
  });

  it('never lets a minority through, whatever share is named', () => {
    expect(isDropped(5, 6, { majority: '1:2' })).toBe(true);
    expect(isDropped(6, 5, { majority: '1:2' })).toBe(false);
  });

  it('asks for a quorum of people who prefer an option to it', () => {
    expect(isDropped(47, 0, { quorum: 47.4 })).toBe(true);
    expect(isDropped(48, 0, { quorum: 47.4 })).toBe(false);
    expect(isDropped(47, 0, { quorum: 47 })).toBe(false);
  });

  it('is never dropped itself, and nothing is where there is none', () => {
    expect(droppedBy(pair(0, 9), rule)).toEqual([0]);
    expect(droppedBy(pair(0, 9), DEFAULT_OPTION_DEFAULTS)).toEqual([]);
  });

  it('must be on the ballot paper, with a majority that can be read', () => {
    expect(() => droppedBy(pair(1, 0), { ...rule, default: 'nobody' })).toThrow(RangeError);
    for (const majority of ['', '3', '3:', '0:1', '1:0', '-3:1', '1.5:1', '3:1 ', 'most']) {
      expect(() => droppedBy(pair(1, 0), { ...rule, majority })).toThrow(RangeError);
    }
  });

  it('compares exactly where products pass 2^53', () => {
    const majority = '3000000001:1000000000';
    expect(isDropped(3_000_000_004, 1_000_000_001, { majority })).toBe(true);
    expect(isDropped(3_000_000_005, 1_000_000_001, { majority })).toBe(false);
  });

  it('drops no more at a lower bar', () => {
    const votes = fc.nat(60);
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 1, max: 5 }), votes, (wins, losses, share, quorum) => {
        const high = isDropped(wins, losses, { majority: `${share + 1}:1`, quorum: quorum + 1 });
        const low = isDropped(wins, losses, { majority: `${share}:1`, quorum });
        expect(low && !high).toBe(false);
      }),
    );
  });
});
