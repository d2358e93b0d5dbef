import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval, wilsonOfCount, Z_95 } from './wilson.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.double({ min: 0.5, max: 1e6, noNaN: true });

describe('the Wilson interval', () => {
  it('gives the limits of Newcombe’s published examples', () => {
    const [first, second] = [wilsonOfCount(81, 263), wilsonOfCount(0, 20)];
    expect([first.low, first.high].map((limit) => limit.toFixed(4))).toEqual(['0.2553', '0.3662']);
    expect([second.low, second.high].map((limit) => limit.toFixed(4))).toEqual(['0.0000', '0.1611']);
  });

  it('knows nothing without answers', () => {
    expect(wilsonOfCount(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0.5, 0)).toEqual({ low: 0, high: 1 });
  });

  it('stays within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const { low, high } = wilsonInterval(p, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(p);
        expect(high).toBeGreaterThanOrEqual(p);
      }),
    );
  });

  it('mirrors when the question is turned round', () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const [given, turned] = [wilsonInterval(p, n), wilsonInterval(1 - p, n)];
        expect(turned.low).toBeCloseTo(1 - given.high, 9);
      }),
    );
  });

  it('has limits at which the share is exactly z standard errors away', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 10_000 }), (p, n) => {
        const { low, high } = wilsonInterval(p, n);
        for (const limit of [low, high])
          expect(Math.abs(p - limit) / Math.sqrt((limit * (1 - limit)) / n)).toBeCloseTo(Z_95, 6);
      }),
    );
  });

  it('shrinks with the part of a finite population that was drawn, to nothing when all were', () => {
    const [sample, large] = [wilsonInterval(0.4, 100), wilsonInterval(0.4, 100, { population: 1e12 })];
    expect(large.low).toBeCloseTo(sample.low, 9);
    const half = wilsonInterval(0.4, 100, { population: 200 });
    expect(half.low).toBeGreaterThan(sample.low);
    expect(half.high).toBeLessThan(sample.high);
    const all = wilsonInterval(0.4, 100, { population: 100 });
    expect([all.low, all.high]).toEqual([0.4, 0.4]);
  });

  it('refuses what is no share, no sample or no quantile', () => {
    expect(() => wilsonInterval(1.1, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, -1)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 11, { population: 10 })).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 10, { z: 0 })).toThrow(RangeError);
    expect(() => wilsonOfCount(3, 2)).toThrow(RangeError);
  });
});
