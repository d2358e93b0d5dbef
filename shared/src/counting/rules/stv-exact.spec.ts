import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from '../account.js';
import { Fraction } from '../fraction.js';
import { byLot } from '../lot.js';
import type { Rank, RankedProfile } from '../profiles.js';
import { countStvMeek, STV_MEEK_DEFAULTS } from './stv-meek.js';
import { countStvScottish, STV_SCOTTISH_DEFAULTS, type StvScottishOptions } from './stv-scottish.js';

/**
 * Both counts a second time, as the rule texts read: one paper after the other, each looked through from its first rank whenever
 * it moves, in fractions (Scottish) and big integers (Meek). Slow, and without a line of the code that it checks but the lot.
 */
type Reading = Pick<StvScottishOptions, 'overvote' | 'skipped' | 'tie' | 'seed' | 'seats'>;

interface PlainRound {
  readonly tally: Record<string, number>;
  readonly elected: string[];
  readonly eliminated: string[];
}

function nextOn(
  ranks: readonly Rank[],
  isIn: (option: number) => boolean,
  reading: Reading,
  after?: number,
): number | null {
  let empty = 0;
  let isBehind = after === undefined;
  for (const rank of ranks) {
    empty = rank !== 'overvote' && rank.length === 0 ? empty + 1 : 0;
    if (reading.skipped !== 'ignore' && empty > reading.skipped) return null;
    if (reading.overvote === 'skip' && (rank === 'overvote' || rank.length > 1)) continue;
    if (rank === 'overvote') return null;
    const left = rank.filter(isIn);
    if (isBehind && left.length > 1) return null;
    if (isBehind && left[0] !== undefined) return left[0];
    if (after !== undefined && rank.includes(after)) isBehind = true;
  }
  return null;
}

function taken(
  tied: readonly number[],
  most: boolean,
  earlier: readonly Fraction[][],
  names: readonly string[],
  reading: Reading,
): number {
  const compare = (a: number, b: number): number => {
    for (const round of reading.tie === 'lot' ? [] : earlier.toReversed()) {
      const difference = (round[a] ?? Fraction.ZERO).compare(round[b] ?? Fraction.ZERO);
      if (difference !== 0) return most ? -difference : difference;
    }
    return 0;
  };
  const first = tied.toSorted(compare)[0] ?? 0;
  const never = tied.filter((option) => compare(first, option) === 0).map((option) => names[option] ?? '');
  return names.indexOf(byLot(reading.seed, never)[0] ?? '');
}

function slowScottish(profile: RankedProfile, options: StvScottishOptions): PlainRound[] {
  const names = profile.candidates;
  const papers = profile.ballots.flatMap(({ count, ranks }) =>
    Array.from({ length: count }, () => ({ ranks, value: Fraction.ONE, at: nextOn(ranks, () => true, options) })),
  );
  const votesOf = (option: number): Fraction =>
    papers.reduce((sum, { at, value }) => (at === option ? sum.plus(value) : sum), Fraction.ZERO);
  const first = papers.filter(({ at }) => at !== null).length;
  const quota = Fraction.of(Math.floor(first / (options.seats + 1)) + 1);
  const hopeful = new Set(names.keys());
  const fixed = new Map<number, Fraction>();
  const winners: number[] = [];
  const earlier: Fraction[][] = [];
  const rounds: PlainRound[] = [];
  const held = (option: number): Fraction => fixed.get(option) ?? votesOf(option);
  const byVotes = (a: number, b: number): number => held(b).compare(held(a)) || a - b;
  const elect = (elected: number[]): number[] => {
    for (const option of elected) hopeful.delete(option);
    winners.push(...elected);
    return elected;
  };
  const end = (some: readonly number[], sign: 1 | -1): number => {
    const best = some.toSorted((a, b) => sign * held(b).compare(held(a)))[0] ?? 0;
    return taken(
      some.filter((option) => held(option).equals(held(best))),
      sign > 0,
      earlier,
      names,
      options,
    );
  };
  if (first === 0) return [];
  for (;;) {
    const elected = elect([...hopeful].filter((option) => held(option).compare(quota) >= 0).sort(byVotes));
    if (hopeful.size <= options.seats - winners.length) elected.push(...elect([...hopeful].sort(byVotes)));
    const isOver = winners.length >= options.seats || hopeful.size === 0;
    const surplus = winners.filter((option) => !fixed.has(option) && held(option).compare(quota) > 0);
    const all = options.course === 'rctab' && elected.length > 0;
    const movers = all ? elected : isOver ? [] : [surplus.length > 0 ? end(surplus, 1) : end([...hopeful], -1)];
    const isOut = !all && surplus.length === 0 && !isOver;
    const shown = [...names.keys()].filter((option) => hopeful.has(option) || winners.includes(option));
    rounds.push({
      tally: Object.fromEntries(shown.map((option) => [names[option] ?? '', held(option).toNumber()])),
      elected: elected.map((option) => names[option] ?? ''),
      eliminated: isOut ? movers.map((option) => names[option] ?? '') : [],
    });
    if (movers.length === 0) return rounds;
    earlier.push([...names.keys()].map((option) => (shown.includes(option) ? held(option) : Fraction.ZERO)));
    if (isOut) for (const option of movers) hopeful.delete(option);
    for (const option of movers) {
      const total = votesOf(option);
      const keeps = isOut ? Fraction.ZERO : total.compare(quota) > 0 ? quota : total;
      const rest = total.minus(keeps);
      if (!isOut) fixed.set(option, keeps);
      for (const paper of papers.filter(({ at }) => at === option)) {
        const exact = isOut
          ? paper.value
          : rest.times(paper.value).over(total.equals(Fraction.ZERO) ? Fraction.ONE : total);
        const share = rest.over(total.equals(Fraction.ZERO) ? Fraction.ONE : total).cut(options.decimals);
        paper.value =
          options.course === 'rctab' && !isOut
            ? share.times(paper.value).cut(options.decimals)
            : exact.cut(options.decimals);
        paper.at = nextOn(paper.ranks, (to) => hopeful.has(to), options);
      }
    }
  }
}

const TEN9 = 1_000_000_000n;
const up = (top: bigint, bottom: bigint): bigint => top / bottom + (top % bottom > 0n ? 1n : 0n);

function slowMeek(profile: RankedProfile, options: Reading): (PlainRound & { quota: number })[] {
  const names = profile.candidates;
  const keep = names.map(() => TEN9);
  const hopeful = new Set(names.keys());
  const winners: number[] = [];
  const earlier: Fraction[][] = [];
  const rounds: (PlainRound & { quota: number })[] = [];
  const distributed = (): bigint[] => {
    const votes = names.map(() => 0n);
    for (const { count, ranks } of profile.ballots) {
      let weight = TEN9;
      const used = new Set<number>();
      const isIn = (option: number): boolean => (keep[option] ?? 0n) > 0n && !used.has(option);
      let option = nextOn(ranks, isIn, options);
      while (option !== null && weight > 0n) {
        const kept = up(weight * (keep[option] ?? 0n), TEN9);
        votes[option] = (votes[option] ?? 0n) + kept * BigInt(count);
        weight -= kept;
        used.add(option);
        option = nextOn(ranks, isIn, options, option);
      }
    }
    return votes;
  };
  for (;;) {
    let before: bigint | null = null;
    let votes = distributed();
    let quota = 0n;
    let surplus = 0n;
    for (;;) {
      quota = votes.reduce((sum, held) => sum + held, 0n) / BigInt(options.seats + 1) + 1n;
      surplus = winners.reduce((sum, option) => sum + (votes[option] ?? 0n) - quota, 0n);
      if (surplus < 0n) surplus = 0n;
      if ([...hopeful].some((option) => (votes[option] ?? 0n) >= quota)) break;
      if (surplus < 1000n || (before !== null && surplus >= before)) break;
      before = surplus;
      for (const option of winners) {
        const held = votes[option] ?? 1n;
        const next = up(up((keep[option] ?? 0n) * quota, TEN9) * TEN9, held);
        keep[option] = next < TEN9 ? next : TEN9;
      }
      votes = distributed();
    }
    if (votes.every((held) => held === 0n)) return rounds;
    const byVotes = (a: number, b: number): number => Number((votes[b] ?? 0n) - (votes[a] ?? 0n)) || a - b;
    const elected = [...hopeful].filter((option) => (votes[option] ?? 0n) >= quota).sort(byVotes);
    for (const option of elected) hopeful.delete(option);
    if (hopeful.size <= options.seats - winners.length - elected.length) {
      elected.push(...[...hopeful].sort(byVotes));
      hopeful.clear();
    }
    winners.push(...elected);
    const isOver = winners.length >= options.seats || hopeful.size === 0;
    const low = [...hopeful].sort(byVotes).at(-1) ?? 0;
    const tied = [...hopeful].filter((option) => (votes[option] ?? 0n) <= (votes[low] ?? 0n) + surplus);
    const out = isOver || elected.length > 0 ? [] : [taken(tied, false, earlier, names, options)];
    const shown = [...names.keys()].filter((option) => (keep[option] ?? 0n) > 0n);
    const decimal = (held: bigint): number => Fraction.of(held, TEN9).toNumber();
    rounds.push({
      tally: Object.fromEntries(shown.map((option) => [names[option] ?? '', decimal(votes[option] ?? 0n)])),
      elected: elected.map((option) => names[option] ?? ''),
      eliminated: out.map((option) => names[option] ?? ''),
      quota: decimal(quota),
    });
    if (isOver) return rounds;
    earlier.push(votes.map((held) => Fraction.of(held)));
    for (const option of out) {
      hopeful.delete(option);
      keep[option] = 0n;
    }
  }
}

const plain = ({ rounds = [] }: Account): PlainRound[] =>
  rounds.map(({ tally, elected, eliminated }) => ({ tally, elected, eliminated }));

const anyProfile = fc.integer({ min: 2, max: 7 }).chain((size): fc.Arbitrary<RankedProfile> => {
  const options = Array.from({ length: size }, (_, option) => option);
  const order = fc.shuffledSubarray(options).map((some): Rank[] => some.map((option) => [option]));
  const odd = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.subarray(options, { maxLength: Math.min(3, size) }) },
      { weight: 1, arbitrary: fc.constant<Rank>('overvote') },
    ),
    { maxLength: 6 },
  );
  const ranks = fc.oneof({ weight: 4, arbitrary: order }, { weight: 1, arbitrary: odd });
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 13 }), ranks });
  return fc
    .array(ballot, { minLength: 1, maxLength: 14 })
    .map((ballots) => ({ form: 'ranks', candidates: [...'ABCDEFG'].slice(0, size), ballots }));
});

const anyReading = fc.record({
  seats: fc.integer({ min: 1, max: 4 }),
  overvote: fc.constantFrom('exhaust' as const, 'skip' as const),
  skipped: fc.constantFrom('ignore' as const, 0, 1),
  tie: fc.constantFrom('earlier-round' as const, 'lot' as const),
  seed: fc.constantFrom('', 'Sunday'),
});

describe('transferable votes against a slow and plain count', () => {
  it.each(['scottish', 'rctab'] as const)('agree in every round, to the last decimal: %s', (course) => {
    fc.assert(
      fc.property(anyProfile, anyReading, fc.integer({ min: 0, max: 9 }), (profile, reading, decimals) => {
        const options = { ...STV_SCOTTISH_DEFAULTS, ...reading, decimals, course };
        const slow = slowScottish(profile, options);
        if (slow.length > 0) expect(plain(countStvScottish(profile, options))).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });

  it('agree in every round, to the last decimal: Meek', () => {
    fc.assert(
      fc.property(anyProfile, anyReading, (profile, reading) => {
        const account = countStvMeek(profile, { ...STV_MEEK_DEFAULTS, ...reading });
        const slow = slowMeek(profile, reading);
        if (slow.length === 0) return;
        expect(plain(account)).toEqual(slow.map(({ tally, elected, eliminated }) => ({ tally, elected, eliminated })));
        expect(account.rounds?.map(({ quota }) => quota)).toEqual(slow.map(({ quota }) => quota));
      }),
      { numRuns: 300 },
    );
  });
});
