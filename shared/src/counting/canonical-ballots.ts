import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  GradeTable,
  PicksProfile,
  PointsProfile,
  Profile,
  Rank,
  RankedProfile,
  ScoresProfile,
} from './profiles.js';

/**
 * The one form of a set of ballots, so that equal ballots give equal files: alike ballots grouped, groups without people left out, groups
 * sorted by what they say (lists compared number by number, the shorter first), ticks ascending and each once, skipped ranks at the
 * end of a ballot dropped (nothing follows that they could hold up), options of an equal rank ascending, an `invalid` of 0 left out. Neutral to the order of
 * ballots and to how they were grouped. n log n in the number of groups.
 */
export function canonicalProfile<P extends Profile>(profile: P): P;
export function canonicalProfile(profile: Profile): Profile {
  switch (profile.form) {
    case 'ranks':
      return canonicalRanks(profile);
    case 'picks':
      return { ...withoutZero<PicksProfile>(profile), ballots: picksOf(profile) };
    case 'scores':
      return { ...withoutZero<ScoresProfile>(profile), ballots: scoresOf(profile) };
    case 'points':
      return { ...withoutZero<PointsProfile>(profile), ballots: pointsOf(profile) };
    case 'grades':
      return withoutZero<GradeTable>(profile);
  }
}

/** SHA-256 (hex) of a file's text in UTF-8, as `sha256sum` prints it. */
export const fileHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function withoutZero<P extends Profile>(profile: P): P {
  if (profile.invalid !== 0) return profile;
  const { invalid: _, ...rest } = profile;
  return rest as P;
}

const ascending = (a: number, b: number): number => a - b;

const picksOf = ({ ballots }: PicksProfile): PicksProfile['ballots'] =>
  grouped(
    ballots.map(({ count, picks }) => ({ count, picks: [...new Set(picks)].sort(ascending) })),
    ({ picks }) => picks,
  );

const pointsOf = ({ ballots }: PointsProfile): PointsProfile['ballots'] => grouped(ballots, ({ points }) => points);

const scoresOf = ({ ballots, lowest }: ScoresProfile): ScoresProfile['ballots'] =>
  grouped(ballots, ({ scores }) => scores.map((score) => score ?? lowest - 1));

function canonicalRanks(profile: RankedProfile): RankedProfile {
  const size = profile.candidates.length;
  const ballots = profile.ballots.map(({ count, ranks }) => ({ count, ranks: trimmedRanks(ranks) }));
  return { ...withoutZero(profile), ballots: grouped(ballots, ({ ranks }) => rankKey(ranks, size)) };
}

function trimmedRanks(ranks: readonly Rank[]): Rank[] {
  const kept = ranks.map((rank) => (rank === 'overvote' || rank.length < 2 ? rank : [...rank].sort(ascending)));
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}

/** Ranks as one list of numbers: -1 ends a rank, the number behind the last option is an overvote. */
const rankKey = (ranks: readonly Rank[], size: number): number[] =>
  ranks.flatMap((rank) => (rank === 'overvote' ? [size, -1] : [...rank, -1]));

function grouped<B extends { readonly count: number }>(
  ballots: readonly B[],
  keyOf: (ballot: B) => readonly number[],
): B[] {
  const groups = new Map<string, { key: readonly number[]; ballot: B; count: number }>();
  for (const ballot of ballots) {
    if (ballot.count === 0) continue;
    const key = keyOf(ballot);
    const text = key.join();
    const group = groups.get(text);
    if (group) group.count += ballot.count;
    else groups.set(text, { key, ballot, count: ballot.count });
  }
  return [...groups.values()]
    .sort((a, b) => compareLists(a.key, b.key))
    .map(({ ballot, count }) => (count === ballot.count ? ballot : { ...ballot, count }));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
