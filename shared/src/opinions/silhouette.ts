import type { BasePoints } from './base-points.js';

/** How well people are placed in their groups. */
export interface Silhouette {
  /** -1 to 1. */
  readonly mean: number;
  /** Standard error of that mean: how far it may be off by chance, from 0. */
  readonly error: number;
}

/**
 * Mean silhouette of people (Rousseeuw 1987) for several divisions of the same points at once: (b − a) / max(a, b) with a the mean
 * distance to the others of one's own group and b that to the nearest other group; 0 for somebody alone in a group. From -1 to 1; 0
 * where there is one group only. Exact while each base point is one place. Quadratic in points.
 */
export function meanSilhouettes(
  { x, y, weight }: Pick<BasePoints, 'x' | 'y' | 'weight'>,
  divisions: readonly Labelled[],
): Silhouette[] {
  return distanceSums({ x, y, weight }, divisions).map((sums, d) => {
    const { label, k } = divisions[d] ?? { label: new Uint8Array(), k: 0 };
    const sizes = new Float64Array(k);
    for (let i = 0; i < label.length; i++) sizes[label[i] ?? 0] = (sizes[label[i] ?? 0] ?? 0) + (weight[i] ?? 0);
    let [total, squares, people] = [0, 0, 0];
    for (let i = 0; i < label.length; i++) {
      const own = silhouette(sums.subarray(i * k, i * k + k), sizes, label[i] ?? 0);
      const w = weight[i] ?? 0;
      total += w * own;
      squares += w * own * own;
      people += w;
    }
    return summary(total, squares, people);
  });
}

interface Labelled {
  readonly label: Uint8Array;
  readonly k: number;
}

/** For each division: the sum of distances from each point to the people of each group, points × groups. */
function distanceSums(
  { x, y, weight }: Pick<BasePoints, 'x' | 'y' | 'weight'>,
  divisions: readonly Labelled[],
): Float64Array[] {
  const sums = divisions.map(({ k }) => new Float64Array(x.length * k));
  const distance = new Float64Array(x.length);
  for (let i = 1; i < x.length; i++) {
    const [atX, atY, w] = [x[i] ?? 0, y[i] ?? 0, weight[i] ?? 0];
    for (let j = 0; j < i; j++) {
      const [acrossX, acrossY] = [(x[j] ?? 0) - atX, (y[j] ?? 0) - atY];
      distance[j] = Math.sqrt(acrossX * acrossX + acrossY * acrossY);
    }
    for (const [d, { label, k }] of divisions.entries()) addDistances(sums[d], label, k, { i, w, distance, weight });
  }
  return sums;
}

/** Adds what point i and those before it are apart, to both of them. */
function addDistances(
  sums = new Float64Array(),
  label: Uint8Array,
  k: number,
  { i, w, distance, weight }: { i: number; w: number; distance: Float64Array; weight: Float64Array },
): void {
  const own = label[i] ?? 0;
  for (let j = 0; j < i; j++) {
    const apart = distance[j] ?? 0;
    const toOther = j * k + own;
    const toThis = i * k + (label[j] ?? 0);
    sums[toOther] = (sums[toOther] ?? 0) + w * apart;
    sums[toThis] = (sums[toThis] ?? 0) + (weight[j] ?? 0) * apart;
  }
}

function summary(total: number, squares: number, people: number): Silhouette {
  if (people <= 1) return { mean: 0, error: 0 };
  const mean = total / people;
  return { mean, error: Math.sqrt(Math.max(0, squares / people - mean * mean) / (people - 1)) };
}

function silhouette(sum: Float64Array, size: Float64Array, own: number): number {
  const others = (size[own] ?? 0) - 1;
  if (others <= 0) return 0;
  const a = (sum[own] ?? 0) / others;
  let b = Number.POSITIVE_INFINITY;
  for (let g = 0; g < size.length; g++)
    if (g !== own && (size[g] ?? 0) > 0) b = Math.min(b, (sum[g] ?? 0) / (size[g] ?? 1));
  const larger = Math.max(a, b);
  return Number.isFinite(b) && larger > 0 ? (b - a) / larger : 0;
}
