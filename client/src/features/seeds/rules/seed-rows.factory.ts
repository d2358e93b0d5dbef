import { afterStep, emptyList, type SeedList, type SeedListStep } from './seed-list.rules.js';
import type { SeedRow } from './seed-row.js';

/** A row for specs that says nothing of its own beside its words. */
export const seedRow = (line: number, text: string, change: Partial<SeedRow> = {}): SeedRow => ({
  line,
  text,
  lang: null,
  origin: null,
  translations: {},
  ...change,
});

/** The list in English into which these rows were pasted, after some steps. */
export const seedList = (rows: readonly SeedRow[], ...steps: readonly SeedListStep[]): SeedList =>
  [{ do: 'add' as const, source: null, rows }, ...steps].reduce<SeedList>(afterStep, emptyList('en'));
