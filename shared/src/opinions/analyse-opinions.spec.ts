import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { adjustedRand } from './adjusted-rand.js';
import {
  analyseOpinions,
  type EarlierOpinions,
  type OpinionAnalysis,
  type OpinionRequest,
} from './analyse-opinions.js';
import { STEPS } from './analysis-steps.js';
import { chanceOf } from './chance.js';
import { compareIds } from './id-order.js';
import { OpinionResult } from './schemas.js';
import { type ListedVote, listedVotes } from './vote-list.js';
import { type StatementEntry, voteMatrix } from './vote-matrix.js';

const REQUEST: OpinionRequest = { seed: '1', rejected: 'zero', k: null };
const entries = (count: number): StatementEntry[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i), moderation: 1, isMeta: false }));
const analysed = (
  statements: readonly StatementEntry[],
  votes: readonly ListedVote[],
  request: Partial<OpinionRequest> = {},
  people: readonly string[] = [],
): OpinionAnalysis => analyseOpinions(voteMatrix(listedVotes(statements, votes, people)), { ...REQUEST, ...request });

/** Camps that mostly vote their own way; `lean` 0 makes them all alike by chance only. */
function camps(sizes: readonly number[], statements: number, lean: number, seed: string): ListedVote[] {
  const chance = chanceOf(seed);
  const ways = sizes.map(() => Array.from({ length: statements }, () => (chance() < 0.5 ? 1 : -1)));
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: statements }, (__, j): ListedVote[] => {
        if (chance() < 0.2) return [];
        const way = chance() < lean ? (ways[camp]?.[j] ?? 1) : chance() < 0.5 ? 1 : -1;
        return [{ participantId: `${camp}-${i}`, statementId: String(j), value: way > 0 ? 1 : -1 }];
      }).flat(),
    ).flat(),
  );
}
/** How far the groups are the camps: 1 exactly. */
const found = ({ membership }: OpinionAnalysis): number =>
  adjustedRand(
    [...membership.keys()].map((id) => Number(id.split('-')[0])),
    [...membership.values()],
  );
const anyVotes = fc.array(
  fc.record({
    participantId: fc.nat(12).map(String),
    statementId: fc.nat(5).map(String),
    value: fc.constantFrom(1 as const, 0 as const, -1 as const),
  }),
  { maxLength: 60 },
);
const seeds = fc.nat(50).map(String);

/** What the next update needs to know of one whose groups were shown. */
const shownAs = ({ membership, smoothing }: OpinionAnalysis): EarlierOpinions => ({
  members: new Set(membership.keys()),
  letters: membership,
  reserved: new Set(),
  smoothing,
});

describe('opinions', () => {
  it('are the same for every order of people, statements and votes', () => {
    fc.assert(
      fc.property(anyVotes, seeds, (votes, seed) => {
        const one = analysed(entries(6), votes, { seed });
        // The last vote counts, so events of one person on one statement must keep their order.
        const last = [...new Map(votes.map((it) => [`${it.participantId} ${it.statementId}`, it])).values()];
        const other = analysed(entries(6).toReversed(), last.toReversed(), { seed });
        expect(other).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it('keep to the contract, whatever was voted', () => {
    fc.assert(
      fc.property(anyVotes, fc.nat(6), fc.constantFrom<number | null>(null, 1, 2, 5), (votes, count, k) => {
        const some = votes.filter(({ statementId }) => Number(statementId) < count);
        const { result, membership, positions } = analysed(entries(count), some, { k });
        expect(OpinionResult.parse(result)).toEqual(result);
        expect(result.groups.reduce((sum, { size }) => sum + size, 0)).toBe(result.grouped);
        expect(membership.size).toBe(result.grouped);
        expect(result.statements.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i + 1),
        );
        expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('find two, three and four camps, however people are called', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom([30, 12], [20, 20], [25, 25, 25]), (seed, sizes) => {
        const votes = camps(sizes, 40, 0.9, seed);
        const analysis = analysed(entries(40), votes, { seed });
        expect(analysis.result.k).toBe(sizes.length);
        expect(found(analysis)).toBeGreaterThan(0.95);
        const renamed = votes.map((it) => ({ ...it, participantId: [...it.participantId].reverse().join('') }));
        const again = analysed(entries(40), renamed, { seed });
        const people = [...analysis.membership.keys()];
        const one = people.map((id) => analysis.membership.get(id) ?? -1);
        const other = people.map((id) => again.membership.get([...id].reverse().join('')) ?? -1);
        expect(adjustedRand(one, other)).toBeGreaterThan(0.95);
      }),
      { numRuns: 8 },
    );
  });

  it('are the same groups when everybody votes the other way round', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const votes = camps([24, 14], 30, 0.8, seed);
        const turned = votes.map((it) => ({ ...it, value: it.value === 1 ? (-1 as const) : (1 as const) }));
        const [one, other] = [analysed(entries(30), votes, { k: 2 }), analysed(entries(30), turned, { k: 2 })];
        expect(other.membership).toEqual(one.membership);
        expect(other.result.statements.map(({ agree }) => agree)).toEqual(
          one.result.statements.map(({ disagree }) => disagree),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('are the same groups when everybody comes twice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const votes = camps([24, 14], 30, 0.8, seed);
        const twins = votes.map((it) => ({ ...it, participantId: `${it.participantId}-twin` }));
        const once = analysed(entries(30), votes, { k: 2 });
        const twice = analysed(entries(30), [...votes, ...twins], { k: 2 });
        expect(twice.result.grouped).toBe(2 * once.result.grouped);
        for (const [id, group] of once.membership)
          expect([twice.membership.get(id), twice.membership.get(`${id}-twin`)]).toEqual([group, group]);
      }),
      { numRuns: 8 },
    );
  });

  it('have no clear groups where people vote by chance', () => {
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const { result } = analysed(entries(40), camps([80], 40, 0, seed), { seed });
      expect([result.k, result.clarity]).toEqual([1, 'unclear']);
      expect(result.groups.map(({ size }) => size)).toEqual([result.grouped]);
    }
  });

  it('have no clear groups where few people vote by chance, which often looks like groups', () => {
    const clear = Array.from({ length: 12 }, (_, seed) =>
      analysed(entries(10), camps([20], 10, 0, String(seed))),
    ).filter(({ result }) => result.k > 1);
    expect(clear.length).toBeLessThanOrEqual(1);
  });

  it('are found in six people who take two sides', () => {
    const votes = Array.from({ length: 6 }, (_, i) =>
      entries(6).map(({ id }): ListedVote => ({ participantId: String(i), statementId: id, value: i % 2 ? 1 : -1 })),
    ).flat();
    expect(analysed(entries(6), votes).result).toMatchObject({ k: 2, clarity: 'firm', silhouette: 1 });
  });

  it('are one group where everybody is alike, and none where nobody votes', () => {
    const votes = Array.from({ length: 20 }, (_, i) =>
      entries(8).map(({ id }): ListedVote => ({ participantId: String(i), statementId: id, value: 1 })),
    ).flat();
    expect(analysed(entries(8), votes).result).toMatchObject({ k: 1, clarity: 'alike', grouped: 20, silhouette: null });
    expect(analysed([], [], {}, ['1', '2']).result).toMatchObject({
      k: 0,
      clarity: 'nobody',
      participants: 2,
      grouped: 0,
    });
    expect(analysed(entries(8), votes.slice(0, 8)).result).toMatchObject({ k: 1, clarity: 'alike', grouped: 1 });
  });

  it('leave out whom staff left out, and say so', () => {
    const votes = camps([20, 15], 30, 0.9, 'x');
    const excluded = new Set(votes.map((it) => it.participantId).filter((id) => id.startsWith('1-')));
    const without = analysed(entries(30), votes, { excluded });
    const never = analysed(
      entries(30),
      votes.filter((it) => !excluded.has(it.participantId)),
    );
    expect(without.result).toMatchObject({ excluded: 15, participants: 20 });
    expect(without.result.statements).toEqual(never.result.statements);
    expect(without.result.inputHash).not.toBe(never.result.inputHash);
  });

  it('keep the numbers of groups that were given, also where nobody is left in one', () => {
    const votes = camps([12, 10, 9], 20, 0.9, 'z');
    const people = [...new Set(votes.map((it) => it.participantId))];
    const given = new Map(people.map((id) => [id, Number(id[0])] as const));
    const excluded = new Set(people.filter((id) => id.startsWith('1-')));
    const { result, membership } = analysed(entries(20), votes, { given, excluded });
    expect(result.groups.map(({ id, size }) => [id, size])).toEqual([
      [0, 12],
      [1, 0],
      [2, 9],
    ]);
    expect(membership).toEqual(new Map([...given].filter(([id]) => !excluded.has(id))));
    expect(OpinionResult.parse(result)).toEqual(result);
  });

  it('keep letters from update to update while people mostly stay', () => {
    const votes = camps([20, 16], 30, 0.9, 'y');
    const before = analysed(entries(30), votes);
    // Now the smaller camp becomes the larger one.
    const grown = [
      ...votes,
      ...camps([0, 20], 30, 0.9, 'y').map((it) => ({ ...it, participantId: `${it.participantId}n` })),
    ];
    const fresh = analysed(entries(30), grown);
    const next = analysed(entries(30), grown, { earlier: shownAs(before) });
    const stayed = [...before.membership].filter(([id, letter]) => next.membership.get(id) === letter).length;
    expect(stayed).toBeGreaterThan(33);
    expect(fresh.result.groups[0]?.size).toBeGreaterThan(20);
    expect(next.result.groups.map(({ id }) => id)).toEqual([0, 1]);
    expect(next.result.groups[0]?.size).toBeLessThan(22);
  });

  it('are two where more would have been best but do not last', () => {
    const { result, smoothing } = analysed(entries(24), camps([60, 60], 24, 0.35, 'a60,600.35'));
    expect(smoothing?.k).toBe(3);
    expect(result).toMatchObject({ k: 2, clarity: 'fair' });
    expect(result.stability).toBeGreaterThan(0.5);
    expect(result.silhouette).toBe(result.candidates.find(({ k }) => k === 2)?.silhouette);
  });

  it('leave letters to those who had them last, and names to nobody else', () => {
    const votes = camps([20, 16], 30, 0.9, 'y');
    const before = analysed(entries(30), votes);
    const earlier = { ...shownAs(before), letters: new Map<string, number>(), reserved: new Set([0]) };
    // Nobody was shown under a letter: they are given anew, but for the one that has a name.
    expect(analysed(entries(30), votes, { earlier }).result.groups.map(({ id }) => id)).toEqual([1, 2]);
    const swapped = new Map([...before.membership].map(([id, letter]) => [id, 1 - letter]));
    const after = analysed(entries(30), votes, { earlier: { ...shownAs(before), letters: swapped } });
    expect(after.membership).toEqual(new Map([...swapped].toSorted(([a], [b]) => compareIds(a, b))));
  });

  it('tell each step in its order', () => {
    const told: string[] = [];
    const matrix = voteMatrix(listedVotes(entries(30), camps([20, 15], 30, 0.9, 'x')));
    analyseOpinions(matrix, REQUEST, (step) => {
      if (told.at(-1) !== step) told.push(step);
    });
    expect(told).toEqual([...STEPS]);
  });
});

const Triple = z.tuple([z.int(), z.int(), z.int()]);
const Camps = z.object({
  statements: z.array(
    z.object({ id: z.string(), moderation: z.union([z.literal(1), z.literal(0), z.literal(-1)]), isMeta: z.boolean() }),
  ),
  votes: z.record(z.string(), z.array(z.union([z.literal(1), z.literal(0), z.literal(-1), z.null()]))),
  groups: z.array(z.array(z.string())),
  centre: z.array(z.number()),
  counts: z.array(z.object({ id: z.string(), all: Triple, groups: z.array(Triple), consensus: z.number() })),
  ranking: z.array(z.string()),
});
const file = new URL('../../fixtures/opinions/two-camps.json', import.meta.url);
const vector = Camps.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('two camps counted by hand', () => {
  const votes = Object.entries(vector.votes).flatMap(([participantId, row]) =>
    row.flatMap((value, j): ListedVote[] =>
      value === null ? [] : [{ participantId, statementId: vector.statements[j]?.id ?? '', value }],
    ),
  );

  it.each(['zero', 'drop'] as const)('are found, with rejected statements at %s', (rejected) => {
    const { result, membership, components } = analysed(vector.statements, votes, { rejected });
    expect(result.k).toBe(2);
    expect(vector.groups.map((ids) => new Set(ids.map((id) => membership.get(id))))).toEqual([
      new Set([0]),
      new Set([1]),
    ]);
    for (const [j, centre] of vector.centre.entries()) expect(components.centre[j]).toBeCloseTo(centre, 12);
    // Statements 3, 4 and 5 have no weight.
    for (const axis of components.axes) for (const weight of axis.slice(2)) expect(weight).toBeCloseTo(0, 9);
    expect(components.explained[0] + components.explained[1]).toBeCloseTo(1, 9);
    expect(result.explainedVariance[0]).toBeGreaterThan(0.9);
  });

  it('have the votes, the consensus and the order worked out there', () => {
    const { result } = analysed(vector.statements, votes);
    const triple = (it: { agree: number; disagree: number; pass: number }) => [it.agree, it.disagree, it.pass];
    for (const expected of vector.counts) {
      const own = result.statements.find(({ id }) => id === expected.id);
      expect(own && triple(own)).toEqual(expected.all);
      expect(own?.groups.map(triple)).toEqual(expected.groups);
      expect(own?.consensus).toBeCloseTo(expected.consensus, 12);
    }
    const order = result.statements.filter(({ isActive }) => isActive).sort((a, b) => a.rank - b.rank);
    expect(order.map(({ id }) => id)).toEqual(vector.ranking);
    expect(result.statements.find(({ id }) => id === '5')?.priority).toBe(49);
  });
});
