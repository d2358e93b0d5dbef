import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustedRand } from './adjusted-rand.js';
import { basePoints, MOST_EXACT } from './base-points.js';
import { chanceOf } from './chance.js';
import { bySize, dividedInto, groupingOf, leastGroup, NOBODY } from './grouping.js';
import { inConversation } from './in-conversation.js';
import { kMeans } from './k-means.js';
import { lettersOf } from './letters.js';
import { bestNumber, numbersToTry, type Smoothing, smoothed } from './number-of-groups.js';
import type { Positions } from './projection.js';
import { meanSilhouettes } from './silhouette.js';
import { listedVotes } from './vote-list.js';
import { voteMatrix } from './vote-matrix.js';

const on = (x: readonly number[], y: readonly number[] = x.map(() => 0)): Positions => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
});
const everybody = ({ x }: Positions): Uint32Array => Uint32Array.from(x.keys());
const coordinates = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 2,
  maxLength: 30,
});

describe('base points', () => {
  it('are the different places with their people', () => {
    fc.assert(
      fc.property(coordinates, (places) => {
        const positions = on(
          places.map(([x]) => x),
          places.map(([, y]) => y),
        );
        const { x, y, weight, of } = basePoints(positions, everybody(positions));
        expect(x.length).toBe(new Set(places.map(String)).size);
        expect(weight.reduce((sum, one) => sum + one, 0)).toBe(places.length);
        for (const [i, place] of places.entries()) expect([x[of[i] ?? 0], y[of[i] ?? 0]]).toEqual(place);
      }),
    );
  });

  it('of very many places are fewer cells that keep all people and their middle', () => {
    const chance = chanceOf('cells');
    const size = MOST_EXACT * 3;
    const positions = on(Array.from({ length: size }, chance), Array.from({ length: size }, chance));
    const { x, weight } = basePoints(positions, everybody(positions));
    expect(x.length).toBeLessThan(MOST_EXACT);
    expect(weight.reduce((sum, one) => sum + one, 0)).toBe(size);
    const middle = x.reduce((sum, value, i) => sum + value * (weight[i] ?? 0), 0) / size;
    expect(middle).toBeCloseTo(positions.x.reduce((sum, value) => sum + value, 0) / size, 9);
  });
});

describe('k-means', () => {
  it('finds the best of all divisions of a few points', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 9 }), (line) => {
        const positions = on(line);
        const points = basePoints(positions, everybody(positions));
        const found = kMeans(points, 2, chanceOf('1'), 60).inertia;
        const sorted = line.toSorted((a, b) => a - b);
        const spread = (part: readonly number[]): number => {
          const mean = part.reduce((sum, it) => sum + it, 0) / part.length;
          return part.reduce((sum, it) => sum + (it - mean) ** 2, 0);
        };
        // On a line the best division into two is a cut.
        const best = Math.min(
          ...sorted.slice(1).map((_, i) => spread(sorted.slice(0, i + 1)) + spread(sorted.slice(i + 1))),
        );
        expect(found).toBeCloseTo(best, 9);
      }),
      // The same lines in each run: of ten thousand others, restarts miss the best division of about one.
      { seed: 1, numRuns: 300 },
    );
  });

  it('lets nobody who stands far out alone take a group from the rest', () => {
    const line = [
      ...Array.from({ length: 12 }, (_, i) => i / 100),
      ...Array.from({ length: 12 }, (_, i) => 5 + i / 100),
      60,
    ];
    const positions = on(line);
    const points = basePoints(positions, everybody(positions));
    expect(leastGroup(line.length)).toBe(3);
    const { group, sizes } = groupingOf(positions, everybody(positions), points, dividedInto(points, 2, '1'));
    expect(sizes).toEqual([13, 12]);
    expect(group[24]).toBe(group[12]);
  });
});

describe('silhouettes', () => {
  it('are those worked out by hand: 0, 1 | 10, 12', () => {
    const positions = on([0, 1, 10, 12]);
    const points = basePoints(positions, everybody(positions));
    const [found] = meanSilhouettes(points, [{ k: 2, label: Uint8Array.of(0, 0, 1, 1) }]);
    expect(found?.mean).toBeCloseTo((10 / 11 + 9 / 10 + 7.5 / 9.5 + 9.5 / 11.5) / 4, 12);
  });

  it('count people who share a place one by one', () => {
    const [apart] = meanSilhouettes({ ...on([0, 0, 1, 7, 9]), weight: new Float64Array(5).fill(1) }, [
      { k: 2, label: Uint8Array.of(0, 0, 0, 1, 1) },
    ]);
    const [together] = meanSilhouettes({ ...on([0, 1, 7, 9]), weight: Float64Array.of(2, 1, 1, 1) }, [
      { k: 2, label: Uint8Array.of(0, 0, 1, 1) },
    ]);
    expect(together?.mean).toBeCloseTo(apart?.mean ?? 9, 12);
    expect(together?.error).toBeCloseTo(apart?.error ?? 9, 12);
  });

  it('are 0 for somebody alone, and where there is one group', () => {
    const points = { ...on([0, 5]), weight: Float64Array.of(1, 1) };
    expect(meanSilhouettes(points, [{ k: 2, label: Uint8Array.of(0, 1) }])[0]?.mean).toBe(0);
    expect(meanSilhouettes(points, [{ k: 1, label: Uint8Array.of(0, 0) }])[0]?.mean).toBe(0);
  });
});

describe('the adjusted Rand index', () => {
  it('is 4/7 for 0 0 1 1 and 0 0 1 2', () => {
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 12);
  });

  it('is 1 for the same groups under other names, and does not depend on who is first', () => {
    const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(labels, (pairs) => {
        const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        expect(
          adjustedRand(
            one,
            one.map((it) => 3 - it),
          ),
        ).toBeCloseTo(1, 12);
        expect(adjustedRand(one, other)).toBeCloseTo(adjustedRand(other, one), 12);
        expect(adjustedRand(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the number of groups', () => {
  it('is tried up to five, fewer where there are few places', () => {
    expect([1, 2, 11, 12, 24, 36, 500].map((places) => numbersToTry(places).length)).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });

  it('is the smallest within one standard error of the best', () => {
    const at = (k: number, silhouette: number, error: number) => ({ k, silhouette, error });
    expect(bestNumber([at(2, 0.4, 0.1), at(3, 0.42, 0.03), at(4, 0.1, 0.5)])).toBe(2);
    expect(bestNumber([at(2, 0.4, 0.1), at(3, 0.42, 0.01)])).toBe(3);
    expect(bestNumber([])).toBeNull();
  });

  it('changes only after another was best in four updates in a row', () => {
    const shown: number[] = [];
    let state: Smoothing | null = null;
    for (const best of [2, 3, 3, 3, 2, 3, 3, 3, 3, 4]) {
      state = smoothed(state, best, [2, 3, 4]);
      shown.push(state.k);
    }
    expect(shown).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3, 3]);
  });

  it('changes at once where it cannot be had any more', () => {
    expect(smoothed({ k: 4, rising: null, updates: 0 }, 2, [2, 3]).k).toBe(2);
  });
});

describe('letters', () => {
  const groups = (lists: Record<number, string>): Map<string, number> =>
    new Map(
      Object.entries(lists).flatMap(([letter, people]) => [...people].map((id) => [id, Number(letter)] as const)),
    );

  it('stay with the people when numbers are swapped and a few move', () => {
    expect(lettersOf(groups({ 0: 'abcd', 1: 'efg' }), groups({ 0: 'efgd', 1: 'abc' }), { k: 2 })).toEqual([1, 0]);
  });

  it('of a new group are none that an earlier group had', () => {
    expect(lettersOf(groups({ 0: 'abcd', 1: 'efgh' }), groups({ 0: 'abcd', 1: 'ef', 2: 'xyz' }), { k: 3 })).toEqual([
      0, 1, 2,
    ]);
    expect(lettersOf(groups({ 0: 'abcd', 1: 'efgh' }), groups({ 0: 'abcd', 1: 'xyz' }), { k: 2 })).toEqual([0, 2]);
  });

  it('go on with the larger part where a group falls apart', () => {
    expect(lettersOf(groups({ 0: 'abcde' }), groups({ 0: 'ab', 1: 'cde' }), { k: 2 })).toEqual([1, 0]);
  });

  it('are each given once, whatever happens', () => {
    const membership = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat(4));
    fc.assert(
      fc.property(membership, membership, (earlier, next) => {
        const letters = lettersOf(new Map(Object.entries(earlier)), new Map(Object.entries(next)), { k: 5 });
        expect(new Set(letters).size).toBe(5);
        expect(lettersOf(new Map(Object.entries(next)), new Map(Object.entries(next)), { k: 5 }).length).toBe(5);
      }),
    );
  });
});

describe('groups', () => {
  it('are numbered by size, equal ones by the first person', () => {
    expect([...bySize([5, 3, 3, 5], Uint32Array.of(0, 2, 3, 4), 5).group]).toEqual([0, NOBODY, 1, 1, 0]);
    expect([...bySize([5, 3, 3], Uint32Array.of(0, 1, 2), 3).group]).toEqual([1, 0, 0]);
  });
});

describe('the conversation', () => {
  const statements = Array.from({ length: 9 }, (_, i) => ({ id: String(i), moderation: -1 as const, isMeta: false }));
  const answering = (answers: readonly number[]) =>
    voteMatrix(
      listedVotes(
        statements,
        answers.flatMap((count, person) =>
          Array.from({ length: count }, (_, i) => ({
            participantId: String(person),
            statementId: String(i),
            value: 1 as const,
          })),
        ),
        answers.map((_, person) => String(person)),
      ),
    );

  it('takes everybody with seven answers, rejected statements counted', () => {
    expect([...inConversation(answering([...Array(15).fill(7), 6, 0]))]).toEqual([...Array(15).fill(1), 0, 0]);
  });

  it('fills up to fifteen with the most active, never with who did not vote', () => {
    expect([...inConversation(answering([...Array(14).fill(7), 3, 5, 0]))]).toEqual([...Array(14).fill(1), 0, 1, 0]);
    expect([...inConversation(answering([7, 2, 0]))]).toEqual([1, 1, 0]);
  });

  it('keeps who was in before', () => {
    expect([...inConversation(answering([...Array(15).fill(7), 1, 1]), new Set(['16']))].slice(15)).toEqual([0, 1]);
  });
});
