import { compareIds } from './id-order.js';

/** A statement as the maths knows it. */
export interface StatementEntry {
  readonly id: string;
  /** 1 accepted, 0 not looked at yet, -1 rejected. */
  readonly moderation: 1 | 0 | -1;
  /** About the conversation or the person rather than the topic: kept out of groups, lists and rankings. */
  readonly isMeta: boolean;
}

/** Votes as columns of one table, one row an event; numbers are places in the lists of people and statements, in the caller's order. */
export interface VoteEvents {
  readonly participant: Uint32Array;
  readonly statement: Uint32Array;
  /** 1 agree, 0 pass, -1 disagree. */
  readonly value: Int8Array;
  /** 1 where the person said "this matters to me". */
  readonly isImportant?: Uint8Array;
}

export interface VoteMatrixInput {
  readonly participants: readonly string[];
  readonly statements: readonly StatementEntry[];
  readonly votes: VoteEvents;
}

/**
 * Who answered what, row by row (compressed sparse rows): the answers of row i stand at `rowStart[i]` up to `rowStart[i + 1]`, by
 * column. Rows and columns are in the order of ids, so that whatever is computed from it does not depend on the order of the input.
 */
export interface VoteMatrix {
  readonly participants: readonly string[];
  readonly statements: readonly StatementEntry[];
  readonly rowStart: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Int8Array;
  readonly isImportant: Uint8Array;
}

/**
 * The matrix of the last votes: a later event of the same person on the same statement replaces the earlier one. Throws a RangeError on
 * an id given twice, a place that is not in the lists, or a value that is no vote. Linear in events, but for
 * sorting the ids and the answers of each person.
 */
export function voteMatrix({ participants, statements, votes }: VoteMatrixInput): VoteMatrix {
  const people = ranked(participants);
  const entries = ranked(statements.map(({ id }) => id));
  checkVotes(votes, participants.length, statements.length);
  const rowOf = votes.participant.map((at) => people.rank[at] ?? 0);
  const cells = lastOfEach(sortedBy(rowOf, participants.length), votes, entries.rank);
  return {
    participants: people.sorted.map((at) => participants[at] ?? ''),
    statements: entries.sorted.flatMap((at) => statements[at] ?? []),
    ...cells,
  };
}

/** The same matrix without some rows: `isKept` has a 1 for each row that stays. Statements all stay. Linear. */
export function keptRows(matrix: VoteMatrix, isKept: Uint8Array): VoteMatrix {
  const participants = matrix.participants.filter((_, row) => isKept[row] === 1);
  if (participants.length === matrix.participants.length) return matrix;
  const size = matrix.participants.reduce((sum, _, row) => sum + (isKept[row] === 1 ? answersOf(matrix, row) : 0), 0);
  const rowStart = new Uint32Array(participants.length + 1);
  const column = new Uint32Array(size);
  const value = new Int8Array(size);
  const isImportant = new Uint8Array(size);
  let [to, kept] = [0, 0];
  for (let row = 0; row < matrix.participants.length; row++) {
    if (isKept[row] !== 1) continue;
    const [from, end] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
    column.set(matrix.column.subarray(from, end), to);
    value.set(matrix.value.subarray(from, end), to);
    isImportant.set(matrix.isImportant.subarray(from, end), to);
    to += end - from;
    rowStart[++kept] = to;
  }
  return { participants, statements: matrix.statements, rowStart, column, value, isImportant };
}

/** How many statements the person of a row answered. */
export const answersOf = ({ rowStart }: Pick<VoteMatrix, 'rowStart'>, row: number): number =>
  (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0);

interface Ranked {
  /** Places in the order of ids. */
  readonly sorted: readonly number[];
  /** The row or column of each place. */
  readonly rank: Uint32Array;
}

function ranked(ids: readonly string[]): Ranked {
  const sorted = ids.map((_, at) => at).sort((a, b) => compareIds(ids[a] ?? '', ids[b] ?? ''));
  const rank = new Uint32Array(ids.length);
  for (const [row, at] of sorted.entries()) {
    if (row > 0 && ids[at] === ids[sorted[row - 1] ?? 0]) throw new RangeError(`id given twice: ${ids[at]}`);
    rank[at] = row;
  }
  return { sorted, rank };
}

function checkVotes({ participant, statement, value, isImportant }: VoteEvents, people: number, columns: number): void {
  const count = value.length;
  if (participant.length !== count || statement.length !== count || (isImportant?.length ?? count) !== count)
    throw new RangeError('the columns of votes have different lengths');
  for (let at = 0; at < count; at++) {
    const vote = value[at] ?? 0;
    if ((participant[at] ?? 0) >= people || (statement[at] ?? 0) >= columns || vote > 1 || vote < -1)
      throw new RangeError(`vote ${at} is not about the people and statements given, or is no vote`);
  }
}

interface Sorted {
  /** Places of the events, by row; those of one row in the order they came. */
  readonly order: Uint32Array;
  /** Where each row begins. */
  readonly start: Uint32Array;
}

/** Counting sort, stable. */
function sortedBy(keys: Uint32Array, most: number): Sorted {
  const start = new Uint32Array(most + 1);
  for (const key of keys) start[key + 1] = (start[key + 1] ?? 0) + 1;
  for (let key = 0; key < most; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const free = start.slice();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const to = free[key] ?? 0;
    order[to] = at;
    free[key] = to + 1;
  }
  return { order, start };
}

function lastOfEach(
  { order, start }: Sorted,
  votes: VoteEvents,
  rank: Uint32Array,
): Pick<VoteMatrix, 'rowStart' | 'column' | 'value' | 'isImportant'> {
  const rowStart = new Uint32Array(start.length);
  const column = new Uint32Array(order.length);
  const value = new Int8Array(order.length);
  const isImportant = new Uint8Array(order.length);
  let to = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    const first = to;
    for (const at of byColumn(order.subarray(start[row] ?? 0, start[row + 1] ?? 0), votes.statement, rank)) {
      const cell = rank[votes.statement[at] ?? 0] ?? 0;
      // Events of one cell stand together, the last one last.
      if (to > first && column[to - 1] === cell) to -= 1;
      column[to] = cell;
      value[to] = votes.value[at] ?? 0;
      isImportant[to] = votes.isImportant?.[at] ?? 0;
      to += 1;
    }
    rowStart[row + 1] = to;
  }
  return {
    rowStart,
    column: column.slice(0, to),
    value: value.slice(0, to),
    isImportant: isImportant.slice(0, to),
  };
}

/** The events of one row by column, stable; left alone where they came that way. */
function byColumn(events: Uint32Array, statement: Uint32Array, rank: Uint32Array): Uint32Array {
  // Column and place in one number: a sort of plain numbers is many times faster than one with a function.
  const keys = new Float64Array(events.length);
  let isSorted = true;
  for (let i = 0; i < events.length; i++) {
    keys[i] = (rank[statement[events[i] ?? 0] ?? 0] ?? 0) * events.length + i;
    if (i > 0 && (keys[i] ?? 0) < (keys[i - 1] ?? 0)) isSorted = false;
  }
  if (isSorted) return events;
  keys.sort();
  const sorted = new Uint32Array(events.length);
  for (let i = 0; i < sorted.length; i++) sorted[i] = events[(keys[i] ?? 0) % events.length] ?? 0;
  return sorted;
}
