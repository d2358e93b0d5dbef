import type { BasePoints } from './base-points.js';

/**
 * Mean silhouette of people (Rousseeuw 1987) for several divisions of the same points at once: (b − a) / max(a, b) with a the mean
 * distance to the others of one's own group and b that to the nearest other group; 0 for somebody alone in a group. From -1 to 1; 0
 * where there is one group only. Exact while each base point is one place. Quadratic in points.
 */
export function meanSilhouettes(
  { x, y, weight }: Pick<BasePoints, 'x' | 'y' | 'weight'>,
  divisions: readonly { readonly label: Uint8Array; readonly k: number }[],
): number[] {
  const sums = divisions.map(({ k }) => new Float64Array(k));
  const sizes = divisions.map(({ label, k }) => {
    const size = new Float64Array(k);
    for (let i = 0; i < label.length; i++) size[label[i] ?? 0] = (size[label[i] ?? 0] ?? 0) + (weight[i] ?? 0);
    return size;
  });
  const totals = divisions.map(() => 0);
  const people = weight.reduce((sum, one) => sum + one, 0);
  for (let i = 0; i < x.length; i++) {
    for (const sum of sums) sum.fill(0);
    for (let j = 0; j < x.length; j++) {
      const distance =
        Math.sqrt(((x[i] ?? 0) - (x[j] ?? 0)) ** 2 + ((y[i] ?? 0) - (y[j] ?? 0)) ** 2) * (weight[j] ?? 0);
      for (let d = 0; d < divisions.length; d++) {
        const [sum, g] = [sums[d], divisions[d]?.label[j] ?? 0];
        if (sum) sum[g] = (sum[g] ?? 0) + distance;
      }
    }
    for (const [d, { label }] of divisions.entries())
      totals[d] = (totals[d] ?? 0) + (weight[i] ?? 0) * silhouette(sums[d], sizes[d], label[i] ?? 0);
  }
  return totals.map((total) => (people > 0 ? total / people : 0));
}

function silhouette(sum: Float64Array = new Float64Array(), size: Float64Array = new Float64Array(), own = 0): number {
  const others = (size[own] ?? 0) - 1;
  if (others <= 0) return 0;
  const a = (sum[own] ?? 0) / others;
  let b = Number.POSITIVE_INFINITY;
  for (let g = 0; g < size.length; g++)
    if (g !== own && (size[g] ?? 0) > 0) b = Math.min(b, (sum[g] ?? 0) / (size[g] ?? 1));
  const larger = Math.max(a, b);
  return Number.isFinite(b) && larger > 0 ? (b - a) / larger : 0;
}
