/** Texts that were marked to be decided about together. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The one marked or unmarked last: from it a range goes. */
  readonly last: string | null;
}

export const NOTHING: Selection = { ids: new Set(), last: null };

/** With one more, or one less where it was marked. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, last: id };
}

/**
 * From the one touched last to `id`, in the order shown, all as that one is now; just `id` toggled where nothing was touched or it is
 * shown no more.
 */
export function ranged(selection: Selection, id: string, order: readonly string[]): Selection {
  const ends = [order.indexOf(selection.last ?? ''), order.indexOf(id)].sort((a, b) => a - b);
  const [from = -1, to = -1] = ends;
  if (from === -1) return toggled(selection, id);
  const isMarked = selection.ids.has(selection.last ?? '');
  return { ...withAll(selection, order.slice(from, to + 1), isMarked), last: id };
}

/** With all of these, or without any of them. */
export function withAll(selection: Selection, ids: readonly string[], isMarked: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (isMarked) next.add(id);
    else next.delete(id);
  }
  return { ...selection, ids: next };
}

/** In pieces of at most `size`, in order. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
