/** Shortest time between two places of the timeline, milliseconds. */
export const LEAST_GAP_MS = 60_000;
/** A new place comes after at least this share of the dialogue so far, so that a long one has no endless list. */
const GAP_SHARE = 1 / 100;

/** A place of the timeline: when, and the groups that were shown. */
export interface Place {
  readonly at: Date;
  readonly shown: readonly { readonly id: number }[];
}

/**
 * Whether an update is kept as a place of the timeline: the first, one whose groups are others than those of the place before, and
 * otherwise one after a minute or a hundredth of the time since the first place (`since`), whichever is longer.
 */
export function isTimelinePoint(last: (Place & { readonly since: Date }) | null, next: Place): boolean {
  if (last === null) return true;
  if (lettersIn(last) !== lettersIn(next)) return true;
  const gap = Math.max(LEAST_GAP_MS, (next.at.getTime() - last.since.getTime()) * GAP_SHARE);
  return next.at.getTime() - last.at.getTime() >= gap;
}

const lettersIn = ({ shown }: Place): string => shown.map(({ id }) => id).join();
