/** How a text stands against the length one should aim at and the length that is still taken. */
export type CounterState = 'fine' | 'past-guide' | 'near-limit' | 'over';

export interface TextCount {
  readonly used: number;
  /** Characters left to the limit; negative when over. */
  readonly left: number;
  readonly state: CounterState;
  /** Part of the limit that is used, 0 to 1. */
  readonly fraction: number;
}

/** A limit is near when a tenth of it is left. */
const NEAR_PART = 0.1;

/** Length in code points: an emoji or a letter outside the first plane counts once. */
export function countCodePoints(text: string): number {
  return [...text].length;
}

/** Measures `used` characters against guide and limit; without a guide nothing is past it. */
export function measureText(used: number, limit: number, guide = limit): TextCount {
  const left = limit - used;
  return { used, left, state: stateOf(used, limit, guide), fraction: limit <= 0 ? 1 : Math.min(1, used / limit) };
}

function stateOf(used: number, limit: number, guide: number): CounterState {
  if (used > limit) return 'over';
  if (limit - used <= limit * NEAR_PART) return 'near-limit';
  return used > guide ? 'past-guide' : 'fine';
}

/**
 * Whether a listener should be told now. At each change of state, and near the limit at every fifth character,
 * since a voice after every key drowns what is being written.
 */
export function isWorthSaying(before: TextCount, now: TextCount): boolean {
  if (before.state !== now.state) return true;
  const isTight = now.state === 'near-limit' || now.state === 'over';
  return isTight && before.left !== now.left && now.left % 5 === 0;
}
