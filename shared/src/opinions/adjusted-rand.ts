/**
 * Adjusted Rand index of two divisions of the same people (Hubert and Arabie 1985): 1 where they are the same but for names, about 0
 * where they agree as chance would. 1 where both put everybody together, or nobody is there. Throws a RangeError on unequal lengths.
 * Linear in people.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new RangeError('both divisions are of the same people');
  const [rows, columns, cells] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] ?? 0, other[i] ?? 0];
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
    cells.set(`${a} ${b}`, (cells.get(`${a} ${b}`) ?? 0) + 1);
  }
  const [together, left, right] = [pairs(cells), pairs(rows), pairs(columns)];
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (left * right) / all;
  const most = (left + right) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const pairs = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
