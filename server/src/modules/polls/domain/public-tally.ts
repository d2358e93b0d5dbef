import type { PollTallyCounts } from '@polylogue/shared/polls/polls.rules';

/** A group smaller than this is not shown apart. */
export const SMALLEST_CELL = 5;

/**
 * The tally as it leaves the server: towns where fewer than 5 people answered are not broken down, their people stay in the totals.
 * Where the hidden towns together are still fewer than 5, the smallest shown town is hidden with them, because the totals less the
 * shown towns would give them away (complementary suppression, Hundepool et al. 2012, section 4.2). Pure; totals are never changed.
 */
export function publicTally(tally: PollTallyCounts): PollTallyCounts {
  const towns = Object.entries(tally.answeredByTown)
    .filter(([, people]) => people > 0)
    .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const hidden = new Set<string>();
  let hiddenPeople = 0;
  for (const [town, people] of towns) {
    const isSmall = people < SMALLEST_CELL;
    const givesAway = hidden.size > 0 && hiddenPeople < SMALLEST_CELL;
    if (!isSmall && !givesAway) break;
    hidden.add(town);
    hiddenPeople += people;
  }
  const shown = (cells: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(cells).filter(([town]) => !hidden.has(town)));
  return {
    ...tally,
    answeredByTown: shown(tally.answeredByTown),
    options: tally.options.map((option) => ({ ...option, byTown: shown(option.byTown) })),
  };
}
