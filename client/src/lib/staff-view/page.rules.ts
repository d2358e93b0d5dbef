/** Entries of a long list that are drawn at once: what a window shows a few times over, and the Tab key still crosses. */
export const PAGE_SIZE = 50;

/** A part of a list: places from `from` up to but not with `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** The page on which the entry at `at` stands; the nearest there is where the list has grown shorter. Empty for an empty list. */
export function pageAround(at: number, length: number, size = PAGE_SIZE): Page {
  const last = Math.max(0, Math.ceil(length / size) - 1);
  const page = Math.min(Math.max(0, Math.floor(at / size)), last);
  return { from: page * size, to: Math.min(length, (page + 1) * size) };
}
