/** Time and chance as the connection needs them; a spec gives its own. */
export interface Scheduler {
  /** Milliseconds since the epoch by this device's clock, right or wrong. */
  readonly now: () => number;
  /** Runs once after a time in milliseconds; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

export const browserScheduler: Scheduler = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

const FIRST_CEILING_MS = 2_000;
const LAST_CEILING_MS = 15_000;

/**
 * How long to wait before attempt `attempt` (0 is the first after a loss): anywhere from 0 to a ceiling of 2, 4, 8, then 15 s.
 * Full jitter, because a whole hall loses its line in the same second (Brooker, Exponential Backoff And Jitter, 2015).
 */
export function reconnectDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * 2 ** Math.min(attempt, 10));
  return Math.floor(random() * ceiling);
}
