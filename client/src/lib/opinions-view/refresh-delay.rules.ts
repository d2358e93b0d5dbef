/** While votes pour in there is an update a second; a hall of phones asks for the whole only so often. */
export const LEAST_BETWEEN_MS = 5_000;
/** Phones of one hall are spread over this time. */
export const SPREAD_MS = 800;

/** Milliseconds until a new update is asked for. `chance` is from 0 up to 1, `heldAt` when the last one was read (0: never). */
export const refreshDelay = (heldAt: number, now: number, chance: number): number =>
  Math.max(chance * SPREAD_MS, Math.min(LEAST_BETWEEN_MS, heldAt + LEAST_BETWEEN_MS - now));
