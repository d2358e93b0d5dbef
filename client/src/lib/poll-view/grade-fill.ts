import type { Fill } from '../../ui/figures/hue.js';

/** The colour of a grade, best first: from agreement over grey to disagreement. The order and the table say it without colour. */
export function gradeFill(grade: number, count: number): Fill {
  const place = count < 2 ? 0 : grade / (count - 1);
  return place < 0.4 ? 'positive' : place > 0.6 ? 'negative' : 'neutral';
}
