import type { Chance } from './chance.js';
import { type EigenPairs, tridiagonalEigen } from './tridiagonal.js';

/** A symmetric matrix that is known by what it makes of a vector: `out` becomes the matrix times `vector`. */
export type Operator = (vector: Float64Array, out: Float64Array) => void;

export interface LanczosOptions {
  /** Pairs wanted, largest values first. */
  readonly pairs: number;
  /** Steps at most; each costs one product and as many dot products as there were steps before. */
  readonly mostSteps: number;
  /** A pair is found when its residual is below this share of the largest value. */
  readonly tolerance: number;
  /** Starts the search; what is found does not depend on it within the tolerance. */
  readonly chance: Chance;
}

const CHECK_EVERY = 5;

/**
 * Largest eigenvalues and their vectors of a symmetric matrix of so many rows that has no negative eigenvalues (Lanczos 1950, with full
 * reorthogonalisation, Parlett 1980). Starts anew beside what it has when a space is used up, so that equal eigenvalues are found too.
 * Fewer pairs where the matrix has fewer rows. `mostSteps` products.
 */
export function leadingPairs(size: number, operator: Operator, options: LanczosOptions): EigenPairs {
  const search = new Search(size, operator, options.chance);
  const most = Math.min(size, Math.max(options.mostSteps, options.pairs));
  let found: EigenPairs = { values: [], vectors: [] };
  for (let step = 1; step <= most; step++) {
    search.step();
    const isDue = step === most || (step >= options.pairs && search.sinceStart % CHECK_EVERY === 0);
    if (!isDue) continue;
    found = search.projected();
    if (step < most && search.isSettled(found, options)) break;
  }
  return search.lifted(found, Math.min(options.pairs, size));
}

/** The growing basis of a Krylov space and the tridiagonal matrix in it. */
class Search {
  /** Steps since the space was last started. */
  sinceStart = 0;
  private readonly basis: Float64Array[] = [];
  private readonly diagonal: number[] = [];
  private readonly beside: number[] = [];
  private next: Float64Array;

  constructor(
    private readonly size: number,
    private readonly operator: Operator,
    private readonly chance: Chance,
  ) {
    this.next = this.fresh();
  }

  step(): void {
    const current = this.next;
    this.basis.push(current);
    const image = new Float64Array(this.size);
    this.operator(current, image);
    this.diagonal.push(dot(current, image));
    const before = Math.sqrt(dot(image, image));
    this.clean(image);
    const length = Math.sqrt(dot(image, image));
    this.sinceStart += 1;
    const isUsedUp = length <= 1e-12 * Math.max(before, ...this.diagonal.map(Math.abs)) || length === 0;
    this.beside.push(isUsedUp ? 0 : length);
    if (isUsedUp) this.sinceStart = 0;
    this.next = isUsedUp ? this.fresh() : scaled(image, 1 / length);
  }

  projected(): EigenPairs {
    return tridiagonalEigen(this.diagonal, this.beside.slice(0, -1));
  }

  isSettled({ values, vectors }: EigenPairs, { pairs, tolerance }: LanczosOptions): boolean {
    const ahead = this.beside.at(-1) ?? 0;
    const last = this.diagonal.length - 1;
    if (this.sinceStart === 0) return false;
    return vectors.slice(0, pairs).every((it) => ahead * Math.abs(it[last] ?? 0) <= tolerance * (values[0] ?? 0));
  }

  /** The pairs found, in the space of the matrix itself. */
  lifted({ values, vectors }: EigenPairs, pairs: number): EigenPairs {
    return {
      values: values.slice(0, pairs),
      vectors: vectors.slice(0, pairs).map((weights) => {
        const sum = new Float64Array(this.size);
        for (const [i, vector] of this.basis.entries()) add(sum, vector, weights[i] ?? 0);
        return scaled(sum, 1 / Math.sqrt(dot(sum, sum)));
      }),
    };
  }

  /** A direction by chance that is square to all there are; zero where there is none left. */
  private fresh(): Float64Array {
    const vector = Float64Array.from({ length: this.size }, () => this.chance() - 0.5);
    if (this.basis.length >= this.size) return new Float64Array(this.size);
    this.clean(vector);
    return scaled(vector, 1 / (Math.sqrt(dot(vector, vector)) || 1));
  }

  /** Takes out what lies along the basis; twice is enough (Kahan and Parlett). */
  private clean(vector: Float64Array): void {
    for (let round = 0; round < 2; round++)
      for (const direction of this.basis) add(vector, direction, -dot(vector, direction));
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

function add(to: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (vector[i] ?? 0);
}

const scaled = (vector: Float64Array, times: number): Float64Array => vector.map((value) => value * times);
