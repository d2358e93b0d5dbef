/** The first option beats the second. */
export type Defeat = readonly [number, number];

/**
 * Locked defeats, which never make a circle, with all that follows from them (their transitive closure, kept up to date).
 * Adding all defeats of `size` options is cubic in all.
 */
export class Lock {
  readonly locked: Defeat[] = [];
  private readonly reach: Uint8Array;

  constructor(private readonly size: number) {
    this.reach = new Uint8Array(size * size);
  }

  /** Whether locked defeats lead from `a` to `b`. */
  holds(a: number, b: number): boolean {
    return reaches(this.reach, this.size, a, b);
  }

  /** Whether the defeat would close a circle with locked ones. */
  contradicts([winner, loser]: Defeat): boolean {
    return this.holds(loser, winner);
  }

  /** Those of the defeats that are in a circle made of locked ones and each other. None of them alone may contradict. */
  circlesWith(defeats: readonly Defeat[]): Defeat[] {
    if (defeats.length < 2) return [];
    const all = Uint8Array.from(this.reach);
    for (const defeat of defeats) connect(all, this.size, defeat);
    return defeats.filter(([winner, loser]) => reaches(all, this.size, loser, winner));
  }

  /** Locks a defeat that does not contradict. */
  add(defeat: Defeat): void {
    connect(this.reach, this.size, defeat);
    this.locked.push(defeat);
  }
}

const reaches = (reach: Uint8Array, size: number, a: number, b: number): boolean => reach[a * size + b] === 1;

/** Whoever reaches the winner now reaches the loser, and whomever the loser reaches. */
function connect(reach: Uint8Array, size: number, [winner, loser]: Defeat): void {
  for (let from = 0; from < size; from += 1) {
    if (from !== winner && !reaches(reach, size, from, winner)) continue;
    if (reaches(reach, size, from, loser)) continue;
    reach[from * size + loser] = 1;
    for (let to = 0; to < size; to += 1) if (reaches(reach, size, loser, to)) reach[from * size + to] = 1;
  }
}
