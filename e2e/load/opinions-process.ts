// One computation of opinions on made-up votes, in a process of its own: PEOPLE STATEMENTS VOTES [FILE]. Prints its times as JSON; where a file
// is named, the votes are written there for others to compute on (int8, a row a person, 9 for no answer).
import { writeFile } from 'node:fs/promises';
import { analyseOpinions, DEFAULT_TREATMENT } from '@polylogue/shared/opinions/analyse-opinions';
import { chanceOf } from '@polylogue/shared/opinions/chance';
import { type VoteMatrix, type VoteMatrixInput, voteMatrix } from '@polylogue/shared/opinions/vote-matrix';
import type { OpinionsTiming } from './opinions.js';

const [people = 0, statements = 0, votes = 0] = process.argv.slice(2, 5).map(Number);
const file = process.argv[5];
const input = madeUp(people, statements, votes);
const begun = performance.now();
const matrix = voteMatrix(input);
const steps: Record<string, number> = {};
let [current, since] = ['matrix', begun];
const enter = (step: string): void => {
  const now = performance.now();
  steps[current] = (steps[current] ?? 0) + now - since;
  [current, since] = [step, now];
};
const { result } = analyseOpinions(matrix, { seed: '1', rejected: DEFAULT_TREATMENT, k: null }, enter);
enter('end');
const timing: OpinionsTiming = {
  votes: matrix.column.length,
  milliseconds: performance.now() - begun,
  steps,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  k: result.k,
};
if (file !== undefined) await writeFile(file, dense(matrix));
process.stdout.write(JSON.stringify(timing));

/** Three camps of different size that lean to opposite sides, some louder than others; seeded: the same at each run. */
function madeUp(size: number, columns: number, most: number): VoteMatrixInput {
  const chance = chanceOf('opinions benchmark');
  const leaning = Array.from({ length: 3 }, () => Array.from({ length: columns }, () => chance() - 0.5));
  const table = {
    participant: new Uint32Array(most),
    statement: new Uint32Array(most),
    value: new Int8Array(most),
  };
  let at = 0;
  for (let person = 0; person < size; person++) {
    const camp = leaning[person % 7 < 4 ? 0 : person % 7 < 6 ? 1 : 2] ?? [];
    const left = Math.round((most - at) / (size - person));
    const answers = person === size - 1 ? left : Math.round(left * (0.5 + chance()));
    const first = Math.floor(chance() * columns);
    for (let i = 0; i < Math.min(answers, columns) && at < most; i++, at++) {
      const statement = (first + i) % columns;
      const opinion = 3 * (camp[statement] ?? 0) + chance() - 0.4;
      table.participant[at] = person;
      table.statement[at] = statement;
      table.value[at] = opinion > 0.2 ? 1 : opinion < -0.2 ? -1 : 0;
    }
  }
  return {
    participants: Array.from({ length: size }, (_, i) => String(i)),
    statements: Array.from({ length: columns }, (_, i) => ({ id: String(i), moderation: 1, isMeta: false })),
    votes: {
      participant: table.participant.subarray(0, at),
      statement: table.statement.subarray(0, at),
      value: table.value.subarray(0, at),
    },
  };
}

function dense({ participants, statements: columns, rowStart, column, value }: VoteMatrix): Int8Array {
  const cells = new Int8Array(participants.length * columns.length).fill(9);
  for (let row = 0; row < participants.length; row++)
    for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at++)
      cells[row * columns.length + (column[at] ?? 0)] = value[at] ?? 9;
  return cells;
}
