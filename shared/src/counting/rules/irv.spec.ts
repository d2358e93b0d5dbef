import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byLot } from '../lot.js';
import type { Rank, RankedProfile } from '../profiles.js';
import { countIrv, type IrvOptions, RCTAB_IRV } from './irv.js';

const candidates = ['ash', 'elm', 'fir', 'oak'];
const profile = (...ballots: [number, readonly Rank[]][]): RankedProfile => ({
  form: 'ranks',
  candidates,
  ballots: ballots.map(([count, ranks]) => ({ count, ranks })),
});
const [ash, elm, fir, oak] = [[0], [1], [2], [3]] as const;
const talliesOf = (account: ReturnType<typeof countIrv>) => account.rounds?.map(({ tally }) => tally);

describe('instant-runoff', () => {
  it('takes out the last and moves its ballots on until somebody has a majority', () => {
    const account = countIrv(profile([4, [ash, elm]], [3, [elm, ash]], [2, [fir, elm]]));
    expect(account.rounds).toEqual([
      { ...round({ ash: 4, elm: 3, fir: 2, oak: 0 }), eliminated: ['oak'], quota: 5 },
      { ...round({ ash: 4, elm: 3, fir: 2 }), eliminated: ['fir'], quota: 5, from: excluded('oak') },
      { ...round({ ash: 4, elm: 5 }), elected: ['elm'], quota: 5, transferred: 2, from: excluded('fir') },
    ]);
    expect(account).toMatchObject({ winners: ['elm'], order: ['elm', 'ash', 'fir', 'oak'], ties: [] });
  });

  it('asks for a majority of the ballots still in the count', () => {
    const account = countIrv(profile([4, [ash]], [3, [elm]], [2, [fir]]));
    expect(account.winners).toEqual(['ash']);
    expect(account.rounds?.map(({ quota, exhausted }) => [quota, exhausted])).toEqual([
      [5, 0],
      [5, 0],
      [4, 2],
    ]);
  });

  it('exhausts a ballot for good at an equal rank of which two are still in the count', () => {
    const account = countIrv(profile([5, [ash]], [4, [elm]], [2, [fir, [0, 1]]], [1, [[1, 3], ash]]));
    expect(talliesOf(account)?.at(0)).toEqual({ ash: 5, elm: 4, fir: 2, oak: 0 });
    expect(account.rounds?.at(-1)).toMatchObject({ tally: { ash: 5, elm: 4 }, exhausted: 3 });
  });

  it('counts an equal rank for the only one left of it', () => {
    const account = countIrv(profile([3, [ash]], [2, [elm]], [2, [fir, [1, 3]]], [1, [elm]]));
    expect(account.rounds?.at(-1)).toMatchObject({ tally: { elm: 5 }, elected: ['elm'] });
  });

  it('passes over every overvote where the rule says so', () => {
    const ballots = profile([2, [[0, 1], fir]], [1, ['overvote', oak]], [1, [ash]]);
    expect(talliesOf(countIrv(ballots, { overvote: 'skip' }))?.at(0)).toEqual({ ash: 1, elm: 0, fir: 2, oak: 1 });
    expect(countIrv(ballots).rounds?.at(0)).toMatchObject({ tally: { ash: 1 }, exhausted: 3 });
  });

  it('ignores skipped ranks, or exhausts at more of them in a row than allowed', () => {
    const ballots = profile([1, [[], ash]], [1, [[], [], ash]], [1, [elm, [], fir, [], oak]]);
    expect(countIrv(ballots).rounds?.at(0)?.tally).toMatchObject({ ash: 2, elm: 1 });
    expect(countIrv(ballots, { skipped: 1 }).rounds?.at(0)).toMatchObject({ tally: { ash: 1, elm: 1 }, exhausted: 1 });
    expect(countIrv(ballots, { skipped: 0 }).rounds?.at(0)).toMatchObject({ tally: { ash: 0, elm: 1 }, exhausted: 2 });
  });

  it('tells blank ballots from exhausted ones', () => {
    const account = countIrv({ ...profile([3, [[], []]], [2, ['overvote']], [1, [ash]]), invalid: 4 });
    expect(account).toMatchObject({ ballots: 10, blank: 3, invalid: 4 });
    expect(account.rounds?.at(0)?.exhausted).toBe(2);
  });

  it('takes out in one batch all who could not win together', () => {
    const ballots = profile([9, [ash]], [8, [elm]], [3, [fir, elm]], [2, [oak, elm]]);
    const account = countIrv(ballots, { batch: true });
    expect(account.rounds?.map(({ eliminated }) => eliminated)).toEqual([['oak', 'fir'], []]);
    expect(account).toMatchObject({ winners: ['elm'], order: ['elm', 'ash', 'fir', 'oak'] });
  });

  it('takes out first whom it is told to, unless somebody has won', () => {
    const first = ['fir', 'Undeclared Write-ins'];
    const account = countIrv(profile([4, [ash]], [3, [elm]], [5, [fir, elm]]), { first });
    expect(account.rounds?.at(0)?.eliminated).toEqual(['fir']);
    expect(account).toMatchObject({ winners: ['elm'], options: { first: 'fir; Undeclared Write-ins' } });
    expect(countIrv(profile([1, [ash]], [3, [fir]]), { first }).winners).toEqual(['fir']);
  });

  it('goes on until two are left where it is told to', () => {
    const account = countIrv(profile([7, [ash]], [3, [elm]], [2, [fir, elm]]), { stop: 'two-left' });
    expect(talliesOf(account)?.at(-1)).toEqual({ ash: 7, elm: 5 });
    const batches = countIrv(profile([7, [ash]], [1, [elm]], [1, [fir]]), { stop: 'two-left', batch: true });
    expect(Object.keys(batches.rounds?.at(-1)?.tally ?? {})).toHaveLength(2);
  });

  it('breaks a tie for elimination by the latest earlier round in which the tied differ', () => {
    // Round 2 has elm and fir at 4 each; in round 1 elm had 3.
    const account = countIrv(profile([5, [ash]], [3, [elm]], [4, [fir]], [1, [oak, elm]]));
    expect(account.ties).toEqual([
      { among: ['elm', 'fir'], about: 'elimination', round: 2, brokenBy: 'earlier-round', taken: ['elm'] },
    ]);
  });

  it('draws the lot where the tied never differed: the first drawn goes', () => {
    const account = countIrv(profile([3, [ash]], [3, [elm]]), { seed: '12 May' });
    const [gone = ''] = byLot('12 May', ['ash', 'elm']);
    expect(account.ties.at(-1)).toMatchObject({ brokenBy: 'lot', taken: [gone] });
    expect(account.winners).toEqual(['ash', 'elm'].filter((name) => name !== gone));
  });

  it('elects nobody where no ballot counts', () => {
    for (const ballots of [profile(), profile([2, [[]]]), profile([0, [ash]]), profile([1, ['overvote']])]) {
      expect(countIrv(ballots, RCTAB_IRV).winners).toEqual([]);
    }
    expect(countIrv({ form: 'ranks', candidates: [], ballots: [] })).toMatchObject({ winners: [], order: [] });
  });

  it('reports how far it is', () => {
    const steps: number[] = [];
    countIrv(profile([4, [ash]], [3, [elm]], [2, [fir]]), {}, (done, total) => steps.push(done / total));
    expect(steps).toEqual([0.25, 0.5]);
  });

  it('is not monotone: more votes for the winner can make it lose', () => {
    const before = profile([6, [ash, elm, fir]], [5, [fir, ash, elm]], [4, [elm, fir, ash]], [2, [elm, ash, fir]]);
    const after = profile([6, [ash, elm, fir]], [5, [fir, ash, elm]], [4, [elm, fir, ash]], [2, [ash, elm, fir]]);
    expect(countIrv(before).winners).toEqual(['ash']);
    expect(countIrv(after).winners).toEqual(['fir']);
  });

  it('can take out the option that would beat each other one alone', () => {
    const account = countIrv(profile([4, [ash, elm, fir]], [3, [fir, elm, ash]], [2, [elm, ash, fir]]));
    expect(account.rounds?.at(1)?.eliminated).toEqual(['elm']);
  });
});

describe('instant-runoff, whatever the ballots', () => {
  it('agrees with a count that reads every ballot anew in every round', () => {
    fc.assert(
      fc.property(ballotsArbitrary, readingArbitrary, (ballots, reading) => {
        const account = countIrv(profile(...ballots), reading);
        const recount = { ballots, reading, out: new Set<string>(), exhausted: new Set<number>() };
        for (const { tally, exhausted, eliminated } of account.rounds ?? []) {
          expect({ tally, exhausted }).toEqual(recounted(recount));
          for (const name of eliminated) recount.out.add(name);
        }
      }),
    );
  });

  it('keeps every valid vote: tally and exhausted ballots are all of them in each round', () => {
    fc.assert(
      fc.property(ballotsArbitrary, (ballots) => {
        const account = countIrv(profile(...ballots));
        for (const { tally, exhausted } of account.rounds ?? []) {
          const votes = Object.values(tally).reduce((sum, count) => sum + count, 0);
          expect(votes + exhausted).toBe(account.ballots - account.blank);
        }
      }),
    );
  });

  it('elects whom more than half put first', () => {
    fc.assert(
      fc.property(ballotsArbitrary, fc.nat(3), fc.boolean(), (ballots, favourite, batch) => {
        const others = ballots.reduce((sum, [count]) => sum + count, 0);
        const account = countIrv(profile(...ballots, [others + 1, [[favourite]]]), { batch });
        expect(account.winners).toEqual([candidates[favourite]]);
        expect(account.rounds).toHaveLength(1);
      }),
    );
  });

  it('elects the same one with batches as without, ties being drawn by the same lot', () => {
    fc.assert(
      fc.property(ballotsArbitrary, (ballots) => {
        const single = countIrv(profile(...ballots), { tie: 'lot' });
        expect(countIrv(profile(...ballots), { tie: 'lot', batch: true }).winners).toEqual(single.winners);
      }),
    );
  });
});

const round = (tally: Record<string, number>) => ({ tally, elected: [], eliminated: [], transferred: 0, exhausted: 0 });
const excluded = (...names: string[]) => ({ names, what: 'exclusion' });

const rankArbitrary: fc.Arbitrary<Rank> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(3).map((option) => [option]) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.nat(3), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant('overvote' as const) },
);
const ballotsArbitrary: fc.Arbitrary<[number, Rank[]][]> = fc.array(
  fc.tuple(fc.nat(6), fc.array(rankArbitrary, { maxLength: 5 })),
  { maxLength: 12 },
);
type Reading = Pick<IrvOptions, 'overvote' | 'skipped'>;
const readingArbitrary: fc.Arbitrary<Reading> = fc.record({
  overvote: fc.constantFrom('exhaust', 'skip'),
  skipped: fc.constantFrom<IrvOptions['skipped'][]>('ignore', 0, 1, 2),
});

interface Recount {
  readonly ballots: readonly [number, Rank[]][];
  readonly reading: Reading;
  readonly out: Set<string>;
  /** Ballots that were exhausted in some round: for good, also where only one of an equal rank is left later. */
  readonly exhausted: Set<number>;
}

function recounted({ ballots, reading, out, exhausted }: Recount) {
  const tally = Object.fromEntries(candidates.filter((name) => !out.has(name)).map((name) => [name, 0]));
  for (const [index, [count, ranks]] of ballots.entries()) {
    if (exhausted.has(index) || ranks.every((rank) => rank.length === 0)) continue;
    const name = readAnew(ranks, out, reading);
    if (name === null) exhausted.add(index);
    else tally[name] = (tally[name] ?? 0) + count;
  }
  return { tally, exhausted: [...exhausted].reduce((sum, index) => sum + (ballots[index]?.[0] ?? 0), 0) };
}

function readAnew(ranks: Rank[], out: ReadonlySet<string>, { overvote, skipped }: Reading): string | null {
  let empty = 0;
  for (const rank of ranks) {
    empty = rank.length === 0 ? empty + 1 : 0;
    if (skipped !== 'ignore' && empty > skipped) return null;
    if (rank.length > 1 && overvote === 'skip') continue;
    if (rank === 'overvote') return null;
    const names = rank.map((option) => candidates[option] ?? '').filter((name) => !out.has(name));
    if (names.length > 1) return null;
    if (names[0] !== undefined) return names[0];
  }
  return null;
}
