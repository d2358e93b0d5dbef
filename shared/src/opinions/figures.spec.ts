import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  consensusLists,
  consensusRanks,
  consensusScore,
  groupInformedConsensus,
  hasSupport,
  supportFloor,
} from './consensus.js';
import { divisiveness } from './divisiveness.js';
import { priorityOf } from './priorities.js';
import { representativeOf } from './representative.js';
import { voteTests } from './vote-tests.js';
import { type VoteCounts, type Votes } from './votes-by-group.js';

const Triple = z.tuple([z.int(), z.int(), z.int()]);
const Vectors = z.object({
  consensus: z.array(z.object({ why: z.string(), groups: z.array(Triple), product: z.number() })),
  tests: z.array(
    z.object({ why: z.string(), group: Triple, rest: Triple, expected: z.record(z.string(), z.number()) }),
  ),
  divisiveness: z.array(z.object({ why: z.string(), groups: z.array(Triple), expected: z.number() })),
  priorities: z.array(
    z.object({ why: z.string(), votes: Triple, extremity: z.number(), isMeta: z.boolean(), expected: z.number() }),
  ),
});
const file = new URL('../../fixtures/opinions/figures.json', import.meta.url);
const vectors = Vectors.parse(JSON.parse(readFileSync(file, 'utf8')));

const votes = ([agree, disagree, pass]: readonly [number, number, number]): Votes => ({
  agree,
  disagree,
  pass,
  important: 0,
});
const counts = (triples: readonly (readonly [number, number, number])[]): VoteCounts => ({
  agree: Uint32Array.from(triples, ([agree]) => agree),
  disagree: Uint32Array.from(triples, ([, disagree]) => disagree),
  pass: Uint32Array.from(triples, ([, , pass]) => pass),
  important: new Uint32Array(triples.length),
});
const triple = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60));

describe('figures worked out by hand', () => {
  it.each(vectors.consensus)('consensus: $why', ({ groups, product }) => {
    expect(groupInformedConsensus(groups.map(votes))).toBeCloseTo(product, 12);
  });

  it.each(vectors.tests)('tests: $why', ({ group, rest, expected }) => {
    const found: Record<string, number> = { ...voteTests(votes(group), votes(rest)) };
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 6);
  });

  it.each(vectors.divisiveness)('divisiveness: $why', ({ groups, expected }) => {
    expect(divisiveness(groups.map(votes))).toBeCloseTo(expected, 12);
  });

  it.each(vectors.priorities)('priority: $why', ({ votes: given, extremity, isMeta, expected }) => {
    expect(priorityOf(votes(given), extremity, isMeta)).toBeCloseTo(expected, 12);
  });
});

describe('the score that ranks', () => {
  it('does not change when there are more groups that vote alike', () => {
    fc.assert(
      fc.property(triple, fc.integer({ min: 1, max: 6 }), (it, k) => {
        expect(consensusScore(Array.from({ length: k }, () => votes(it)))).toBeCloseTo(consensusScore([votes(it)]), 9);
      }),
    );
  });

  it('never gains by fewer answers with the same shares', () => {
    fc.assert(
      fc.property(triple, fc.integer({ min: 2, max: 9 }), ([a, d, p], times) => {
        const many = consensusScore([votes([a * times, d * times, p * times])]);
        expect(many).toBeGreaterThanOrEqual(consensusScore([votes([a, d, p])]) - 1e-12);
      }),
    );
  });

  it('knows nothing of a statement nobody has seen, where the product form gives it a half', () => {
    expect(consensusScore([votes([0, 0, 0])])).toBe(0);
    expect(groupInformedConsensus([votes([0, 0, 0])])).toBe(0.5);
  });

  it('grows with each agreement and falls with each disagreement', () => {
    fc.assert(
      fc.property(triple, triple, ([a, d, p], other) => {
        const score = (own: [number, number, number]): number => consensusScore([votes(own), votes(other)]);
        expect(score([a + 1, d, p])).toBeGreaterThanOrEqual(score([a, d, p]) - 1e-12);
        expect(score([a, d + 1, p])).toBeLessThanOrEqual(score([a, d, p]) + 1e-12);
      }),
    );
  });
});

describe('support', () => {
  it('is a tenth of each group, five people at least, never more than half of it', () => {
    expect([3, 5, 40, 200, 1001].map(supportFloor)).toEqual([2, 3, 5, 20, 101]);
    expect(hasSupport([votes([5, 0, 0]), votes([4, 0, 0])], [40, 40])).toBe(false);
    expect(hasSupport([votes([5, 0, 0]), votes([4, 1, 0])], [40, 40])).toBe(true);
    expect(hasSupport([], [])).toBe(false);
  });

  it('comes before the score in the ranking, and rejected statements last', () => {
    const at = (isActive: boolean, isSupported: boolean, score: number) => ({
      isActive,
      hasSupport: isSupported,
      score,
      consensus: score,
    });
    expect(
      consensusRanks([at(true, false, 0.9), at(false, true, 1), at(true, true, 0.2), at(true, true, 0.3)]),
    ).toEqual([3, 4, 2, 1]);
  });
});

describe('what everybody agrees on', () => {
  it('is named best first, five at most, without what is rejected', () => {
    const all = counts([
      [90, 5, 5],
      [99, 0, 1],
      [1, 98, 1],
      [50, 50, 0],
      [100, 0, 0],
      [60, 40, 0],
      [70, 30, 0],
      [80, 20, 0],
    ]);
    const isActive = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1);
    expect(consensusLists(all, isActive)).toEqual({ agree: [1, 0, 7, 6, 5], disagree: [2] });
  });
});

describe('statements that represent a group', () => {
  const isActive = Uint8Array.of(1, 1, 1, 1);
  // 0 splits the groups, 1 is agreed by all, 2 is split the other way, 3 was hardly answered.
  const groups = [
    counts([
      [20, 0, 0],
      [20, 0, 0],
      [1, 19, 0],
      [1, 0, 0],
    ]),
    counts([
      [1, 19, 0],
      [20, 0, 0],
      [19, 1, 0],
      [0, 0, 0],
    ]),
  ];
  const all = counts([
    [21, 19, 0],
    [40, 0, 0],
    [20, 20, 0],
    [1, 0, 0],
  ]);
  const named = (active = isActive) =>
    representativeOf({ all, groups }, active).map((list) =>
      list.map(({ column, direction }) => `${column} ${direction}`),
    );

  it('are the one it agrees on best and those that tell it from the rest, agreed ones first', () => {
    expect(named()).toEqual([
      ['0 agree', '2 disagree'],
      ['1 agree', '2 agree', '0 disagree'],
    ]);
  });

  it('are never rejected or meta ones', () => {
    expect(named(Uint8Array.of(0, 1, 1, 1)).flat()).not.toContain('0 agree');
  });

  it('are one best one where none passes the tests, and none for a single group', () => {
    const weak = [
      counts([
        [2, 1, 0],
        [1, 1, 0],
      ]),
      counts([
        [1, 1, 0],
        [1, 1, 0],
      ]),
    ];
    const found = representativeOf(
      {
        all: counts([
          [3, 2, 0],
          [2, 2, 0],
        ]),
        groups: weak,
      },
      Uint8Array.of(1, 1),
    );
    expect(found[0]?.map(({ column, isSufficient }) => [column, isSufficient])).toEqual([[0, false]]);
    expect(representativeOf({ all, groups: [all] }, isActive)).toEqual([[]]);
  });
});
