import { z } from 'zod';
import type { SeedRow } from './seed-row.js';

/** A line on its way to becoming a seed. */
const SeedLine = z.object({
  /** Counts up: lines stand in this order. */
  key: z.int().positive(),
  /** Name of the file it comes from; null: it was pasted. */
  source: z.string().nullable(),
  /** Where it stood there, from 1. */
  line: z.int().positive(),
  text: z.string(),
  /** Null: as the list says. */
  lang: z.string().nullable(),
  /** Null: as the list says. */
  origin: z.string().nullable(),
  translations: z.record(z.string(), z.string()),
  /** Error code with which the server refused it last. */
  refused: z.string().nullable(),
});
export type SeedLine = z.infer<typeof SeedLine>;

/** What is being prepared in this browser and is not stored yet; kept until it is. */
export const SeedList = z.object({
  paste: z.string(),
  /** Language and origin of every line that names none of its own. */
  lang: z.string(),
  origin: z.string(),
  lines: z.array(SeedLine),
  /** Taken off last, so that it can be put back. */
  taken: z.array(SeedLine),
  nextKey: z.int().positive(),
});
export type SeedList = z.infer<typeof SeedList>;

export const emptyList = (lang: string): SeedList => ({
  paste: '',
  lang,
  origin: '',
  lines: [],
  taken: [],
  nextKey: 1,
});

/** Nothing that would be missed. */
export const isForgettable = ({ paste, origin, lines, taken }: SeedList): boolean =>
  paste === '' && origin === '' && lines.length === 0 && taken.length === 0;

/** What can be changed of a line. */
export type LineChange = Pick<SeedLine, 'text' | 'lang' | 'origin' | 'translations'>;

export type SeedListStep =
  | { readonly do: 'type'; readonly paste: string }
  | { readonly do: 'set'; readonly part: Partial<Pick<SeedList, 'lang' | 'origin'>> }
  /** Rows of a file, or (null) of what was pasted, which is empty then. */
  | { readonly do: 'add'; readonly source: string | null; readonly rows: readonly SeedRow[] }
  | { readonly do: 'change'; readonly key: number; readonly change: LineChange }
  | { readonly do: 'take'; readonly keys: readonly number[] }
  | { readonly do: 'put-back' }
  /** Acknowledged: they are statements now. */
  | { readonly do: 'stored'; readonly keys: readonly number[] }
  | { readonly do: 'refused'; readonly keys: readonly number[]; readonly code: string };

/** The list after a step. Pure. */
export function afterStep(list: SeedList, step: SeedListStep): SeedList {
  switch (step.do) {
    case 'type':
      return { ...list, paste: step.paste };
    case 'set':
      return { ...list, ...step.part };
    case 'add':
      return added(list, step.source, step.rows);
    case 'change':
      return withLines(list, [step.key], (line) => ({ ...line, ...step.change, refused: null }));
    case 'take':
      return { ...without(list, step.keys), taken: list.lines.filter(({ key }) => step.keys.includes(key)) };
    case 'put-back':
      return { ...list, lines: [...list.lines, ...list.taken].sort((a, b) => a.key - b.key), taken: [] };
    case 'stored':
      return without(list, step.keys);
    case 'refused':
      return withLines(list, step.keys, (line) => ({ ...line, refused: step.code }));
  }
}

function added(list: SeedList, source: string | null, rows: readonly SeedRow[]): SeedList {
  const lines = rows.map((row, at) => ({
    ...row,
    translations: { ...row.translations },
    key: list.nextKey + at,
    source,
    refused: null,
  }));
  return {
    ...list,
    paste: source === null ? '' : list.paste,
    lines: [...list.lines, ...lines],
    nextKey: list.nextKey + rows.length,
  };
}

function without(list: SeedList, keys: readonly number[]): SeedList {
  const gone = new Set(keys);
  return { ...list, lines: list.lines.filter(({ key }) => !gone.has(key)) };
}

function withLines(list: SeedList, keys: readonly number[], change: (line: SeedLine) => SeedLine): SeedList {
  const changed = new Set(keys);
  return { ...list, lines: list.lines.map((line) => (changed.has(line.key) ? change(line) : line)) };
}
