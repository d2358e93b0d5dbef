import type { Positions } from './projection.js';

/** Points of the map with the number of people who stand there. */
export interface BasePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  /** The base point of each member, in the order of the members given. */
  readonly of: Uint32Array;
}

/** Places that are told apart; with more of them neighbours are taken together. */
export const MOST_EXACT = 2_000;
const CELLS = 1_500;

/**
 * The places where members (rows) stand, each once, with its people: people who answered alike share one. Above 2,000 places neighbours
 * are taken together into 1,500 cells, always splitting the cell whose people are farthest from their middle, so that no start has to be
 * chosen. In the order of their position. n log n.
 */
export function basePoints({ x, y }: Positions, members: Uint32Array): BasePoints {
  const order = Uint32Array.from(members.keys()).sort((a, b) => {
    const [one, other] = [members[a] ?? 0, members[b] ?? 0];
    return (x[one] ?? 0) - (x[other] ?? 0) || (y[one] ?? 0) - (y[other] ?? 0) || a - b;
  });
  const start: number[] = [];
  for (const [i, at] of order.entries()) {
    const [row, before] = [members[at] ?? 0, members[order[i - 1] ?? 0] ?? 0];
    if (i === 0 || x[row] !== x[before] || y[row] !== y[before]) start.push(i);
  }
  const at = { x: x, y: y, members, order };
  return start.length <= MOST_EXACT ? gathered(at, start) : gathered(at, cellsOf(at));
}

interface Ordered extends Positions {
  readonly members: Uint32Array;
  /** Places in `members`; cells are stretches of it. */
  readonly order: Uint32Array;
}

function gathered({ x, y, members, order }: Ordered, start: readonly number[]): BasePoints {
  const [sumX, sumY] = [new Float64Array(start.length), new Float64Array(start.length)];
  const weight = new Float64Array(start.length);
  const of = new Uint32Array(members.length);
  for (let cell = 0; cell < start.length; cell++) {
    const [from, end] = [start[cell] ?? 0, start[cell + 1] ?? order.length];
    const [firstX, firstY] = [x[members[order[from] ?? 0] ?? 0] ?? 0, y[members[order[from] ?? 0] ?? 0] ?? 0];
    let [allX, allY] = [0, 0];
    for (let i = from; i < end; i++) {
      const row = members[order[i] ?? 0] ?? 0;
      allX += (x[row] ?? 0) - firstX;
      allY += (y[row] ?? 0) - firstY;
      of[order[i] ?? 0] = cell;
    }
    // Against the first of them, so that people who stand at one place keep exactly that place.
    weight[cell] = end - from;
    sumX[cell] = firstX + allX / (end - from);
    sumY[cell] = firstY + allY / (end - from);
  }
  return { x: sumX, y: sumY, weight, of };
}

interface Cell {
  readonly from: number;
  readonly end: number;
  readonly inertia: number;
  readonly isWide: boolean;
  /** Mean along the wider direction. */
  readonly middle: number;
}

/** Splits the stretch with the largest inertia at its middle until there are enough; reorders `order` within stretches. */
function cellsOf(at: Ordered): number[] {
  const cells = [cellOf(at, 0, at.order.length)];
  while (cells.length < CELLS) {
    let widest = 0;
    for (const [i, cell] of cells.entries()) if (cell.inertia > (cells[widest]?.inertia ?? 0)) widest = i;
    const cell = cells[widest];
    if (!cell || cell.inertia === 0) break;
    const cut = partition(at, cell);
    if (cut === cell.from || cut === cell.end) break;
    cells[widest] = cellOf(at, cell.from, cut);
    cells.push(cellOf(at, cut, cell.end));
  }
  return cells.map(({ from }) => from).sort((a, b) => a - b);
}

function cellOf({ x, y, members, order }: Ordered, from: number, end: number): Cell {
  let [sumX, sumY, squareX, squareY] = [0, 0, 0, 0];
  for (let i = from; i < end; i++) {
    const row = members[order[i] ?? 0] ?? 0;
    sumX += x[row] ?? 0;
    sumY += y[row] ?? 0;
  }
  const [meanX, meanY] = [sumX / (end - from), sumY / (end - from)];
  for (let i = from; i < end; i++) {
    const row = members[order[i] ?? 0] ?? 0;
    squareX += ((x[row] ?? 0) - meanX) ** 2;
    squareY += ((y[row] ?? 0) - meanY) ** 2;
  }
  const isWide = squareX >= squareY;
  return { from, end, inertia: squareX + squareY, isWide, middle: isWide ? meanX : meanY };
}

function partition({ x, y, members, order }: Ordered, { from, end, isWide, middle }: Cell): number {
  const along = isWide ? x : y;
  const stretch = order.slice(from, end);
  const isLow = (at: number): boolean => (along[members[at] ?? 0] ?? 0) <= middle;
  const low = stretch.filter(isLow);
  order.set(low, from);
  order.set(
    stretch.filter((at) => !isLow(at)),
    from + low.length,
  );
  return from + low.length;
}
