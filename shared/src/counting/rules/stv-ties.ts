import type { Tie } from '../account.js';
import { byLot } from '../lot.js';
import { levels } from '../ties.js';

/**
 * How a transfer count breaks a tie without which it cannot go on. `earlier-round`: by the latest earlier round in which the tied
 * had different votes (for those still tied, the one before, and so on), and by lot where they never had. `lot`: by lot at once.
 */
export interface TransferTieOptions {
  readonly tie: 'earlier-round' | 'lot';
  /** Published before the votes are known; any text. */
  readonly seed: string;
}

/** A tie as it is met: who is tied (indices, at least two), in which round (from 1), and what it is about. */
export interface MetTie {
  readonly among: readonly number[];
  readonly round: number;
  /** Largest surplus wanted, or fewest votes. */
  readonly about: 'surplus' | 'elimination';
}

/**
 * Breaks a tie: who is taken, and the entry for the account. `earlier` holds the votes of all options in the rounds before this
 * one, oldest first. Source of `earlier-round`: Scottish Local Government Elections Order 2007, schedule 1, rules 49 and 51.
 */
export function breakTie(
  met: MetTie,
  earlier: readonly Float64Array[],
  names: readonly string[],
  { tie, seed }: TransferTieOptions,
): { taken: number; entry: Tie } {
  const left = tie === 'earlier-round' ? narrowed(met, earlier) : met.among;
  const first = byLot(seed, left.map(nameIn(names)))[0] ?? '';
  const taken = left.find((option) => names[option] === first) ?? left[0] ?? 0;
  const brokenBy = left.length === 1 ? 'earlier-round' : 'lot';
  const entry: Tie = {
    among: met.among.map(nameIn(names)),
    about: met.about,
    round: met.round,
    brokenBy,
    taken: [names[taken] ?? ''],
  };
  return { taken, entry };
}

const nameIn =
  (names: readonly string[]) =>
  (option: number): string =>
    names[option] ?? '';

function narrowed({ among, about }: MetTie, earlier: readonly Float64Array[]): readonly number[] {
  let left = among;
  for (let round = earlier.length - 1; round >= 0 && left.length > 1; round--) {
    const votes = earlier[round];
    const had = left.map((option) => votes?.[option] ?? 0);
    const wanted = about === 'surplus' ? Math.max(...had) : Math.min(...had);
    left = left.filter((_, place) => had[place] === wanted);
  }
  return left;
}

/**
 * Those elected on the same tally, most votes first. Who has equal votes stays in the order of the ballot paper, and the tie is
 * listed: nothing depends on it.
 */
export function orderElected(
  elected: readonly number[],
  votes: Float64Array,
  names: readonly string[],
  round: number,
): { order: number[]; ties: Tie[] } {
  const votesOf = (place: number): number => votes[elected[place] ?? -1] ?? 0;
  const groups = levels(elected.length, (a, b) => votesOf(b) - votesOf(a)).map((group) =>
    group.map((place) => elected[place] ?? 0),
  );
  const ties = groups
    .filter((group) => group.length > 1)
    .map((group): Tie => ({ among: group.map(nameIn(names)), about: 'order', round, brokenBy: 'none', taken: [] }));
  return { order: groups.flat(), ties };
}
