import { BoundedSimplex } from './bounded-simplex.js';
import type { PanelRules } from './sortition.js';

/** What a search found. */
export interface Found {
  /** People of each type, or null where no panel is better than asked. */
  readonly take: readonly number[] | null;
  /** No panel weighs more than this (in the doubles of the linear program). */
  readonly bound: number;
  /** False where the search was given up before its end. */
  readonly isComplete: boolean;
}

export interface SearchOptions {
  /** Only a panel that weighs more than this is wanted. */
  readonly above?: number;
  /** People of each type who must be on the panel. */
  readonly least?: readonly number[];
  /** Steps of branching after which the search is given up. */
  readonly nodes?: number;
}

/** A fraction nearer than this to a whole number is one. */
const WHOLE = 1e-6;

/**
 * The panel of the largest weight (Σ weight of its people, one weight a type) that keeps to every quota. Branch and
 * bound: the linear program gives a bound, a type with a broken number of people is split into "at most" and "at least"
 * (Land and Doig 1960). Alike people are one variable, so that nobody is tried in another's place. The panel found is
 * checked in whole numbers. Exponential at worst, some dozen programs in practice.
 */
export function findPanel(rules: PanelRules, weights: readonly number[], options: SearchOptions = {}): Found {
  const { above = Number.NEGATIVE_INFINITY, least, nodes = 20_000 } = options;
  const program = programOf(rules, weights, least);
  let best: { take: number[] | null; weight: number } = { take: null, weight: above };
  let [left, root] = [nodes, Number.NEGATIVE_INFINITY];
  const visit = (): void => {
    if (left-- <= 0 || !program.solve()) return;
    const bound = program.objective();
    if (left === nodes - 1) root = bound;
    if (bound <= best.weight + 1e-10) return;
    const split = mostBroken(program, rules.types.length);
    if (split < 0) {
      const take = rules.types.map((_, type) => Math.round(program.valueOf(type)));
      const weight = take.reduce((sum, people, type) => sum + people * (weights[type] ?? 0), 0);
      if (keepsTo(rules, take) && weight > best.weight) best = { take, weight };
      return;
    }
    const value = program.valueOf(split);
    const [low, high] = program.limitsOf(split);
    const halves: [number, number][] = [
      [low, Math.floor(value)],
      [Math.ceil(value), high],
    ];
    for (const [from, to] of value % 1 > 0.5 ? halves.toReversed() : halves) {
      program.setLimits(split, from, to);
      visit();
    }
    program.setLimits(split, low, high);
  };
  visit();
  const isComplete = left >= 0;
  return { take: best.take, bound: isComplete ? best.weight : root, isComplete };
}

/** Whether a panel keeps to every row, in whole numbers. */
export function keepsTo({ types, rows, seats }: PanelRules, take: readonly number[]): boolean {
  const people = (members: readonly number[]): number => members.reduce((sum, type) => sum + (take[type] ?? 0), 0);
  return (
    types.every(({ ids }, type) => (take[type] ?? 0) >= 0 && (take[type] ?? 0) <= ids.length) &&
    people([...types.keys()]) === seats &&
    rows.every(({ types: members, min, max }) => people(members) >= min && people(members) <= max)
  );
}

function programOf({ types, rows, seats }: PanelRules, weights: readonly number[], least?: readonly number[]) {
  const program = new BoundedSimplex(
    types.map((_, type) => weights[type] ?? 0),
    types.map((_, type) => least?.[type] ?? 0),
    types.map(({ ids }) => ids.length),
  );
  program.addRow(
    types.map(() => 1),
    seats,
    seats,
  );
  for (const { types: members, min, max } of rows) {
    const row = new Float64Array(types.length);
    for (const type of members) row[type] = 1;
    program.addRow(row, min, max);
  }
  return program;
}

/** The type whose number of people is furthest from whole; -1: all are whole. */
function mostBroken(program: BoundedSimplex, types: number): number {
  let [found, furthest] = [-1, WHOLE];
  for (let type = 0; type < types; type++) {
    const value = program.valueOf(type);
    const off = Math.abs(value - Math.round(value));
    if (off > furthest) [found, furthest] = [type, off];
  }
  return found;
}
