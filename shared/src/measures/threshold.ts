import { Fraction } from '../counting/fraction.js';

/** Votes of people on one question. Whole numbers. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  /** People who voted and chose neither side (abstentions; blank ballots where the poll counts them so). */
  readonly abstain: number;
  /** People who may vote. */
  readonly eligible: number;
}

/** Of what a share is asked: for and against; these and abstentions; all who may vote. */
export type ThresholdBase = 'cast' | 'cast-with-abstentions' | 'eligible';

/** The part of the base that is needed: at least numerator/denominator, or (`more`) more than it. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly more: boolean;
}

export const SIMPLE_MAJORITY: Threshold = { numerator: 1, denominator: 2, more: true };
export const TWO_THIRDS: Threshold = { numerator: 2, denominator: 3, more: false };
export const SEVENTY_PERCENT: Threshold = { numerator: 7, denominator: 10, more: false };

/**
 * At least so many percent, read exactly from a decimal text ("66.67"); null where it is none, or not from 0 to 100.
 */
export function atLeastPercent(percent: string): Threshold | null {
  const share = Fraction.parse(percent)?.over(Fraction.of(100));
  if (!share || share.compare(Fraction.ZERO) < 0 || share.compare(Fraction.ONE) > 0) return null;
  const [numerator, denominator] = [Number(share.numerator), Number(share.denominator)];
  return Number.isSafeInteger(denominator) ? { numerator, denominator, more: false } : null;
}

/** Whether a threshold is met, with everything that is needed to check it by hand. */
export interface ThresholdOutcome {
  readonly met: boolean;
  readonly for: number;
  readonly base: number;
  /** The fewest whole votes that meet the threshold on this base, at least 1. Above the base where it cannot be met. */
  readonly needed: number;
  /**
   * As many for as against: never a majority, and worth its own words. Left out where nobody is against anything
   * (quorum).
   */
  readonly tie?: boolean;
}

/**
 * Compares votes with a threshold in whole numbers: for · denominator against numerator · base, so that no rounding
 * decides (70 % of 10 is met by 7). A base of 0 meets nothing. Throws a RangeError on votes that are no whole numbers
 * from 0 on, on a denominator that is not above 0, and on more votes than people who may vote.
 */
export function compareThreshold(votes: Votes, threshold: Threshold, base: ThresholdBase): ThresholdOutcome {
  const cast = votes.for + votes.against;
  for (const count of [votes.for, votes.against, votes.abstain, votes.eligible]) mustBeWhole(count);
  if (cast + votes.abstain > votes.eligible) throw new RangeError('more people voted than may vote');
  const of = { cast, 'cast-with-abstentions': cast + votes.abstain, eligible: votes.eligible }[base];
  return { ...meets(votes.for, of, threshold), tie: cast > 0 && votes.for === votes.against };
}

/**
 * Whether enough people took part: all who voted (abstentions too), of all who may vote; `for` in the answer is those
 * who voted. Errors as for `compareThreshold`.
 */
export function compareQuorum(votes: Votes, quorum: Threshold): ThresholdOutcome {
  const voted = votes.for + votes.against + votes.abstain;
  for (const count of [voted, votes.eligible]) mustBeWhole(count);
  if (voted > votes.eligible) throw new RangeError('more people voted than may vote');
  return meets(voted, votes.eligible, quorum);
}

/** What a double majority found among people and among towns. */
export interface DoubleMajority {
  readonly met: boolean;
  readonly people: ThresholdOutcome;
  /** `for` is towns with more votes for than against, `base` all towns that take part. */
  readonly towns: ThresholdOutcome;
  /** Towns with as many for as against, also those where nobody voted: they are not for. */
  readonly tied: readonly string[];
}

/**
 * Double majority: the threshold among all people (those without a town too), and in more than half of the towns that
 * take part more votes for than against. A town where votes are equal, or nobody voted, counts in the base and is not
 * for. Errors as for `compareThreshold`.
 */
export function compareDoubleMajority(
  people: Votes,
  towns: readonly (Pick<Votes, 'for' | 'against'> & { readonly name: string })[],
  threshold: Threshold = SIMPLE_MAJORITY,
  base: ThresholdBase = 'cast',
): DoubleMajority {
  for (const town of towns) [town.for, town.against].forEach(mustBeWhole);
  const overall = compareThreshold(people, threshold, base);
  const won = towns.filter((town) => town.for > town.against).length;
  const lost = towns.filter((town) => town.for < town.against).length;
  const tied = towns.filter((town) => town.for === town.against).map(({ name }) => name);
  const among = { ...meets(won, towns.length, SIMPLE_MAJORITY), tie: won > 0 && won === lost };
  return { met: overall.met && among.met, people: overall, towns: among, tied };
}

function meets(votes: number, base: number, { numerator, denominator, more }: Threshold): ThresholdOutcome {
  if (!(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && denominator > 0))
    throw new RangeError('a threshold is a share of whole numbers');
  const asked = BigInt(numerator) * BigInt(base);
  const parts = BigInt(denominator);
  const least = more ? asked / parts + 1n : (asked + parts - 1n) / parts;
  const needed = Math.max(1, Number(least));
  return { met: base > 0 && votes >= needed, for: votes, base, needed };
}

function mustBeWhole(count: number): void {
  if (!(Number.isSafeInteger(count) && count >= 0))
    throw new RangeError(`people are counted in whole numbers, not ${count}`);
}
