/** Eigenvalues and eigenvectors of a small symmetric matrix, largest value first. */
export interface EigenPairs {
  readonly values: readonly number[];
  /** `vectors[i]` belongs to `values[i]`, has length 1. */
  readonly vectors: readonly Float64Array[];
}

const MOST_ROUNDS = 60;

/**
 * Eigen-decomposition of a symmetric tridiagonal matrix by the QL method with implicit shifts (Bowdler, Martin, Reinsch and Wilkinson
 * 1968, "tql2"). `diagonal` has n values, `beside` the n − 1 values next to it. Cubic in n, meant for n up to some hundreds.
 */
export function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]): EigenPairs {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = Float64Array.from({ length: n }, (_, i) => (i + 1 < n ? (beside[i] ?? 0) : 0));
  const vectors = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  for (let l = 0; l < n; l++)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const m = firstSplit(d, e, l);
      if (m === l) break;
      shiftedStep(d, e, vectors, l, m);
    }
  const order = Array.from(d.keys()).sort((a, b) => (d[b] ?? 0) - (d[a] ?? 0));
  return { values: order.map((i) => d[i] ?? 0), vectors: order.flatMap((i) => vectors[i] ?? []) };
}

/** The first place from l on where the matrix falls into two. */
function firstSplit(d: Float64Array, e: Float64Array, l: number): number {
  let m = l;
  for (; m < d.length - 1; m++) {
    const size = Math.abs(d[m] ?? 0) + Math.abs(d[m + 1] ?? 0);
    if (Math.abs(e[m] ?? 0) <= Number.EPSILON * size) break;
  }
  return m;
}

/** One QL step from m up to l; the rows of `vectors` are turned alike. */
function shiftedStep(d: Float64Array, e: Float64Array, vectors: readonly Float64Array[], l: number, m: number): void {
  const half = ((d[l + 1] ?? 0) - (d[l] ?? 0)) / (2 * (e[l] ?? 0));
  const root = Math.hypot(half, 1);
  let g = (d[m] ?? 0) - (d[l] ?? 0) + (e[l] ?? 0) / (half + (half < 0 ? -root : root));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = s * (e[i] ?? 0);
    const b = c * (e[i] ?? 0);
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = (d[i + 1] ?? 0) - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = (d[i + 1] ?? 0) - p;
    const t = ((d[i] ?? 0) - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    turn(vectors[i], vectors[i + 1], s, c);
  }
  d[l] = (d[l] ?? 0) - p;
  e[l] = g;
  e[m] = 0;
}

function turn(one: Float64Array | undefined, next: Float64Array | undefined, s: number, c: number): void {
  if (!one || !next) return;
  for (let k = 0; k < one.length; k++) {
    const [a, b] = [one[k] ?? 0, next[k] ?? 0];
    next[k] = s * a + c * b;
    one[k] = c * a - s * b;
  }
}
