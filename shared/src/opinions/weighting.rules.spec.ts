import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { targetsIn, weightedAgreement } from './weighting.rules.js';

const cell = (n: number | null, agree: number | null) => ({ n, agree });

describe('weights of columns', () => {
  it('are alike unless staff entered others; people without a town are no town', () => {
    expect(targetsIn(['ludza', 'none', 'pregrada'], null)).toEqual({ ludza: 1, pregrada: 1 });
    expect(targetsIn(['ludza'], { ludza: 8931, pregrada: 6594 })).toEqual({ ludza: 8931, pregrada: 6594 });
  });
});

describe('weighted agreement', () => {
  const keys = ['ludza', 'pregrada'];

  it('lets a town of ten speak as loud as one of ninety', () => {
    // Plain: 12 of 100. Each town alike: the mean of 90 % and 3.33 %.
    const found = weightedAgreement(keys, [cell(10, 9), cell(90, 3)], { ludza: 1, pregrada: 1 });
    expect(found).toMatchObject({ covered: 2, columns: 2 });
    expect(found.figure?.share).toBeCloseTo((0.9 + 3 / 90) / 2, 12);
    // (10 × 5 + 90 × 5/9)² / (10 × 25 + 90 × 25/81) = 10,000 / 277.8
    expect(found.figure?.effective).toBeCloseTo(36, 9);
  });

  it('follows the targets that were entered, in whatever unit', () => {
    const cells = [cell(10, 9), cell(90, 3)];
    const thirds = weightedAgreement(keys, cells, { ludza: 3000, pregrada: 1000 });
    expect(thirds.figure?.share).toBeCloseTo(0.75 * 0.9 + (0.25 * 3) / 90, 12);
    expect(weightedAgreement(keys, cells, { ludza: 3, pregrada: 1 }).figure?.share).toBeCloseTo(
      thirds.figure?.share ?? -1,
      12,
    );
  });

  it('leaves out what is hidden or has no target, and says how many columns it covers', () => {
    const many = ['a', 'b', 'c', 'none'];
    const targets = { a: 1, b: 1, c: 1, gone: 1 };
    const found = weightedAgreement(many, [cell(10, 10), cell(10, 0), cell(10, null), cell(50, 50)], targets);
    expect(found).toEqual({ covered: 2, columns: 4, figure: { share: 0.5, effective: 20 } });
  });

  it('is not shown of fewer than two columns, or of less than half of the targets', () => {
    expect(weightedAgreement(keys, [cell(10, 9), cell(null, null)], { ludza: 5, pregrada: 1 })).toEqual({
      covered: 1,
      columns: 2,
      figure: null,
    });
    const three = ['a', 'b', 'c'];
    const cells = [cell(10, 9), cell(10, 9), cell(null, null)];
    expect(weightedAgreement(three, cells, { a: 1, b: 1, c: 3 }).figure).toBeNull();
    expect(weightedAgreement(three, cells, { a: 1, b: 1, c: 2 }).figure).not.toBeNull();
    expect(weightedAgreement([], [], {})).toEqual({ covered: 0, columns: 0, figure: null });
  });

  const columns = fc.array(
    fc.record({
      n: fc.integer({ min: 5, max: 900 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      target: fc.nat(1e6),
    }),
    { minLength: 2, maxLength: 9 },
  );

  it('lies between the lowest and the highest column and is as certain as at most all its voters', () => {
    fc.assert(
      fc.property(columns, (drawn) => {
        const names = drawn.map((_, at) => `${at}`);
        const cells = drawn.map(({ n, part }) => cell(n, Math.round(n * part)));
        const targets = Object.fromEntries(drawn.map(({ target }, at) => [`${at}`, target]));
        const { figure } = weightedAgreement(names, cells, targets);
        if (figure === null) return;
        const used = cells.filter((_, at) => (drawn[at]?.target ?? 0) > 0);
        const shares = used.map(({ n, agree }) => (agree ?? 0) / (n ?? 1));
        expect(figure.share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(figure.share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
        expect(figure.effective).toBeLessThanOrEqual(used.reduce((sum, { n }) => sum + (n ?? 0), 0) + 1e-9);
      }),
    );
  });

  it('is the plain share where targets are in proportion to the voters', () => {
    const found = weightedAgreement(keys, [cell(10, 9), cell(90, 3)], { ludza: 100, pregrada: 900 });
    expect(found.figure?.share).toBeCloseTo(0.12, 12);
    expect(found.figure?.effective).toBeCloseTo(100, 9);
  });

  it('does not depend on hidden figures: they are not there', () => {
    const shown = [cell(10, 9), cell(90, 3)];
    const before = weightedAgreement([...keys, 'x'], [...shown, cell(null, null)], { ludza: 1, pregrada: 1, x: 1 });
    const after = weightedAgreement([...keys, 'x'], [...shown, cell(12, null)], { ludza: 1, pregrada: 1, x: 1 });
    expect(after).toEqual(before);
  });
});
