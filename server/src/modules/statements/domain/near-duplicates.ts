/** A statement that waits or is shown. */
export interface Comparable {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly state: 'held' | 'published';
}

/** Two statements that say much the same: `original` is shown, and the older one where both are. */
export interface Pair<Id extends string = string> {
  readonly statementId: Id;
  readonly original: Id;
  /** Trigrams in common over all of both (Jaccard), 0 to 1. */
  readonly likeness: number;
}

export interface PairRequest {
  readonly from: number;
  readonly most: number;
  /** Pairs that staff have said to be different, by `pairKey`. */
  readonly apart?: ReadonlySet<string>;
}

/** Names a pair, whichever of the two is named first. */
export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

interface Compared<C> {
  readonly of: C;
  /** The rarest first, by their numbers. */
  readonly trigrams: readonly number[];
}

/**
 * For each statement the shown one most like it, at least `from` (above 0 to 1) alike by trigrams; each pair once, the most alike first,
 * then by number, `most` at most; none of those `apart`. Statements in any order. By prefixes (Bayardo, Ma and Srikant 2007): two sets that
 * are so much alike share one of the rarest `size − ⌈from × size⌉ + 1` of each, so only statements that share a rare trigram are compared.
 * Step by step, a statement each: thousands of long ones that are much alike take seconds.
 */
export function* nearDuplicatePairs<C extends Comparable>(
  statements: readonly C[],
  { from, most, apart = new Set() }: PairRequest,
): Generator<void, Pair<C['id']>[]> {
  const compared = yield* comparedOf(statements.toSorted((a, b) => a.number - b.number));
  const byTrigram = new Map<number, Compared<C>[]>();
  const pairs: Pair<C['id']>[] = [];
  // Shown ones first: every other is compared with those before it.
  const order = [...compared.keys()].sort((a, b) => rankOf(compared[a]) - rankOf(compared[b]) || a - b);
  for (const at of order) {
    yield;
    const it = compared[at];
    if (it === undefined) continue;
    const prefix = it.trigrams.slice(0, it.trigrams.length - Math.ceil(from * it.trigrams.length) + 1);
    const others = holdersOf(prefix, byTrigram, (other) => apart.has(pairKey(it.of.id, other.of.id)));
    const found = mostAlike(it, others, from);
    if (found !== null) pairs.push({ statementId: it.of.id, ...found });
    // What is like one that says the very same is as much like the earlier one.
    if (it.of.state !== 'published' || found?.likeness === 1) continue;
    for (const trigram of prefix) {
      const holders = byTrigram.get(trigram);
      if (holders === undefined) byTrigram.set(trigram, [it]);
      else holders.push(it);
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

const rankOf = (it: Compared<Comparable> | undefined): number => (it?.of.state === 'published' ? 0 : 1);

/** Those that share one of these trigrams, each once. */
function* holdersOf<C>(
  trigrams: readonly number[],
  byTrigram: ReadonlyMap<number, readonly Compared<C>[]>,
  isLeftOut: (holder: Compared<C>) => boolean,
): Generator<Compared<C>> {
  const seen = new Set<Compared<C>>();
  for (const trigram of trigrams)
    for (const holder of byTrigram.get(trigram) ?? []) {
      if (seen.has(holder) || isLeftOut(holder)) continue;
      seen.add(holder);
      yield holder;
    }
}

/** The first of those most alike; null where none is alike enough. */
function mostAlike<C extends Comparable>(
  { trigrams }: Compared<C>,
  others: Iterable<Compared<C>>,
  from: number,
): Pick<Pair<C['id']>, 'original' | 'likeness'> | null {
  let [least, best]: [number, Pick<Pair<C['id']>, 'original' | 'likeness'> | null] = [from, null];
  for (const other of others) {
    const both = trigrams.length + other.trigrams.length;
    const common = inBoth(trigrams, other.trigrams, (least / (1 + least)) * both);
    const likeness = common / (both - common);
    if (likeness > least || (best === null && likeness === least)) {
      best = { original: other.of.id, likeness };
      least = likeness;
    }
    if (likeness === 1) break;
  }
  return best;
}

/** How many numbers two rising lists have in common; 0 as soon as it is known to be fewer than `least`, which it mostly is at their rare ends. */
function inBoth(one: readonly number[], other: readonly number[], least: number): number {
  let [here, there, common] = [0, 0, 0];
  while (here < one.length && there < other.length) {
    if (common + Math.min(one.length - here, other.length - there) < least - ROUNDING) return 0;
    const difference = (one[here] ?? 0) - (other[there] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) here += 1;
    if (difference >= 0) there += 1;
  }
  return common;
}

const ROUNDING = 1e-9;

function* comparedOf<C extends Comparable>(statements: readonly C[]): Generator<void, Compared<C>[]> {
  const sets: { readonly of: C; readonly trigrams: readonly string[] }[] = [];
  for (const of of statements) {
    sets.push({ of, trigrams: [...trigramsOf(of.text)] });
    yield;
  }
  const holders = new Map<string, number>();
  for (const { trigrams } of sets) for (const it of trigrams) holders.set(it, (holders.get(it) ?? 0) + 1);
  const byRarity = [...holders.entries()].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1)).map(([it]) => it);
  const numbers = new Map(byRarity.map((it, number) => [it, number]));
  return sets.map(({ of, trigrams }) => ({
    of,
    trigrams: trigrams.map((it) => numbers.get(it) ?? 0).sort((a, b) => a - b),
  }));
}

/** Runs of three letters of each word, two blanks before it and one behind it, without accents and capitals: as pg_trgm takes them. */
export function trigramsOf(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => word !== '')
      .flatMap((word) => {
        const padded = [...`  ${word} `];
        return padded.slice(2).map((_, at) => padded.slice(at, at + 3).join(''));
      }),
  );
}
