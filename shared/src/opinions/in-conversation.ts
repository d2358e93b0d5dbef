import { answersOf, type VoteMatrix } from './vote-matrix.js';

/** Answers somebody must have given to be put into a group, where there are so many statements. */
export const ENOUGH_ANSWERS = 7;
/** With fewer people than this the most active are taken in besides. */
export const ENOUGH_PEOPLE = 15;

/**
 * Who is grouped (Pol.is): everybody with at least min(7, number of statements) answers, counted on all statements, rejected ones too;
 * everybody who was in before (`earlier`, by id); and while they are fewer than 15, those with the most answers (at least one), ties by
 * id. Answers a 1 for each row that is in. n log n.
 */
export function inConversation(matrix: VoteMatrix, earlier: ReadonlySet<string> = new Set()): Uint8Array {
  const { participants, statements } = matrix;
  const enough = Math.max(1, Math.min(ENOUGH_ANSWERS, statements.length));
  const answers = participants.map((_, row) => answersOf(matrix, row));
  const isIn = Uint8Array.from(participants, (id, row) => ((answers[row] ?? 0) >= enough || earlier.has(id) ? 1 : 0));
  const missing = ENOUGH_PEOPLE - isIn.reduce((sum, one) => sum + one, 0);
  if (missing <= 0) return isIn;
  const others = participants.flatMap((_, row) => (isIn[row] === 0 && (answers[row] ?? 0) > 0 ? row : []));
  others.sort((a, b) => (answers[b] ?? 0) - (answers[a] ?? 0) || a - b);
  for (const row of others.slice(0, missing)) isIn[row] = 1;
  return isIn;
}
