import { Fraction } from '../counting/fraction.js';
import type { Progress } from '../counting/progress.js';
import { BoundedSimplex } from './bounded-simplex.js';
import { impossible, type Measured, measured } from './measured.js';
import {
  type PanelRules,
  type PersonType,
  preparePanels,
  type SortitionFault,
  type SortitionFrame,
} from './sortition.js';
import { conflictOf } from './sortition-conflict.js';
import { findPanel } from './sortition-search.js';

/** One kind of panel in a lottery: so many people of each type, and its share of the tickets. */
export interface LotteryPanel {
  readonly tickets: number;
  /** People of each type, by the place of the type. */
  readonly take: readonly number[];
}

/**
 * A lottery over panels. A kind of panel is drawn by its tickets, then people within each type by equal lot: so
 * everybody of a type has one chance. Chances are exact for these tickets until they are written as numbers.
 */
export interface PanelLottery {
  readonly types: readonly PersonType[];
  readonly panels: readonly LotteryPanel[];
  /** Sum of all tickets. */
  readonly tickets: number;
  /** Chance of each person to be on the panel, 0 to 1, by id, in the order of the types. */
  readonly chances: ReadonlyMap<string, number>;
  /** The lowest chance among people who can be on any panel at all. */
  readonly lowest: number;
  /** No lottery under these quotas has a higher lowest chance than this (proved by the last search). */
  readonly bound: number;
  /** People whom no panel that keeps to the quotas can have; their chance is 0. */
  readonly unreachable: readonly string[];
}

export interface LotteryOptions {
  /** The search ends when no lottery can better the lowest chance by a larger part than this. */
  readonly tolerance: number;
  /** Panels looked for before the search ends with what it has. */
  readonly rounds: number;
  /**
   * Tickets in all: whole shares of a panel's chance. 10^15 loses nothing that can be seen; 1000 can be drawn with
   * balls.
   */
  readonly tickets: number;
}

export const LOTTERY_DEFAULTS: LotteryOptions = { tolerance: 1e-10, rounds: 20_000, tickets: 1e15 };

/**
 * The maximin lottery: of all lotteries over panels that keep to the quotas, one whose lowest chance is highest
 * (Flanigan, Gölz, Gupta, Hennig and Procaccia 2021, "Fair algorithms for selecting citizens' assemblies"). Column
 * generation: weights of people show a panel that would help those who are worst off, until none does; then the weights
 * prove the bound. Alike people share one chance by symmetry. Which of several best lotteries is found depends on the
 * ids. `progress` gets the lowest chance reached and the bound. Faults: quotas that cannot be met.
 */
export function maximinLottery(
  frame: SortitionFrame,
  options: Partial<LotteryOptions> = {},
  progress?: Progress,
): Measured<PanelLottery, SortitionFault> {
  const settings = { ...LOTTERY_DEFAULTS, ...options };
  const rules = preparePanels(frame);
  if (!rules.ok) return rules;
  const first = coveringPanels(rules.value);
  if (first === 'search-too-long') return impossible({ code: first });
  if (first.length === 0) return impossible(conflictOf(rules.value));
  const { panels, shares, bound } = improve(rules.value, first, settings, progress);
  return measured(lotteryOf(rules.value, panels, ticketsOf(shares, settings.tickets), bound));
}

type Take = readonly number[];

/** Panels that together have every type that any panel can have; none where there is no panel. */
function coveringPanels(rules: PanelRules): Take[] | 'search-too-long' {
  const panels: Take[] = [];
  const isCovered = rules.types.map(() => false);
  for (;;) {
    const wanted = isCovered.map((is) => (is ? 0 : 1));
    const { take, isComplete } = findPanel(rules, wanted, panels.length === 0 ? {} : { above: 0.5 });
    if (!take) return isComplete ? panels : 'search-too-long';
    panels.push(take);
    for (const [type, people] of take.entries()) if (people > 0) isCovered[type] = true;
  }
}

/**
 * The master program, on its dual side: the largest Σ people·y such that no panel found weighs more than 1. Its value
 * is 1 over the lowest chance, its multipliers the shares of the panels. A panel that weighs more than 1 is a new row.
 */
function improve(
  rules: PanelRules,
  first: readonly Take[],
  { rounds, tolerance }: LotteryOptions,
  progress?: Progress,
): { panels: Take[]; shares: number[]; bound: number } {
  const { types } = rules;
  const panels: Take[] = [];
  const reached = types.map((_, type) => first.some((take) => (take[type] ?? 0) > 0));
  const sizes = types.map(({ ids }) => ids.length);
  // Above 1 no weight can be (its panel would weigh more), so that a limit of 2 never binds.
  const master = new BoundedSimplex(
    sizes,
    sizes.map(() => 0),
    reached.map((is) => (is ? 2 : 0)),
  );
  const add = (take: Take): void => {
    panels.push(take);
    master.addRow(take, Number.NEGATIVE_INFINITY, 1);
  };
  for (const take of first) add(take);
  let bound = 1;
  for (let round = 0; round < rounds; round++) {
    master.solve();
    const weights = types.map((_, type) => Math.max(0, master.valueOf(type)));
    const whole = weights.reduce((sum, weight, type) => sum + weight * (sizes[type] ?? 0), 0);
    const better = findPanel(rules, weights, { above: 1 + tolerance });
    bound = Math.min(bound, better.bound / whole);
    progress?.(1 / whole, bound);
    if (!better.take || bound * whole <= 1 + tolerance) break;
    add(better.take);
  }
  master.solve();
  return { panels, shares: master.multipliers(), bound };
}

/** Whole tickets in proportion to shares, by largest remainders, so that they sum to exactly `all`. */
function ticketsOf(shares: readonly number[], all: number): number[] {
  const positive = shares.map((share) => Math.max(0, share));
  const sum = positive.reduce((total, share) => total + share, 0);
  const exact = positive.map((share) => (share / sum) * all);
  const tickets = exact.map(Math.floor);
  let left = all - tickets.reduce((total, count) => total + count, 0);
  const byRest = [...exact.keys()].toSorted((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  for (const at of byRest) {
    if (left <= 0) break;
    tickets[at] = (tickets[at] ?? 0) + 1;
    left--;
  }
  // Rounding of the doubles may leave a few over or short: the largest share takes them.
  const largest = tickets.reduce((most, count, at) => (count > (tickets[most] ?? 0) ? at : most), 0);
  tickets[largest] = (tickets[largest] ?? 0) + left;
  return tickets;
}

function lotteryOf(
  { types }: PanelRules,
  takes: readonly Take[],
  tickets: readonly number[],
  bound: number,
): PanelLottery {
  const panels = takes.map((take, at) => ({ take, tickets: tickets[at] ?? 0 })).filter((panel) => panel.tickets > 0);
  const all = panels.reduce((sum, panel) => sum + panel.tickets, 0);
  const exact = types.map(({ ids }, type) => {
    const seats = panels.reduce((sum, { take, tickets: own }) => sum + BigInt(take[type] ?? 0) * BigInt(own), 0n);
    return Fraction.of(seats, BigInt(all) * BigInt(ids.length));
  });
  const isOut = types.map((_, type) => !takes.some((take) => (take[type] ?? 0) > 0));
  const among = exact.filter((_, type) => !isOut[type]);
  return {
    types,
    panels,
    tickets: all,
    chances: new Map(types.flatMap(({ ids }, type) => ids.map((id) => [id, exact[type]?.toNumber() ?? 0] as const))),
    lowest: among.reduce((low, chance) => (chance.compare(low) < 0 ? chance : low), Fraction.ONE).toNumber(),
    bound,
    unreachable: types.flatMap(({ ids }, type) => (isOut[type] ? ids : [])),
  };
}
