import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { compareIds } from './id-order.js';
import { UNSEEN_PRIORITY } from './priorities.js';

/** A statement that could be shown next. */
export interface Showable {
  readonly id: string;
  readonly isSeed: boolean;
}

export interface Routing {
  /** Priority by statement; those that are missing weigh 1. */
  readonly priorities: ReadonlyMap<string, number>;
  /** Whether seeds are shown before all others. */
  readonly areSeedsFirst: boolean;
  /** The dialogue's seed of the lottery. */
  readonly seed: string;
}

/**
 * The statement somebody is shown next: a weighted lottery among those they have not answered, a statement's chance being its priority
 * over the sum of all (Pol.is). The ticket is SHA-256 of seed, person and number of answers given, so that the draw is the same on every
 * machine, stays while nothing is answered, and can be repeated by anybody. `showable` holds only what may be shown. Null when all are
 * answered. Linear in statements.
 */
export function drawnStatement<S extends Showable>(
  showable: readonly S[],
  answered: ReadonlySet<string>,
  participantId: string,
  { priorities, areSeedsFirst, seed }: Routing,
): S | null {
  const open = showable.filter(({ id }) => !answered.has(id));
  const seeds = areSeedsFirst ? open.filter(({ isSeed }) => isSeed) : [];
  const pot = (seeds.length > 0 ? seeds : open).toSorted((a, b) => compareIds(a.id, b.id));
  const weights = pot.map(({ id }) => Math.max(0, priorities.get(id) ?? UNSEEN_PRIORITY));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = ticketOf(seed, participantId, answered.size) * all;
  for (const [at, statement] of pot.entries()) {
    left -= weights[at] ?? 0;
    if (left < 0) return statement;
  }
  // Rounding may leave a little at the end, and a pot may weigh nothing at all.
  return pot.at(-1) ?? null;
}

/** From 0 up to but without 1: the first 48 bits of SHA-256 of `seed\nperson\nanswers`. */
export function ticketOf(seed: string, participantId: string, answers: number): number {
  const bytes = sha256(utf8ToBytes(`${seed}\n${participantId}\n${answers}`)).subarray(0, 6);
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
}
