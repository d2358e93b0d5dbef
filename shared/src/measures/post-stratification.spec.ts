import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { postStratify } from './post-stratification.js';

describe('post-stratification', () => {
  it('weighs each cell by its share of the population over its share of the sample', () => {
    const found = postStratify([
      { name: 'young', population: 300, sample: 10 },
      { name: 'old', population: 100, sample: 10 },
    ]);
    expect(found).toEqual({
      ok: true,
      value: new Map([
        ['young', 1.5],
        ['old', 0.5],
      ]),
    });
  });

  it('gives the sample the shares of the population, at a mean weight of 1', () => {
    const stratum = fc.record({
      population: fc.integer({ min: 0, max: 1e6 }),
      sample: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (cells) => {
        const strata = cells.map((cell, at) => ({ name: `${at}`, ...cell }));
        const people = strata.reduce((sum, { population }) => sum + population, 0);
        fc.pre(people > 0);
        const found = postStratify(strata);
        const weighted = strata.map(({ name, sample }) => sample * (found.ok ? (found.value.get(name) ?? -1) : -1));
        const all = weighted.reduce((sum, weight) => sum + weight, 0);
        expect(all).toBeCloseTo(
          strata.reduce((sum, { sample }) => sum + sample, 0),
          6,
        );
        for (const [at, { population }] of strata.entries())
          expect((weighted[at] ?? -1) / all).toBeCloseTo(population / people, 9);
      }),
    );
  });

  it('says which cell has people and no answer', () => {
    expect(postStratify([{ name: 'old', population: 5, sample: 0 }])).toEqual({
      ok: false,
      fault: { code: 'empty-cell', stratum: 'old' },
    });
    expect(postStratify([{ name: 'old', population: -5, sample: 1 }])).toMatchObject({ fault: { code: 'negative' } });
    expect(postStratify([])).toMatchObject({ fault: { code: 'nobody' } });
  });
});
