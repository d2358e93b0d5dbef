import { impossible, type Measured, measured } from './measured.js';

/** One known margin of the population. */
export interface Margin {
  readonly name: string;
  /** Share or number of people for each category, 0 or more, any scale. */
  readonly targets: Readonly<Record<string, number>>;
  /**
   * Who did not answer: a category of its own that keeps its share of the sample, or left out of this margin's step.
   */
  readonly missing: 'own-category' | 'left-out';
}

/** The category of a person in each margin, in the order of the margins; null where it is not known. */
export type Placed = readonly (string | null)[];

export interface RakingOptions {
  /** Stop when no weight changes by a larger part than this within one round over all margins. */
  readonly tolerance: number;
  /** Rounds after which the margins are held to contradict each other. */
  readonly rounds: number;
  /** Weights are cut once to these multiples of the mean weight, then raked again; null cuts none. */
  readonly trim: { readonly least: number; readonly most: number } | null;
}

export const RAKING_DEFAULTS: RakingOptions = { tolerance: 1e-10, rounds: 10_000, trim: { least: 1 / 5, most: 5 } };

export interface Raked {
  /** Weight of each person, in the order given; the mean is 1. */
  readonly weights: readonly number[];
  /** Rounds over all margins, those after the cut too. */
  readonly iterations: number;
  /** People whose weight was cut. */
  readonly trimmed: number;
  /** People whose weight is outside the limits of the cut in the end, because the margins ask for it. */
  readonly outside: number;
}

/** Why the margins cannot be met. */
export type RakingFault =
  | { readonly code: 'nobody' }
  | { readonly code: 'bad-target'; readonly margin: string }
  | { readonly code: 'unknown-category'; readonly margin: string; readonly category: string }
  | { readonly code: 'empty-cell'; readonly margin: string; readonly category: string }
  | { readonly code: 'no-agreement'; readonly rounds: number };

/**
 * Raking (iterative proportional fitting, Deming and Stephan 1940): margin by margin, each weight is multiplied by
 * target over current share, until no weight changes any more; then weights are cut and raked again (Battaglia and
 * others 2009). The result has the margins' shares; without a cut it departs least (in relative entropy) from equal
 * weights. A margin's targets may sum to anything above 0. Weights do not make self-selected people a random sample:
 * show the unweighted figure too. Alike people are raked as one: a round is linear in the kinds of people times
 * margins. Throws a RangeError where a person is not placed in every margin.
 */
export function rake(
  people: readonly Placed[],
  margins: readonly Margin[],
  options: Partial<RakingOptions> = {},
): Measured<Raked, RakingFault> {
  const settings = { ...RAKING_DEFAULTS, ...options };
  if (people.length === 0) return impossible({ code: 'nobody' });
  const kinds = kindsOf(people, margins.length);
  const cells: MarginCells[] = [];
  for (const [index, margin] of margins.entries()) {
    const placed = cellsOf(kinds.list, margin, index, people.length);
    if (!placed.ok) return placed;
    cells.push(placed.value);
  }
  const weights = new Float64Array(kinds.list.length).fill(1);
  const first = settle(weights, kinds.list, cells, settings);
  if (!first.ok) return first;
  const trimmed = settings.trim ? cut(weights, kinds.list, settings.trim) : 0;
  const second = trimmed > 0 ? settle(weights, kinds.list, cells, settings) : measured(0);
  if (!second.ok) return second;
  normalise(weights, kinds.list, people.length);
  return measured({
    weights: kinds.ofPerson.map((kind) => weights[kind] ?? 0),
    iterations: first.value + second.value,
    trimmed,
    outside: settings.trim ? outsideOf(weights, kinds.list, settings.trim) : 0,
  });
}

/** People who are alike in every margin. */
interface Kind {
  readonly placed: Placed;
  count: number;
}

function kindsOf(people: readonly Placed[], margins: number): { list: Kind[]; ofPerson: number[] } {
  const known = new Map<string, number>();
  const list: Kind[] = [];
  const ofPerson = people.map((placed) => {
    if (placed.length !== margins) throw new RangeError('each person has a place (or null) in each margin');
    const key = JSON.stringify(placed);
    const at = known.get(key) ?? list.length;
    known.set(key, at);
    const kind = list[at];
    if (kind) kind.count++;
    else list.push({ placed, count: 1 });
    return at;
  });
  return { list, ofPerson };
}

/** A margin over kinds: the kinds of each category and the share they must have among all that the margin counts. */
interface MarginCells {
  readonly name: string;
  readonly cells: readonly { readonly category: string; readonly share: number; readonly kinds: readonly number[] }[];
}

/** How the people who did not answer are called in faults. */
const MISSING = '';

function cellsOf(
  kinds: readonly Kind[],
  margin: Margin,
  index: number,
  people: number,
): Measured<MarginCells, RakingFault> {
  const targets = Object.entries(margin.targets);
  const sum = targets.reduce((all, [, target]) => all + target, 0);
  if (!(sum > 0 && Number.isFinite(sum)) || targets.some(([, target]) => target < 0))
    return impossible({ code: 'bad-target', margin: margin.name });
  const members = new Map<string | null, number[]>(targets.map(([category]) => [category, []]));
  members.set(null, []);
  for (const [at, { placed }] of kinds.entries()) {
    const category = placed[index] ?? null;
    const cell = members.get(category);
    if (!cell) return impossible({ code: 'unknown-category', margin: margin.name, category: category ?? MISSING });
    cell.push(at);
  }
  const silent = members.get(null) ?? [];
  const unknown = silent.reduce((all, at) => all + (kinds[at]?.count ?? 0), 0) / people;
  const keepsShare = margin.missing === 'own-category' && unknown > 0;
  const answered = keepsShare ? 1 - unknown : 1;
  if (unknown === 1) return measured({ name: margin.name, cells: [] });
  const cells = targets.map(([category, target]) => ({
    category,
    share: (target / sum) * answered,
    kinds: members.get(category) ?? [],
  }));
  const empty = cells.find((cell) => cell.share > 0 && cell.kinds.length === 0);
  if (empty) return impossible({ code: 'empty-cell', margin: margin.name, category: empty.category });
  return measured({
    name: margin.name,
    cells: keepsShare ? [...cells, { category: MISSING, share: unknown, kinds: silent }] : cells,
  });
}

/** Rakes in place until it rests; answers the rounds it took. */
function settle(
  weights: Float64Array,
  kinds: readonly Kind[],
  margins: readonly MarginCells[],
  { rounds, tolerance }: RakingOptions,
): Measured<number, RakingFault> {
  for (let round = 1; round <= rounds; round++) {
    let change = 0;
    for (const { name, cells } of margins) {
      const current = cells.map((cell) => weightOf(cell.kinds, weights, kinds));
      const whole = current.reduce((all, weight) => all + weight, 0);
      for (const [index, cell] of cells.entries()) {
        const weight = current[index] ?? 0;
        if (weight === 0 && cell.share === 0) continue;
        if (weight === 0) return impossible({ code: 'empty-cell', margin: name, category: cell.category });
        const factor = (cell.share * whole) / weight;
        change = Math.max(change, Math.abs(factor - 1));
        for (const kind of cell.kinds) weights[kind] = (weights[kind] ?? 0) * factor;
      }
    }
    if (change < tolerance) return measured(round);
  }
  return impossible({ code: 'no-agreement', rounds });
}

const weightOf = (members: readonly number[], weights: Float64Array, kinds: readonly Kind[]): number =>
  members.reduce((all, kind) => all + (weights[kind] ?? 0) * (kinds[kind]?.count ?? 0), 0);

/**
 * Cuts in place; answers how many people were cut. Weights of 0 belong to categories that shall not count: they stay.
 */
function cut(weights: Float64Array, kinds: readonly Kind[], limits: { least: number; most: number }): number {
  const people = kinds.reduce((all, { count }) => all + count, 0);
  normalise(weights, kinds, people);
  const beyond = outsideOf(weights, kinds, limits);
  for (const [kind, weight] of weights.entries())
    if (weight > 0) weights[kind] = Math.min(limits.most, Math.max(limits.least, weight));
  return beyond;
}

function outsideOf(weights: Float64Array, kinds: readonly Kind[], limits: { least: number; most: number }): number {
  // A weight that stands at a limit is inside, whatever the last digit says.
  const [least, most] = [limits.least * (1 - 1e-9), limits.most * (1 + 1e-9)];
  return kinds.reduce((all, { count }, kind) => {
    const weight = weights[kind] ?? 0;
    return weight > 0 && (weight < least || weight > most) ? all + count : all;
  }, 0);
}

/** To a mean of 1. */
function normalise(weights: Float64Array, kinds: readonly Kind[], people: number): void {
  const sum = kinds.reduce((all, { count }, kind) => all + count * (weights[kind] ?? 0), 0);
  for (const [kind, weight] of weights.entries()) weights[kind] = (weight * people) / sum;
}
