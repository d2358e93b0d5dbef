import type { Parsed } from './ballot-file.js';
import { parsed } from './ballot-file.js';
import { MOST_OPTIONS, refuse } from './file-fault.js';

/** A name with its line. */
export interface NamedLine {
  readonly line: number;
  readonly name: string;
}

/**
 * Names of options as a list, each once (results are keyed by name), none empty, not too many. Blanks around a name are dropped,
 * those inside are left as they are.
 */
export function optionNames(found: readonly NamedLine[]): Parsed<string[]> {
  const names = new Set<string>();
  for (const { line, name: raw } of found) {
    const name = raw.trim();
    if (name === '') return refuse(line, 'empty_name');
    if (names.has(name)) return refuse(line, 'same_name', { name });
    names.add(name);
    if (names.size > MOST_OPTIONS) return refuse(line, 'too_many_options', { most: MOST_OPTIONS });
  }
  return parsed([...names]);
}

/** Options in the order in which they are first named, for files that declare them late or not at all. */
export class NameIndex {
  private readonly indices = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name);
  }

  /** The index of a name, or null where it is not known. */
  find(name: string): number | null {
    return this.indices.get(name) ?? null;
  }

  /** The index of a name, which is a new option where it was not known. */
  add(name: string): number {
    const index = this.indices.get(name) ?? this.indices.size;
    this.indices.set(name, index);
    return index;
  }

  get size(): number {
    return this.indices.size;
  }

  names(): string[] {
    return [...this.indices.keys()];
  }
}

/**
 * A name without the quotes around it. Real files have quotes in doubtful places, so: a pair around the whole is taken off (and
 * quotes doubled inside are made one, as in CSV; commas after it go too); where the number of
 * marks is odd, those at the ends are dropped; all others belong to the name (`Jim "Red" Smith`).
 */
export function unquoted(raw: string): string {
  const text = raw.trim();
  const whole = /^"(.*)"[,;]*$/.exec(text)?.[1];
  if (whole !== undefined && isEven(whole)) return whole.replaceAll('""', '"').trim();
  return isEven(text) ? text : withoutEnds(text);
}

function withoutEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '"') from += 1;
  while (to > from && text[to - 1] === '"') to -= 1;
  return text.slice(from, to).trim();
}

const isEven = (text: string): boolean => (text.split('"').length - 1) % 2 === 0;
