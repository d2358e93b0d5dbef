import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from '../counting/fraction.js';
import {
  atLeastPercent,
  compareDoubleMajority,
  compareQuorum,
  compareThreshold,
  SEVENTY_PERCENT,
  SIMPLE_MAJORITY,
  TWO_THIRDS,
  type Votes,
} from './threshold.js';

const votes = (yes: number, no: number, abstain = 0, eligible = 1000): Votes => ({
  for: yes,
  against: no,
  abstain,
  eligible,
});

describe('a threshold', () => {
  it('is more than half for a simple majority: a tie does not meet it', () => {
    expect(compareThreshold(votes(5, 5), SIMPLE_MAJORITY, 'cast')).toEqual({
      met: false,
      for: 5,
      base: 10,
      needed: 6,
      tie: true,
    });
    expect(compareThreshold(votes(5, 4), SIMPLE_MAJORITY, 'cast')).toMatchObject({ met: true, needed: 5, tie: false });
  });

  it('is met by exactly 70 % and by exactly two thirds, which doubles would miss', () => {
    expect(compareThreshold(votes(7, 3), SEVENTY_PERCENT, 'cast')).toMatchObject({ met: true, needed: 7 });
    expect(compareThreshold(votes(69, 31), SEVENTY_PERCENT, 'cast')).toMatchObject({ met: false, needed: 70 });
    expect(compareThreshold(votes(2, 1), TWO_THIRDS, 'cast')).toMatchObject({ met: true, needed: 2 });
    expect(compareThreshold(votes(66, 34), TWO_THIRDS, 'cast')).toMatchObject({ met: false, needed: 67 });
  });

  it('is asked of the votes cast, with or without abstentions, or of all who may vote', () => {
    const given = votes(60, 20, 20, 200);
    expect(compareThreshold(given, SEVENTY_PERCENT, 'cast')).toMatchObject({ met: true, base: 80, needed: 56 });
    expect(compareThreshold(given, SEVENTY_PERCENT, 'cast-with-abstentions')).toMatchObject({ met: false, base: 100 });
    expect(compareThreshold(given, SEVENTY_PERCENT, 'eligible')).toMatchObject({ met: false, base: 200, needed: 140 });
  });

  it('is met by nobody where nobody voted, whatever it asks', () => {
    const none = compareThreshold(votes(0, 0), { numerator: 0, denominator: 1, more: false }, 'cast');
    expect(none).toEqual({ met: false, for: 0, base: 0, needed: 1, tie: false });
  });

  it('reads percent exactly', () => {
    expect(atLeastPercent('66.67')).toEqual({ numerator: 6667, denominator: 10_000, more: false });
    expect(atLeastPercent('70')).toEqual(SEVENTY_PERCENT);
    expect(atLeastPercent('100.5')).toBeNull();
    expect(atLeastPercent('-1')).toBeNull();
    expect(atLeastPercent('most')).toBeNull();
  });

  it('needs the fewest votes that exact fractions ask for', () => {
    const threshold = fc
      .record({
        numerator: fc.integer({ min: 0, max: 100 }),
        denominator: fc.integer({ min: 1, max: 100 }),
        more: fc.boolean(),
      })
      .filter(({ numerator, denominator }) => numerator <= denominator);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), threshold, (yes, no, asked) => {
        const { met, base, needed } = compareThreshold(votes(yes, no), asked, 'cast');
        const part = Fraction.of(asked.numerator, asked.denominator);
        const reaches = (count: number): boolean => {
          const order = Fraction.of(count, Math.max(1, base)).compare(part);
          return base > 0 && count > 0 && (asked.more ? order > 0 : order >= 0);
        };
        expect(met).toBe(reaches(yes));
        if (base > 0 && needed <= base) expect(reaches(needed)).toBe(true);
        expect(reaches(needed - 1)).toBe(false);
      }),
    );
  });

  it('never falls when a vote goes from against to for', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (yes, no) => {
        const before = compareThreshold(votes(yes, no), TWO_THIRDS, 'cast').met;
        expect(compareThreshold(votes(yes + 1, no - 1), TWO_THIRDS, 'cast').met || !before).toBe(true);
      }),
    );
  });

  it('refuses votes that cannot be', () => {
    expect(() => compareThreshold(votes(1.5, 0), TWO_THIRDS, 'cast')).toThrow(RangeError);
    expect(() => compareThreshold(votes(-1, 0), TWO_THIRDS, 'cast')).toThrow(RangeError);
    expect(() => compareThreshold(votes(6, 5, 0, 10), TWO_THIRDS, 'cast')).toThrow(RangeError);
    expect(() => compareThreshold(votes(1, 0), { numerator: 1, denominator: 0, more: true }, 'cast')).toThrow(
      RangeError,
    );
  });
});

describe('a quorum', () => {
  it('counts all who voted, abstentions too, among all who may', () => {
    expect(compareQuorum(votes(10, 5, 5, 40), SIMPLE_MAJORITY)).toEqual({ met: false, for: 20, base: 40, needed: 21 });
    const half = { numerator: 1, denominator: 2, more: false };
    expect(compareQuorum(votes(10, 5, 5, 40), half)).toMatchObject({ met: true, needed: 20 });
    expect(() => compareQuorum(votes(10, 5, 5, 19), half)).toThrow(RangeError);
  });
});

describe('a double majority', () => {
  const towns = [
    { name: 'Ludza', for: 30, against: 2 },
    { name: 'Pregrada', for: 4, against: 5 },
    { name: 'Solčava', for: 3, against: 3 },
    { name: 'Vilkaviškis', for: 6, against: 5 },
  ];

  it('asks for a majority of people and for more than half of all towns', () => {
    const found = compareDoubleMajority(votes(43, 15), towns);
    expect(found).toEqual({
      met: false,
      people: { met: true, for: 43, base: 58, needed: 30, tie: false },
      towns: { met: false, for: 2, base: 4, needed: 3, tie: false },
      tied: ['Solčava'],
    });
  });

  it('is met when both are', () => {
    const won = towns.map((town) => ({ ...town, for: town.for + 2 }));
    expect(compareDoubleMajority(votes(51, 15), won)).toMatchObject({ met: true, tied: [] });
  });

  it('is not met by many towns where the people are against', () => {
    const small = [1, 2, 3].map((at) => ({ name: `${at}`, for: 2, against: 1 }));
    const found = compareDoubleMajority(votes(6, 90), [...small, { name: 'large', for: 0, against: 87 }]);
    expect(found).toMatchObject({ met: false, people: { met: false }, towns: { met: true } });
  });

  it('is not met without towns', () => {
    expect(compareDoubleMajority(votes(5, 0), [])).toMatchObject({ met: false, towns: { base: 0 } });
  });
});
