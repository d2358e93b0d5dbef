const PER_MS = 10;
const MOST_MS = 20_000;

/** Durations in tenths of a millisecond, up to 20 s; cheap to fill and to send between processes. */
export class Histogram {
  readonly counts: Map<number, number>;

  constructor(entries: readonly (readonly [number, number])[] = []) {
    this.counts = new Map(entries);
  }

  add(ms: number): void {
    const slot = Math.max(0, Math.min(MOST_MS * PER_MS, Math.round(ms * PER_MS)));
    this.counts.set(slot, (this.counts.get(slot) ?? 0) + 1);
  }

  /** The same with the other's durations. */
  merged(other: Histogram): Histogram {
    const sum = new Histogram([...this.counts]);
    for (const [slot, count] of other.counts) sum.counts.set(slot, (sum.counts.get(slot) ?? 0) + count);
    return sum;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Milliseconds under which the given part (0 to 1) of all durations lies; NaN when there are none. */
  quantile(part: number): number {
    const slots = [...this.counts.keys()].sort((a, b) => a - b);
    let left = this.total * part;
    for (const slot of slots) {
      left -= this.counts.get(slot) ?? 0;
      if (left <= 0) return slot / PER_MS;
    }
    return Number.NaN;
  }

  toJSON(): readonly (readonly [number, number])[] {
    return [...this.counts];
  }
}
