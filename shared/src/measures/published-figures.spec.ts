import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type Deliberator, deliberativeReason, spearman } from './dri.js';
import { kish } from './kish.js';
import { type Margin, type Placed, rake } from './raking.js';
import { brokenQuotas, type PoolMember, type Quota, type SortitionFrame } from './sortition.js';
import { drawFromLottery, drawInTurn } from './sortition-draw.js';
import { maximinLottery } from './sortition-lottery.js';
import { wilsonInterval } from './wilson.js';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/ballots/', import.meta.url));

const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/ballots is not beside the repository');

const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');
const records = (text: string, mark: string): string[][] => text.split(/\r?\n/).map((line) => line.split(mark));

interface Expected {
  readonly 'raking-lodz-2022-nad-nerem': {
    readonly targets: readonly Record<string, number>[];
    readonly cellWeights: Record<string, number>;
    readonly kishEffectiveSampleSize: number;
    readonly designEffect: number;
    readonly projects: Record<
      string,
      { rawShare: number; weightedShare: number; wilson95Raw: number[]; wilson95Weighted: number[] }
    >;
  };
  readonly 'dri-bloomfield-track': Record<
    'Pre' | 'Post',
    {
      participants: number;
      pairs: number;
      meanDistance: number;
      groupDRI: number;
      individualDRI: Record<string, number>;
      examplePair: { pair: string[]; considerationsRho: number; preferencesRho: number };
    }
  >;
  readonly sortition: { readonly panel: number; readonly expected: { readonly maximinOptimum: number } };
}
const expected = (): Expected => JSON.parse(read('expected.json'));

(isThere ? describe : describe.skip)('raking a real vote', () => {
  const AGES: readonly [string, number][] = [
    ['0-29', 29],
    ['30-44', 44],
    ['45-59', 59],
    ['60+', 200],
  ];
  const ageOf = (age: number): string | null => AGES.find(([, last]) => age <= last)?.[0] ?? null;

  it('gives the weights, the effective size and the weighted limits of the published figures', () => {
    const figures = expected()['raking-lodz-2022-nad-nerem'];
    const rows = records(read('poland_lodz_2022_nad_nerem.pb'), ';');
    const voters = rows.slice(rows.findIndex(([first]) => first === 'VOTES') + 2).filter((row) => row.length > 3);
    const people: Placed[] = voters.map(([, , age, sex]) => [sex ?? null, ageOf(Number(age))]);
    const margins = figures.targets.map(
      (targets, at): Margin => ({ name: at === 0 ? 'sex' : 'age', targets, missing: 'left-out' }),
    );
    const found = rake(people, margins);
    const weights = found.ok ? found.value.weights : [];
    for (const [at, [sex, age]] of people.entries())
      expect(weights[at]).toBeCloseTo(figures.cellWeights[`${sex}|${age}`] ?? -1, 8);
    const { n, effective, designEffect } = kish(weights);
    expect(effective).toBeCloseTo(figures.kishEffectiveSampleSize, 5);
    expect(designEffect).toBeCloseTo(figures.designEffect, 8);
    for (const [project, { rawShare, weightedShare, wilson95Raw, wilson95Weighted }] of Object.entries(
      figures.projects,
    )) {
      const chose = voters.map(([, vote]) => vote?.split(',').includes(project) ?? false);
      const raw = chose.filter(Boolean).length / n;
      const weighted = chose.reduce((sum, has, at) => sum + (has ? (weights[at] ?? 0) : 0), 0) / n;
      expect(raw).toBeCloseTo(rawShare, 8);
      expect(weighted).toBeCloseTo(weightedShare, 8);
      for (const [limits, published] of [
        [wilsonInterval(raw, n), wilson95Raw],
        [wilsonInterval(weighted, effective), wilson95Weighted],
      ] as const) {
        expect(limits.low).toBeCloseTo(published[0] ?? -1, 8);
        expect(limits.high).toBeCloseTo(published[1] ?? -1, 8);
      }
    }
  });
});

(isThere ? describe : describe.skip)('the deliberative reason of a real citizens’ jury', () => {
  it.each(['Pre', 'Post'] as const)('is the published one: %s', (stage) => {
    const figures = expected()['dri-bloomfield-track'][stage];
    const people = records(read('dri-bloomfield-track.tsv'), '\t')
      .filter((row) => row[1] === stage)
      .map(
        (row): Deliberator => ({
          name: row[0] ?? '',
          considerations: row.slice(2, 44).map(Number),
          preferences: row.slice(44, 49).map(Number),
        }),
      );
    const found = deliberativeReason(people);
    expect(found).toMatchObject({ people: figures.participants, pairs: figures.pairs, leftOut: 0 });
    expect(found.meanDistance).toBeCloseTo(figures.meanDistance, 8);
    expect(found.group).toBeCloseTo(figures.groupDRI, 8);
    for (const { name, index } of found.individuals) expect(index).toBeCloseTo(figures.individualDRI[name] ?? 9, 5);
    const [one, other] = figures.examplePair.pair.map((name) => people.find((it) => it.name === name));
    expect(spearman(one?.considerations ?? [], other?.considerations ?? [])).toBeCloseTo(
      figures.examplePair.considerationsRho,
      8,
    );
    expect(spearman(one?.preferences ?? [], other?.preferences ?? [])).toBeCloseTo(
      figures.examplePair.preferencesRho,
      8,
    );
  });
});

(isThere ? describe : describe.skip)('a panel of 22 drawn from 150 people', () => {
  const frame = (): SortitionFrame => {
    const quotas = records(read('sortition-features.csv').trim(), ',')
      .slice(1)
      .map(([feature = '', value = '', min, max]): Quota => ({ feature, value, min: Number(min), max: Number(max) }));
    const [head = [], ...rows] = records(read('sortition-candidates.csv').trim(), ',');
    const pool = rows.map(
      (row): PoolMember => ({
        id: row[0] ?? '',
        features: Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])),
      }),
    );
    return { quotas, pool, seats: expected().sortition.panel };
  };

  it('leaves nobody a chance below 1/11, which no lottery can better', () => {
    const given = frame();
    const found = maximinLottery(given);
    if (!found.ok) throw new Error(found.fault.code);
    const { lowest, bound, unreachable, chances } = found.value;
    expect(lowest).toBeCloseTo(expected().sortition.expected.maximinOptimum, 12);
    expect(bound).toBeCloseTo(1 / 11, 9);
    expect(unreachable).toEqual([]);
    expect(chances.size).toBe(150);
    expect([...chances.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(22, 9);
    for (const seed of ['a', 'b', 'c']) {
      const panel = new Set(drawFromLottery(found.value, seed));
      const members = given.pool.filter(({ id }) => panel.has(id));
      expect(members).toHaveLength(22);
      expect(brokenQuotas(given.quotas, members)).toEqual([]);
    }
  });

  it('can also be called in the order of a lot', () => {
    const given = frame();
    const found = drawInTurn(given, 'seed');
    const panel = new Set(found.ok ? found.value : []);
    const members = given.pool.filter(({ id }) => panel.has(id));
    expect(members).toHaveLength(22);
    expect(brokenQuotas(given.quotas, members)).toEqual([]);
  });
});
