/**
 * The one order of ids, whatever order they came in: whole numbers first, by size, then all others by their UTF-16 code units. A total
 * order: 0 for the same text only. Pol.is numbers its people and statements, so that this is the order of its columns.
 */
export function compareIds(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [WHOLE.test(one), WHOLE.test(other)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (isNumber && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Written without leading zeros, so that a longer text is a larger number. */
const WHOLE = /^(?:0|[1-9]\d*)$/;
