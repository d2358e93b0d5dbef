import type { Account } from '@polylogue/shared/counting/account';
import type { PicksProfile, Profile, RankedProfile } from '@polylogue/shared/counting/profiles';
import { countFile } from '@polylogue/shared/counting/registry';

export interface CountRow {
  readonly what: string;
  readonly milliseconds: number;
  /** One pass over every mark of the same ballots, which is the least any count must do. */
  readonly floorMilliseconds: number;
  readonly winners: number;
}

export interface CountingResult {
  readonly counts: readonly CountRow[];
}

const SEED = 20_260_901;

/** Times the rules that may take long, on made-up ballots that are all different, seeded: the same at each run. */
export function measureCounting(ballots: number): CountingResult {
  const ranked = rankedBallots(ballots, 20, 12);
  const wide = rankedBallots(ballots, 100, 30);
  const budget = budgetBallots(ballots, 150, 8);
  const size = ballots.toLocaleString('en');
  return {
    counts: [
      time(`Scottish STV, ${size} ballots, 20 options, 5 seats`, ranked, 'stv-scottish', { seats: 5 }),
      time(`Meek STV, ${size} ballots, 20 options, 5 seats`, ranked, 'stv-meek', { seats: 5 }),
      time(`instant-runoff, ${size} ballots, 20 options`, ranked, 'irv'),
      time(`Schulze, ${size} ballots, 100 options`, wide, 'schulze'),
      time(`ranked pairs, ${size} ballots, 100 options`, wide, 'ranked-pairs'),
      time(`Equal Shares, ${size} ballots, 150 projects, no completion`, budget, 'equal-shares', {
        options: { completion: 'none' },
      }),
      time(`Equal Shares, ${size} ballots, 150 projects, add1`, budget, 'equal-shares'),
    ],
  };
}

function time(
  what: string,
  profile: RankedProfile | PicksProfile,
  rule: string,
  request: { readonly seats?: number; readonly options?: Readonly<Record<string, string>> } = {},
): CountRow {
  const floorMilliseconds = clocked(() => onePass(profile)).milliseconds;
  const { milliseconds, value } = clocked(() => account(profile, rule, request));
  return { what, milliseconds, floorMilliseconds, winners: value.winners.length };
}

function account(profile: Profile, rule: string, request: object): Account {
  const outcome = countFile({ profile, defaults: {} }, { rule, ...request });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.account;
}

function clocked<T>(work: () => T): { readonly milliseconds: number; readonly value: T } {
  const begun = performance.now();
  const value = work();
  return { milliseconds: performance.now() - begun, value };
}

function onePass(profile: RankedProfile | PicksProfile): number {
  let sum = 0;
  if (profile.form === 'picks')
    for (const { count, picks } of profile.ballots) for (const pick of picks) sum += pick * count;
  else
    for (const { count, ranks } of profile.ballots)
      for (const rank of ranks) if (rank !== 'overvote') for (const option of rank) sum += option * count;
  return sum;
}

/** Mulberry32: small, seeded, good enough to make ballots that differ. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Orders drawn without putting back, options further up the paper a little likelier: a race, not noise. */
function drawn(size: number, most: number, next: () => number): number[] {
  const left = Array.from({ length: size }, (_, option) => option);
  const length = 1 + Math.floor(next() * most);
  return Array.from({ length }, () => left.splice(Math.floor(next() ** 1.3 * left.length), 1)[0] ?? 0);
}

const names = (size: number): string[] => Array.from({ length: size }, (_, option) => `Option ${option + 1}`);

function rankedBallots(ballots: number, size: number, most: number): RankedProfile {
  const next = chance(SEED);
  return {
    form: 'ranks',
    candidates: names(size),
    ballots: Array.from({ length: ballots }, () => ({
      count: 1,
      ranks: drawn(size, most, next).map((option) => [option]),
    })),
  };
}

function budgetBallots(ballots: number, projects: number, most: number): PicksProfile {
  const next = chance(SEED);
  const costs = Array.from({ length: projects }, () => 1000 + Math.floor(next() * 99_000));
  return {
    form: 'picks',
    candidates: names(projects),
    budget: { total: 1_500_000, costs, perCurrencyUnit: 1 },
    ballots: Array.from({ length: ballots }, () => ({ count: 1, picks: drawn(projects, most, next) })),
  };
}
