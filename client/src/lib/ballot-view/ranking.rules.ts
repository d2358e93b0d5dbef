/** The order with one more option at its end; unchanged where it is in already, or `most` are. */
export function addToRanking(ranking: readonly string[], id: string, most: number): readonly string[] {
  return ranking.includes(id) || ranking.length >= most ? ranking : [...ranking, id];
}

/** The order without an option; those behind move up. */
export const takeFromRanking = (ranking: readonly string[], id: string): readonly string[] =>
  ranking.filter((it) => it !== id);

/** The order with an option one place up (-1) or down (1); unchanged at either end. */
export function moveInRanking(ranking: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ranking.indexOf(id);
  const to = from + by;
  const other = ranking[to];
  if (from < 0 || other === undefined) return ranking;
  return ranking.map((it, at) => (at === from ? other : at === to ? id : it));
}
