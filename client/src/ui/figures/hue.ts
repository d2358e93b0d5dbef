import type { CSSProperties } from 'react';

/** Number of hues; beyond it they repeat, and the letters tell marks apart. */
export const HUE_COUNT = 12;

/** The CSS colour of the hue at an index from 0 on; any whole number is taken. */
export function hueColor(index: number): string {
  const wrapped = ((Math.trunc(index) % HUE_COUNT) + HUE_COUNT) % HUE_COUNT;
  return `var(--hue-${wrapped + 1})`;
}

/** A colour by meaning, or the hue of a mark. */
export type Fill = 'ink' | 'action' | 'positive' | 'negative' | 'neutral' | number;

/** The background of a bar or mark. */
export function fillStyle(fill: Fill): CSSProperties {
  return { background: typeof fill === 'number' ? hueColor(fill) : `var(--${fill})` };
}

/** A fraction as a CSS width, kept within 0 and 100 %. */
export function widthOf(fraction: number): string {
  const safe = Number.isFinite(fraction) ? Math.max(0, Math.min(1, fraction)) : 0;
  return `${Math.round(safe * 10_000) / 100}%`;
}
