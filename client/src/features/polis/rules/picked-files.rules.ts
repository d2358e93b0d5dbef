import type { PolisFile } from '@polylogue/shared/polis/file-fault';
import { type ChoiceFault, polisFileOf, sortedPolisFiles } from '@polylogue/shared/polis/file-names.rules';

/** What is known of a file that was picked, whatever it is made of. */
export interface Named {
  readonly name: string;
  readonly size: number;
}

/**
 * Files picked before and now, in that order: a new one takes the place of an earlier one that is the same file of an export, so that the wrong
 * one can be replaced by picking the right one. Two of the same picked together both stay, for the person to decide.
 */
export function withPicked<F extends Named>(before: readonly F[], picked: readonly F[]): F[] {
  const renewed = new Set<PolisFile | null>(picked.map(({ name }) => polisFileOf(name)));
  const names = new Set(picked.map(({ name }) => name));
  const kept = before.filter(({ name }) => {
    const file = polisFileOf(name);
    return file === null ? !names.has(name) : !renewed.has(file);
  });
  return [...kept, ...picked];
}

/** Everything that is wrong with a choice before it is sent. A choice that is too large has its size in `tooLarge`. */
export function choiceFaults(
  files: readonly Named[],
  mostBytes: number,
): { faults: readonly ChoiceFault[]; tooLarge: number | null } {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return { faults: sortedPolisFiles(files, ({ name }) => name).faults, tooLarge: size > mostBytes ? size : null };
}
