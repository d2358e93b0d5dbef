import type { Account } from '../account.js';
import { byLot } from '../lot.js';

/** Who is drawn, and by what. */
export interface LotOptions {
  /** Published before it is known who would gain by it; any text. */
  readonly seed: string;
  readonly seats: number;
}

/** One seat; the seed must be given, the empty one is only a default. */
export const LOT_DEFAULTS: LotOptions = { seed: '', seats: 1 };

/**
 * Draws by a published seed (`byLot`): anybody can repeat it. No ballots. The order of the names does not matter. Ties do not
 * arise. n log n in names.
 */
export function countLot(names: readonly string[], options: Partial<LotOptions> = {}): Account {
  const rule = { ...LOT_DEFAULTS, ...options };
  const order = byLot(rule.seed, names);
  return {
    rule: 'lot',
    options: { ...rule },
    ballots: 0,
    blank: 0,
    invalid: 0,
    candidates: [...names],
    winners: order.slice(0, Math.max(0, rule.seats)),
    order,
    ties: [],
    seats: rule.seats,
  };
}
