/** Fewer people than this behind a figure of a town, and the figure is not shown. */
export const SMALLEST_CELL = 5;

/** One town: how many people took part, and how many of them stand behind each answer. */
export interface CountRow {
  readonly n: number;
  readonly cells: readonly number[];
}

/** The same town with what may be shown; hidden figures are null. */
export interface ShownRow {
  readonly n: number | null;
  readonly cells: readonly (number | null)[];
}

/**
 * Hides the small cells of a table of towns and answers whose totals are published.
 *
 * Primary: every cell under 5, nought too (that nobody disagreed tells of each person that they did not). Complementary: as the
 * totals are known, more cells are hidden until in each line (a town's answers, an answer over the towns, the towns' bases)
 * the hidden ones are at least two and together at least 5 people, and until each hidden cell might be another figure: until there is
 * another table, none of its figures below nought, that has the same totals and in which the same is shown. There is one exactly where
 * people could be moved in a circle along the lines that passes the cell (Gusfield 1988, "A graph theoretic approach to statistical data
 * security"). The smallest figures go first. An answer that nobody gave anywhere is hidden and hides nothing: its total tells of it.
 * A table of one town is its own total: there only the primary rule has a meaning.
 */
export function hideSmallCells(rows: readonly CountRow[]): ShownRow[] {
  const table = new HidingTable(rows);
  table.hideSmall();
  if (rows.length > 1) while (table.hideOneMore());
  return rows.map(({ n, cells }, row) => ({
    n: table.isHidden(row, cells.length) ? null : n,
    cells: cells.map((count, column) => (table.isHidden(row, column) ? null : count)),
  }));
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** The base of a town stands in the last column. */
  readonly isBase: boolean;
  /** The total of its column says that nobody stands there: it is hidden, and hides nothing. */
  readonly isNought: boolean;
  isHidden: boolean;
}

class HidingTable {
  /** A line is a town with its base, or a column over the towns. */
  private readonly rows: Cell[][];
  private readonly columns: Cell[][];

  constructor(rows: readonly CountRow[]) {
    const table = rows.map(({ n, cells }) => [...cells, n]);
    const isNought = table[0]?.map((_, column) => table.every((row) => row[column] === 0)) ?? [];
    this.rows = table.map((counts, row) =>
      counts.map((count, column) => ({
        row,
        column,
        count,
        isBase: column === counts.length - 1,
        isNought: isNought[column] === true,
        isHidden: false,
      })),
    );
    this.columns = isNought.map((_, column) => this.rows.flat().filter((cell) => cell.column === column));
  }

  isHidden(row: number, column: number): boolean {
    return this.rows[row]?.[column]?.isHidden ?? true;
  }

  hideSmall(): void {
    for (const cell of this.rows.flat()) cell.isHidden = cell.count < SMALLEST_CELL;
  }

  /** Hides one more cell where that is still needed; false when nothing is, or nothing more can be done. */
  hideOneMore(): boolean {
    for (const line of [...this.rows, ...this.columns]) {
      if (isOpen(line) && hideSmallest(line)) return true;
    }
    const unknown = this.rows.flat().filter(isUnknown);
    const known = withoutChoice(unknown, this.rows.length);
    const isHelped = known.some((cell) =>
      hideSmallest([...(this.rows[cell.row] ?? []), ...(this.columns[cell.column] ?? [])]),
    );
    // Where nothing is left in its lines, others give it away together.
    return isHelped || (known.some(({ count }) => count < SMALLEST_CELL) && hideSmallest(this.rows.flat()));
  }
}

const isUnknown = ({ isHidden, isNought }: Cell): boolean => isHidden && !isNought;

/** Whether subtraction would give a hidden figure of this line, or a sum of hidden ones under 5. */
function isOpen(line: readonly Cell[]): boolean {
  const hidden = line.filter(isUnknown);
  if (hidden.length < 2) return hidden.length === 1;
  // A town whose own base is hidden gives nothing to subtract from.
  const isTownWithoutBase = hidden.some((cell) => cell.isBase) && hidden.some((cell) => !cell.isBase);
  return !isTownWithoutBase && hidden.reduce((sum, { count }) => sum + count, 0) < SMALLEST_CELL;
}

/** Hides the smallest figure still shown, an answer before a base. */
function hideSmallest(line: readonly Cell[]): boolean {
  const shown = line.filter((cell) => !cell.isHidden);
  const answers = shown.filter((cell) => !cell.isBase);
  const smallest = (answers.length > 0 ? answers : shown).reduce<Cell | null>(
    (best, cell) => (best && best.count <= cell.count ? best : cell),
    null,
  );
  if (smallest) smallest.isHidden = true;
  return smallest !== null;
}

/** A way to move one person: from one line into another, by one more or one fewer of a cell's people. */
interface Move {
  readonly to: number;
  readonly cell: Cell;
}

/**
 * Cells that could be no other figure. Lines are the rows, then the columns; people are moved from the column of the bases to a row and
 * from there to an answer, or back where there is somebody to move. Cells times lines at worst, mostly a few steps a cell.
 */
function withoutChoice(cells: readonly Cell[], rowCount: number): Cell[] {
  const moves = new Map<number, Move[]>();
  const add = (from: number, move: Move): void => {
    const known = moves.get(from);
    if (known === undefined) moves.set(from, [move]);
    else known.push(move);
  };
  const endsOf = ({ row, column, isBase }: Cell): readonly [number, number] =>
    isBase ? [rowCount + column, row] : [row, rowCount + column];
  for (const cell of cells) {
    const [from, to] = endsOf(cell);
    add(from, { to, cell });
    if (cell.count > 0) add(to, { to: from, cell });
  }
  return cells.filter((cell) => {
    const [from, to] = endsOf(cell);
    const canGrow = leads(moves, [to, from], cell);
    return !canGrow && !(cell.count > 0 && leads(moves, [from, to], cell));
  });
}

/** Whether moves lead from one line to another without a certain cell. */
function leads(
  moves: ReadonlyMap<number, readonly Move[]>,
  [from, goal]: readonly [number, number],
  without: Cell,
): boolean {
  const seen = new Set([from]);
  for (const line of seen)
    for (const { to, cell } of moves.get(line) ?? []) {
      if (cell === without) continue;
      if (to === goal) return true;
      seen.add(to);
    }
  return false;
}
