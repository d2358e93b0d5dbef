import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { HUE_COUNT } from '../figures/hue.js';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first block that opens with exactly these words and holds colours. */
function tokensAfter(opening: RegExp): Tokens {
  for (const found of css.matchAll(opening)) {
    const body = css.slice(found.index + found[0].length).split('}')[0] ?? '';
    const tokens = new Map(
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    );
    if (tokens.has('paper')) return tokens;
  }
  throw new Error(`no block of colours after ${opening.source}`);
}

const themes: ReadonlyArray<readonly [string, Tokens]> = [
  ['light', tokensAfter(/\[data-theme="light"\]\s*\{/g)],
  ['dark', tokensAfter(/\[data-theme="dark"\]\s*\{/g)],
  ['contrast', tokensAfter(/\[data-theme="contrast"\]\s*\{/g)],
];

/** Relative luminance of an sRGB colour `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of ground and text that a component uses. */
const TEXT_PAIRS: ReadonlyArray<readonly [ground: string, text: string]> = [
  ...['paper', 'sheet'].flatMap((ground) =>
    ['ink', 'ink-2', 'action', 'positive', 'negative', 'neutral'].map((text) => [ground, text] as const),
  ),
  ['action', 'action-ink'],
  ['action-hover', 'action-ink'],
  ['action-soft', 'action-soft-ink'],
  ['action-soft', 'action'],
  ['action-soft', 'ink'],
  ['action-soft', 'ink-2'],
  ['now', 'now-ink'],
  ['now-soft', 'now-soft-ink'],
  ['now-soft', 'ink'],
  ['now-soft', 'ink-2'],
  ['positive-soft', 'positive-soft-ink'],
  ['negative-soft', 'negative-soft-ink'],
  ['neutral-soft', 'neutral-soft-ink'],
  ['neutral-soft', 'action'],
  ['negative', 'negative-ink'],
  ['inverse', 'inverse-ink'],
];

const hues = Array.from({ length: HUE_COUNT }, (_, index) => `hue-${index + 1}`);

/** Lines that must be seen to use the page: edges of fields, rings, bars on their track (WCAG 2.2, 1.4.11). */
const EDGE_PAIRS: ReadonlyArray<readonly [ground: string, edge: string]> = [
  ...['paper', 'sheet', 'action-soft'].flatMap((ground) => [
    [ground, 'line-strong'] as const,
    [ground, 'focus'] as const,
  ]),
  ...[...hues, 'ink', 'action', 'positive', 'negative', 'neutral'].map((bar) => ['track', bar] as const),
];

describe.each(themes)('the %s theme', (_name, tokens) => {
  const color = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`no colour for --${name}`);
    return value;
  };
  const below = (pairs: ReadonlyArray<readonly [string, string]>, least: number): readonly string[] =>
    pairs
      .map(([ground, front]) => ({ ground, front, ratio: contrast(color(ground), color(front)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, front, ratio }) => `--${front} on --${ground}: ${ratio.toFixed(2)}`);

  it('shows every text with a contrast of 7:1 or more', () => {
    expect(below(TEXT_PAIRS, 7)).toEqual([]);
  });

  it('shows the letters of every mark with 4.5:1 or more', () => {
    const pairs = hues.map((hue) => [hue, 'hue-ink'] as const);
    expect(below(pairs, 4.5)).toEqual([]);
  });

  it('shows every edge, ring and bar with 3:1 or more', () => {
    expect(below(EDGE_PAIRS, 3)).toEqual([]);
  });

  it('has no two hues alike', () => {
    expect(new Set(hues.map(color)).size).toBe(HUE_COUNT);
  });
});

describe('a theme that the system asks for', () => {
  const bySystem = (query: string): Tokens =>
    tokensAfter(new RegExp(`@media \\(${query}\\)\\s*\\{\\s*:root:not\\(\\[data-theme\\]\\)\\s*\\{`, 'g'));

  it('is the same dark as the one chosen by hand', () => {
    expect(bySystem('prefers-color-scheme: dark')).toEqual(new Map(themes[1]?.[1]));
  });

  it('is the same high contrast as the one chosen by hand', () => {
    expect(bySystem('prefers-contrast: more')).toEqual(new Map(themes[2]?.[1]));
  });

  it('does not override a choice', () => {
    const everyRule = css.match(/@media \(prefers-(color-scheme|contrast)[^{]*\{\s*[^{]+/g) ?? [];
    expect(everyRule.filter((rule) => !rule.includes(':root:not([data-theme])'))).toEqual([]);
  });
});

describe('the measure of contrast', () => {
  it('agrees with the two ends of the scale and a known middle', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
