import { type VoteCounts, votesOn } from './votes-by-group.js';
import { answersOf, type VoteMatrix } from './vote-matrix.js';

export type AnomalyKind = 'all_agree' | 'all_disagree' | 'all_pass' | 'identical';

/** People whose votes look as if nobody had weighed them. A hint for staff, not a judgement: nothing is left out by itself. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  /** One person, or all who answered alike, in the order of ids. */
  readonly participantIds: readonly string[];
  /** Answers each of them gave. */
  readonly answers: number;
  /** How many people would be expected to answer just so, if each statement were answered by chance as everybody answers it. */
  readonly expected: number;
}

/** Answers somebody must have given before they can stand out. */
export const ANSWERS_TO_STAND_OUT = 7;
/** People with just the same answers to just the same statements who make a flood. */
export const FLOOD = 3;
/** A flood has so many times as many people as expected; somebody of one answer is expected less than once in so many times. */
export const TIMES_EXPECTED = 10;

/**
 * People who gave one answer to everything, and floods of people who gave the same answers to the same statements, where at least 7
 * statements were answered and chance is no good reason: with the share of each answer among all votes on each statement, less than a
 * tenth of a person (a tenth of the people, for a flood) would be expected to vote like that. Most people first, then the least
 * expected, then the order of ids. Linear in votes, but for sorting.
 */
export function anomaliesOf(matrix: VoteMatrix, all: VoteCounts): Anomaly[] {
  const chances = chancesOf(all);
  const alike = new Map<string, number[]>();
  const found: Anomaly[] = [];
  for (let row = 0; row < matrix.participants.length; row++) {
    if (answersOf(matrix, row) < ANSWERS_TO_STAND_OUT) continue;
    const key = signatureOf(matrix, row);
    const rows = alike.get(key);
    if (rows) rows.push(row);
    else alike.set(key, [row]);
  }
  for (const rows of alike.values()) {
    const first = rows[0] ?? 0;
    const expected = matrix.participants.length * Math.exp(logChance(matrix, first, chances));
    const kind = rows.length >= FLOOD ? 'identical' : oneAnswer(matrix, first);
    const bound = kind === 'identical' ? rows.length / TIMES_EXPECTED : 1 / TIMES_EXPECTED;
    if (kind === null || expected > bound) continue;
    const participantIds = rows.map((row) => matrix.participants[row] ?? '');
    found.push({ kind, participantIds, answers: answersOf(matrix, first), expected });
  }
  return found.sort((a, b) => b.participantIds.length - a.participantIds.length || a.expected - b.expected);
}

/** Logarithm of the share of each answer, by column: disagree, pass, agree. */
function chancesOf(all: VoteCounts): Float64Array {
  const logs = new Float64Array(all.agree.length * 3);
  for (let c = 0; c < all.agree.length; c++) {
    const { agree, disagree, pass } = votesOn(all, c);
    const answers = Math.max(1, agree + disagree + pass);
    for (const [at, count] of [disagree, pass, agree].entries()) logs[c * 3 + at] = Math.log(count / answers);
  }
  return logs;
}

function logChance({ rowStart, column, value }: VoteMatrix, row: number, chances: Float64Array): number {
  let sum = 0;
  for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at++)
    sum += chances[(column[at] ?? 0) * 3 + (value[at] ?? 0) + 1] ?? 0;
  return sum;
}

function oneAnswer({ rowStart, value }: VoteMatrix, row: number): AnomalyKind | null {
  const [from, end] = [rowStart[row] ?? 0, rowStart[row + 1] ?? 0];
  const first = value[from] ?? 0;
  for (let at = from; at < end; at++) if (value[at] !== first) return null;
  return first > 0 ? 'all_agree' : first < 0 ? 'all_disagree' : 'all_pass';
}

/** The answers of a row as text: equal for equal answers to equal statements, and for no others. */
function signatureOf({ rowStart, column, value }: VoteMatrix, row: number): string {
  let text = '';
  for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at++) {
    const cell = (column[at] ?? 0) * 3 + (value[at] ?? 0) + 1;
    text += String.fromCharCode(cell & 0x7fff, cell >>> 15);
  }
  return text;
}
