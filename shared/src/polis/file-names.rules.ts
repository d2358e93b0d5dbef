import { POLIS_FILES, type PolisFaultCode, type PolisFile } from './file-fault.js';

/** What files are called at the end of their names; the longest first, because the matrix ends like the votes. */
const ENDINGS: readonly (readonly [ending: string, file: PolisFile])[] = [
  ...POLIS_FILES.map((file) => [file, file] as const),
  // As Pol.is' reports call the matrix today.
  ['participant-votes.csv', 'participants-votes.csv'] as const,
].toSorted(([a], [b]) => b.length - a.length);

/**
 * Which file of an export a file is by its name, which may have anything in front (`town-comments.csv`) and the number that browsers add to
 * a second download (`votes (1).csv`); null: none. A letter or digit right in front makes it another word.
 */
export function polisFileOf(name: string): PolisFile | null {
  const plain = name
    .toLowerCase()
    .replace(/ ?\(\d{1,3}\)(?=\.csv$)/, '')
    .replace(/[_ ]/g, '-');
  const [, file = null] =
    ENDINGS.find(([ending]) => plain.endsWith(ending) && !/[\p{L}\p{N}]$/u.test(plain.slice(0, -ending.length))) ?? [];
  return file;
}

/** What is wrong with the choice of files, as the faults of their content are told. */
export interface ChoiceFault {
  readonly file: string;
  readonly line: 1;
  readonly code: PolisFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Files of an export by what they are, and everything that is wrong with the choice: what is unknown, doubled or missing. Linear. */
export function sortedPolisFiles<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
): { readonly known: ReadonlyMap<PolisFile, T>; readonly faults: readonly ChoiceFault[] } {
  const known = new Map<PolisFile, T>();
  const faults: ChoiceFault[] = [];
  for (const one of files) {
    const file = polisFileOf(nameOf(one));
    const first = file === null ? undefined : known.get(file);
    if (file === null) faults.push({ file: nameOf(one), line: 1, code: 'unknown_file', params: {} });
    else if (first === undefined) known.set(file, one);
    else {
      const params = { found: nameOf(one), other: nameOf(first) };
      faults.push({ file, line: 1, code: 'repeated_file', params });
    }
  }
  return { known, faults: [...faults, ...missingFiles(known)] };
}

/** A fault for each file without which there is no export: comments.csv, and one of the two files of votes (told as votes.csv). */
export function missingFiles(files: { has(file: PolisFile): boolean }): ChoiceFault[] {
  const hasVotes = files.has('votes.csv') || files.has('participants-votes.csv');
  const missing: PolisFile[] = [
    ...(files.has('comments.csv') ? [] : ['comments.csv' as const]),
    ...(hasVotes ? [] : ['votes.csv' as const]),
  ];
  return missing.map((file) => ({ file, line: 1, code: 'missing_file', params: {} }));
}
