import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Draws lots by a published seed: the order of `items` sorted by SHA-256 of `seed`, a line feed, and the item (ties cannot
 * happen for different items short of a SHA-256 collision). Anybody can repeat it with `printf 'seed\nitem' | sha256sum`. The
 * order of the input does not matter. The seed must be fixed before it is known who would gain by it.
 */
export function byLot(seed: string, items: readonly string[]): string[] {
  const tickets = new Map(items.map((item) => [item, ticketOf(seed, item)]));
  return items.toSorted((a, b) => ((tickets.get(a) ?? '') < (tickets.get(b) ?? '') ? -1 : 1));
}

/** The ticket of an item (hex): the smallest is drawn first. */
export const ticketOf = (seed: string, item: string): string => bytesToHex(sha256(utf8ToBytes(`${seed}\n${item}`)));
