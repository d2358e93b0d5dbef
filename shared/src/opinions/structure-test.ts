import { type Chance, chanceOf } from './chance.js';
import { componentsOf, ROUGH } from './components.js';
import type { Columns } from './treatment.js';
import type { VoteMatrix } from './vote-matrix.js';

/** With more people than this the stability of groups alone tells structure from chance. */
export const MOST_TESTED = 100;
/** Shuffled matrices that are compared; at most one of them may do as well, which chance gives one time in twenty. */
export const SHUFFLES = 39;

/**
 * Whether people's votes hang together more than chance would make them: each statement's votes are shuffled among those who answered it,
 * 39 times, and the first axis must explain more than in all of these but one (parallel analysis, Horn 1965, by permutation, Buja and
 * Eyuboglu 1992). Few people can look divided by chance; with more than 100 it is not asked and answers true.
 */
export function isBeyondChance(matrix: VoteMatrix, columns: Columns, explained: number, seed: string): boolean {
  if (matrix.participants.length > MOST_TESTED) return true;
  const cells = cellsByColumn(matrix);
  let asGood = 0;
  for (let i = 0; i < SHUFFLES && asGood <= 1; i++) {
    const chance = chanceOf(`${seed}\nshuffle ${i}`);
    const shuffled = { ...matrix, value: shuffledValues(matrix.value, cells, chance) };
    if (componentsOf(shuffled, columns, chance, ROUGH).explained[0] >= explained - 1e-6) asGood += 1;
  }
  return asGood <= 1;
}

function cellsByColumn({ statements, column }: VoteMatrix): number[][] {
  const cells = statements.map((): number[] => []);
  for (const [at, c] of column.entries()) cells[c]?.push(at);
  return cells;
}

/** Fisher and Yates, within each column. */
function shuffledValues(value: Int8Array, cells: readonly (readonly number[])[], chance: Chance): Int8Array {
  const shuffled = value.slice();
  for (const own of cells)
    for (let i = own.length - 1; i > 0; i--) {
      const [one, other] = [own[i] ?? 0, own[Math.floor(chance() * (i + 1))] ?? 0];
      const kept = shuffled[one] ?? 0;
      shuffled[one] = shuffled[other] ?? 0;
      shuffled[other] = kept;
    }
  return shuffled;
}
