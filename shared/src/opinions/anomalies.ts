import { compareIds } from './id-order.js';
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
 * tenth of a person (a tenth of its people, for a flood) would be expected to vote like that. Most people first, then the least
 * expected, then the order of ids. Linear in votes, but for sorting.
 */
export function anomaliesOf(matrix: VoteMatrix, all: VoteCounts): Anomaly[] {
  const chances = chancesOf(all);
  const found: Anomaly[] = [];
  for (const rows of alikeRows(matrix)) {
    const first = rows[0] ?? 0;
    const kind = rows.length >= FLOOD ? 'identical' : oneAnswer(matrix, first);
    if (kind === null) continue;
    const expected = matrix.participants.length * Math.exp(logChance(matrix, first, chances));
    const bound = kind === 'identical' ? rows.length / TIMES_EXPECTED : 1 / TIMES_EXPECTED;
    if (expected > bound) continue;
    const participantIds = rows.map((row) => matrix.participants[row] ?? '');
    found.push({ kind, participantIds, answers: answersOf(matrix, first), expected });
  }
  return found.sort(
    (a, b) =>
      b.participantIds.length - a.participantIds.length ||
      a.expected - b.expected ||
      compareIds(a.participantIds[0] ?? '', b.participantIds[0] ?? ''),
  );
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

/** Rows with at least so many answers, put together where all answers are the same. */
function alikeRows(matrix: VoteMatrix): number[][] {
  const byHash = new Map<number, number[][]>();
  for (let row = 0; row < matrix.participants.length; row++) {
    if (answersOf(matrix, row) < ANSWERS_TO_STAND_OUT) continue;
    const hash = rowHash(matrix, row);
    const lists = byHash.get(hash) ?? [];
    const alike = lists.find(([first = 0]) => isSameRow(matrix, first, row));
    if (alike) alike.push(row);
    else byHash.set(hash, [...lists, [row]]);
  }
  return [...byHash.values()].flat();
}

function rowHash({ rowStart, column, value }: VoteMatrix, row: number): number {
  let hash = 0x811c9dc5;
  for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at++)
    hash = Math.imul(hash ^ ((column[at] ?? 0) * 3 + (value[at] ?? 0) + 1), 0x01000193) ^ (hash >>> 15);
  return hash;
}

function isSameRow({ rowStart, column, value }: VoteMatrix, one: number, other: number): boolean {
  const [from, also] = [rowStart[one] ?? 0, rowStart[other] ?? 0];
  const answers = (rowStart[one + 1] ?? 0) - from;
  if ((rowStart[other + 1] ?? 0) - also !== answers) return false;
  for (let i = 0; i < answers; i++)
    if (column[from + i] !== column[also + i] || value[from + i] !== value[also + i]) return false;
  return true;
}
