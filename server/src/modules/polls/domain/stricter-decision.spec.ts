import { describe, expect, it } from '@jest/globals';
import { type DecisionRule, NO_DECISION, type Quorum, type Threshold } from '@polylogue/shared/polls/decision';
import fc from 'fast-check';
import { isStricter } from './stricter-decision.js';

const none = NO_DECISION.threshold;
const rule = (quorum: Quorum, threshold: Threshold = none): DecisionRule => ({ quorum, threshold });
const asked = (threshold: Partial<Threshold>): DecisionRule => rule({ kind: 'none' }, { ...none, ...threshold });
const share = (of: number, out: number): Quorum => ({ kind: 'share', share: { of, out } });

describe('a stricter decision', () => {
  it('asks for more people, and not for fewer', () => {
    expect(isStricter(rule({ kind: 'none' }), rule({ kind: 'people', people: 5 }))).toBe(true);
    expect(isStricter(rule({ kind: 'people', people: 5 }), rule({ kind: 'people', people: 6 }))).toBe(true);
    expect(isStricter(rule({ kind: 'people', people: 6 }), rule({ kind: 'people', people: 5 }))).toBe(false);
    expect(isStricter(rule(share(1, 3)), rule(share(1, 2)))).toBe(true);
    expect(isStricter(rule(share(1, 2)), rule(share(2, 4)))).toBe(false);
  });

  it('is not one that nobody can compare', () => {
    expect(isStricter(rule({ kind: 'people', people: 1 }), rule(share(99, 100)))).toBe(false);
  });

  it('takes more than half for more than at least half, and two thirds for more than that', () => {
    const half = asked({ kind: 'share', share: { of: 1, out: 2 } });
    const majority = asked({ kind: 'majority' });
    const twoThirds = asked({ kind: 'share', share: { of: 2, out: 3 } });
    expect([isStricter(half, majority), isStricter(majority, twoThirds)]).toEqual([true, true]);
    expect([isStricter(majority, half), isStricter(twoThirds, majority)]).toEqual([false, false]);
  });

  it('looks at a share only where one is asked: more than half is no more with a share written beside it', () => {
    const all = { of: 1, out: 1 };
    const twoThirds = asked({ kind: 'share', share: { of: 2, out: 3 } });
    expect(isStricter(twoThirds, asked({ kind: 'majority', share: all }))).toBe(false);
    expect(isStricter(asked({ kind: 'majority' }), asked({ kind: 'majority', share: all }))).toBe(false);
    expect(isStricter(asked({ kind: 'majority', share: all }), twoThirds)).toBe(true);
    // A share that is not said counts as more than half.
    expect(isStricter(asked({ kind: 'majority' }), asked({ kind: 'share' }))).toBe(false);
    expect(isStricter(asked({ kind: 'share', share: { of: 1, out: 2 } }), asked({ kind: 'share' }))).toBe(true);
  });

  it('may not give one thing up for another', () => {
    const before = asked({ kind: 'majority', base: 'cast' });
    expect(isStricter(before, asked({ kind: 'share', share: { of: 3, out: 4 }, base: 'for_and_against' }))).toBe(false);
    expect(isStricter(before, asked({ kind: 'majority', base: 'eligible' }))).toBe(true);
    expect(
      isStricter(asked({ kind: 'majority', towns: true }), asked({ kind: 'share', share: { of: 3, out: 4 } })),
    ).toBe(false);
  });

  it('is never the same rule, nor is it stricter both ways', () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 12 }));
    const quorums: fc.Arbitrary<Quorum> = fc.oneof(
      fc.constant<Quorum>({ kind: 'none' }),
      fc.integer({ min: 1, max: 9 }).map((people): Quorum => ({ kind: 'people', people })),
      part.map(([of, out]) => share(of, out)),
    );
    const thresholds: fc.Arbitrary<Threshold> = fc
      .tuple(
        fc.constantFrom('none' as const, 'majority' as const, 'share' as const),
        part,
        fc.constantFrom('for_and_against' as const, 'cast' as const, 'eligible' as const),
        fc.boolean(),
      )
      .map(([kind, [of, out], base, towns]) => ({ kind, share: kind === 'share' ? { of, out } : null, base, towns }));
    const rules = fc.tuple(quorums, thresholds).map(([quorum, threshold]) => rule(quorum, threshold));
    fc.assert(
      fc.property(rules, rules, (a, b) => {
        expect(isStricter(a, a)).toBe(false);
        expect(isStricter(a, b) && isStricter(b, a)).toBe(false);
      }),
    );
  });
});
