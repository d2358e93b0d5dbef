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
 * the hidden ones are at least two and together at least 5 people, and until no hidden cell can be solved for from the totals.
 * A cell can be solved for exactly when it is a bridge in the graph whose vertices are the lines and whose edges are the
 * hidden cells (Gusfield 1988, "A graph theoretic approach to statistical data security"). The smallest figures go first.
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
  isHidden: boolean;
}

class HidingTable {
  /** A line is a town with its base, or a column over the towns. */
  private readonly rows: Cell[][];
  private readonly columns: Cell[][];

  constructor(rows: readonly CountRow[]) {
    this.rows = rows.map(({ n, cells }, row) =>
      [...cells, n].map((count, column) => ({ row, column, count, isBase: column === cells.length, isHidden: false })),
    );
    const width = this.rows[0]?.length ?? 0;
    this.columns = Array.from({ length: width }, (_, column) =>
      this.rows.flat().filter((cell) => cell.column === column),
    );
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
    const hidden = this.rows.flat().filter((cell) => cell.isHidden);
    return bridges(hidden, this.rows.length).some((cell) =>
      hideSmallest([...(this.rows[cell.row] ?? []), ...(this.columns[cell.column] ?? [])]),
    );
  }
}

/** Whether subtraction would give a hidden figure of this line, or a sum of hidden ones under 5. */
function isOpen(line: readonly Cell[]): boolean {
  const hidden = line.filter((cell) => cell.isHidden);
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

/** Edges whose removal would part the graph (Tarjan 1974); vertices are the rows, then the columns. */
function bridges(edges: readonly Cell[], rowCount: number): Cell[] {
  const at = new Map<number, { to: number; edge: Cell }[]>();
  for (const edge of edges) {
    const ends = [edge.row, rowCount + edge.column] as const;
    at.set(ends[0], [...(at.get(ends[0]) ?? []), { to: ends[1], edge }]);
    at.set(ends[1], [...(at.get(ends[1]) ?? []), { to: ends[0], edge }]);
  }
  const found: Cell[] = [];
  const order = new Map<number, number>();
  const visit = (vertex: number, from: Cell | null): number => {
    const mine = order.size;
    order.set(vertex, mine);
    let lowest = mine;
    for (const { to, edge } of at.get(vertex) ?? []) {
      if (edge === from) continue;
      const known = order.get(to);
      const reached = known ?? visit(to, edge);
      if (known === undefined && reached > mine) found.push(edge);
      lowest = Math.min(lowest, reached);
    }
    return lowest;
  };
  for (const vertex of at.keys()) if (!order.has(vertex)) visit(vertex, null);
  return found;
}
