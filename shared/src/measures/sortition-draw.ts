import { byLot, ticketOf } from '../counting/lot.js';
import { impossible, type Measured, measured } from './measured.js';
import { conflictOf } from './sortition-conflict.js';
import type { PanelLottery } from './sortition-lottery.js';
import { findPanel } from './sortition-search.js';
import { preparePanels, type SortitionFault, type SortitionFrame } from './sortition.js';

/**
 * Draws one panel from a lottery by a published seed: the number of the winning ticket, then in each type the first
 * people by lot (`byLot` with the same seed). Ids in the order of types. The seed must be fixed in public after the
 * lottery is published.
 */
export function drawFromLottery(lottery: PanelLottery, seed: string): string[] {
  let number = winningTicket(seed, lottery.tickets);
  for (const { tickets, take } of lottery.panels) {
    if (number < tickets) return lottery.types.flatMap(({ ids }, type) => byLot(seed, ids).slice(0, take[type] ?? 0));
    number -= tickets;
  }
  return [];
}

/**
 * A whole number from 0 to below `tickets` (1 to 2^53), each as likely: SHA-256 of the seed, a line feed and "ticket 1"
 * read as one number, modulo `tickets`; in the rare case that it lies in the last, incomplete block, "ticket 2" and so
 * on. Throws a RangeError on other sizes.
 */
export function winningTicket(seed: string, tickets: number): number {
  if (!(Number.isSafeInteger(tickets) && tickets > 0)) throw new RangeError(`no lottery has ${tickets} tickets`);
  const all = BigInt(tickets);
  const complete = 2n ** 256n - (2n ** 256n % all);
  for (let attempt = 1; ; attempt++) {
    const drawn = BigInt(`0x${ticketOf(seed, `ticket ${attempt}`)}`);
    if (drawn < complete) return Number(drawn % all);
  }
}

/**
 * Draws a panel without a lottery over panels: people are called in the order of a lot by the published seed, and each
 * is taken if the quotas can still be met with all taken before. Anybody can follow it by hand, it never needs a
 * restart, but chances are unequal and nobody knows them: prefer `maximinLottery`. Ids in the order in which they were
 * called. Faults: quotas that cannot be met.
 */
export function drawInTurn(frame: SortitionFrame, seed: string): Measured<string[], SortitionFault> {
  const prepared = preparePanels(frame);
  if (!prepared.ok) return prepared;
  const rules = prepared.value;
  const typeOf = new Map(rules.types.flatMap(({ ids }, type) => ids.map((id) => [id, type] as const)));
  const none = rules.types.map(() => 0);
  let possible = findPanel(rules, none).take;
  if (!possible) return impossible(conflictOf(rules));
  const taken = [...none];
  // Once a type cannot be taken it never can again: taking others only narrows what is left.
  const closed = new Set<number>();
  const panel: string[] = [];
  for (const id of byLot(seed, [...typeOf.keys()])) {
    const type = typeOf.get(id) ?? 0;
    if (closed.has(type) || panel.length === frame.seats) continue;
    const least = taken.with(type, (taken[type] ?? 0) + 1);
    if ((possible[type] ?? 0) < (least[type] ?? 0)) {
      const { take, isComplete } = findPanel(rules, none, { least });
      if (!take && !isComplete) return impossible({ code: 'search-too-long' });
      if (!take) closed.add(type);
      if (!take) continue;
      possible = take;
    }
    taken[type] = least[type] ?? 0;
    panel.push(id);
  }
  return measured(panel);
}
