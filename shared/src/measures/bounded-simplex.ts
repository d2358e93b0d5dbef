/** Differences smaller than this are none. Entries are small whole numbers and weights of the order of 1. */
const EPSILON = 1e-9;
/** Entries smaller than this are no pivots. */
const PIVOT = 1e-7;

/**
 * A linear program of moderate size: maximise Σ costs·x with finite lower and upper limits of each x and rows low ≤ Σ
 * a·x ≤ high that may be added later. Dual simplex for bounded variables on a dense dictionary (Chvátal 1983, chapter
 * 8; Koberstein 2005): since each x has both limits, the start (each x at the limit its cost prefers) is dual feasible
 * and no first phase is needed; new rows and changed limits go on from the last basis. Smallest index (Bland) after
 * many steps, so that it ends. Doubles: whoever uses the answer checks it in whole numbers. A step is linear in rows
 * times variables.
 */
export class BoundedSimplex {
  private readonly n: number;
  /** Limits and values by variable: the x first, then one for each row (its activity). */
  private readonly lower: number[];
  private readonly upper: number[];
  private readonly values: number[];
  /** Variables in the columns, and whether each stands at its upper limit. */
  private readonly outside: number[];
  private readonly atUpper: boolean[];
  private readonly gains: Float64Array;
  /** Variables in the rows, each as a sum of those outside. */
  private readonly basic: number[] = [];
  private readonly rows: Float64Array[] = [];

  constructor(costs: readonly number[], lower: readonly number[], upper: readonly number[]) {
    this.n = costs.length;
    this.lower = [...lower];
    this.upper = [...upper];
    this.values = [...lower];
    this.outside = costs.map((_, at) => at);
    this.atUpper = costs.map((cost) => cost > 0);
    this.gains = Float64Array.from(costs);
  }

  /** Adds a row over the x; answers its number (from 0). */
  addRow(coefficients: ArrayLike<number>, low: number, high: number): number {
    const row = new Float64Array(this.n);
    for (const [column, variable] of this.outside.entries())
      if (variable < this.n) row[column] = coefficients[variable] ?? 0;
    for (const [at, variable] of this.basic.entries()) {
      const factor = variable < this.n ? (coefficients[variable] ?? 0) : 0;
      if (factor !== 0) addTimes(row, this.rows[at], factor);
    }
    this.rows.push(row);
    this.basic.push(this.lower.length);
    this.lower.push(low);
    this.upper.push(high);
    this.values.push(0);
    return this.rows.length - 1;
  }

  /** Changes the limits of an x. */
  setLimits(x: number, low: number, high: number): void {
    this.lower[x] = low;
    this.upper[x] = high;
  }

  limitsOf(x: number): readonly [low: number, high: number] {
    return [this.lower[x] ?? 0, this.upper[x] ?? 0];
  }

  /** Goes to the optimum. False: no x meets all rows. Throws an Error where rounding keeps it from ending. */
  solve(): boolean {
    if (this.lower.some((low, variable) => low > (this.upper[variable] ?? low))) return false;
    this.place();
    const patience = 10 * (this.n + this.rows.length) + 100;
    for (let step = 0; step < 20 * patience; step++) {
      const careful = step > patience;
      const leaving = this.leavingRow(careful);
      if (leaving < 0) return true;
      const entering = this.enteringColumn(leaving, careful);
      if (entering < 0) return false;
      this.pivot(leaving, entering);
      if (step % 64 === 63) this.place();
    }
    throw new Error('the linear program does not settle');
  }

  /** Value of an x after `solve`. */
  valueOf = (x: number): number => this.values[x] ?? 0;

  /** Σ costs·x after `solve`. */
  objective(): number {
    return this.outside.reduce((sum, variable, at) => sum + (this.gains[at] ?? 0) * this.valueOf(variable), 0);
  }

  /**
   * Multipliers of the rows after `solve`: what one more unit of a row's limit would gain (0 where it does not bind).
   */
  multipliers(): number[] {
    const found = this.rows.map(() => 0);
    for (const [at, variable] of this.outside.entries())
      if (variable >= this.n) found[variable - this.n] = this.gains[at] ?? 0;
    return found;
  }

  /** Puts the columns at their limits and computes the rows anew. */
  private place(): void {
    for (const [at, variable] of this.outside.entries())
      this.values[variable] = (this.atUpper[at] ? this.upper : this.lower)[variable] ?? 0;
    for (const [at, variable] of this.basic.entries()) {
      const row = this.rows[at];
      let sum = 0;
      for (const [column, outer] of this.outside.entries()) sum += (row?.[column] ?? 0) * this.valueOf(outer);
      this.values[variable] = sum;
    }
  }

  /** The row furthest outside its limits; when careful, the one of the first variable; -1: none. */
  private leavingRow(careful: boolean): number {
    let [found, furthest] = [-1, EPSILON];
    for (const [at, variable] of this.basic.entries()) {
      const off = Math.abs(this.gapOf(variable));
      if (off <= EPSILON) continue;
      if (careful ? found < 0 || variable < (this.basic[found] ?? 0) : off > furthest) [found, furthest] = [at, off];
    }
    return found;
  }

  /** How far a variable must go to be within its limits; 0 where it is. */
  private gapOf(variable: number): number {
    const value = this.valueOf(variable);
    const [low, high] = this.limitsOf(variable);
    return value < low - EPSILON ? low - value : value > high + EPSILON ? high - value : 0;
  }

  /** The column that can move the row into its limits and loses least by it; -1: none can. */
  private enteringColumn(leaving: number, careful: boolean): number {
    const row = this.rows[leaving];
    const direction = Math.sign(this.gapOf(this.basic[leaving] ?? 0));
    let [found, least, size] = [-1, Number.POSITIVE_INFINITY, 0];
    for (const [column, variable] of this.outside.entries()) {
      const entry = row?.[column] ?? 0;
      const [low, high] = this.limitsOf(variable);
      if (low === high || Math.abs(entry) < PIVOT || entry * direction > 0 === this.atUpper[column]) continue;
      const ratio = Math.abs(this.gains[column] ?? 0) / Math.abs(entry);
      const isTie = Math.abs(ratio - least) <= 1e-12;
      const wins = careful ? variable < (this.outside[found] ?? 0) : Math.abs(entry) > size;
      if (isTie ? wins : ratio < least) [found, least, size] = [column, ratio, Math.abs(entry)];
    }
    return found;
  }

  private pivot(leaving: number, entering: number): void {
    const row = this.rows[leaving];
    const [gone, come] = [this.basic[leaving], this.outside[entering]];
    if (!row || gone === undefined || come === undefined) return;
    const entry = row[entering] ?? 1;
    const gap = this.gapOf(gone);
    const step = gap / entry;
    for (const [at, variable] of this.basic.entries())
      this.values[variable] = this.valueOf(variable) + (this.rows[at]?.[entering] ?? 0) * step;
    this.values[come] = this.valueOf(come) + step;
    for (let column = 0; column < this.n; column++) row[column] = -(row[column] ?? 0) / entry;
    row[entering] = 1 / entry;
    for (const [at, other] of this.rows.entries()) if (at !== leaving) substitute(other, row, entering);
    substitute(this.gains, row, entering);
    this.basic[leaving] = come;
    this.outside[entering] = gone;
    this.atUpper[entering] = gap < 0;
  }
}

/** Writes a row anew after the variable of a column is given by another row. */
function substitute(target: Float64Array, row: Float64Array, column: number): void {
  const factor = target[column] ?? 0;
  if (factor === 0) return;
  target[column] = 0;
  addTimes(target, row, factor);
}

function addTimes(target: Float64Array, row: Float64Array | undefined, factor: number): void {
  if (!row) return;
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + factor * (row[at] ?? 0);
}
