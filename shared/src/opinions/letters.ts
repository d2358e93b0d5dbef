/** Groups of one result: the people of each, by the number that stands for its letter (0 is A). */
export type GroupsOfPeople = ReadonlyMap<string, number>;

/**
 * The letters of new groups, so that a group keeps its letter while its people mostly stay: of all ways to match new groups with earlier
 * ones the one that keeps most people under their letter; a match counts only where it holds more than half of the people of the new
 * group who were grouped before, or more than half of the earlier group's who still are. Groups without a match take the lowest
 * letters that no earlier group has and that are not `reserved`, in their own order. `earlier` and `next` give group numbers by person;
 * the answer gives the letter (0 is A) of each new number 0 … k − 1. Ties go to the earlier letter, then to the lower new number. Linear
 * in people, at most k! ways.
 */
export function lettersOf(
  earlier: GroupsOfPeople,
  next: GroupsOfPeople,
  { k, reserved = new Set() }: { readonly k: number; readonly reserved?: ReadonlySet<number> },
): number[] {
  const taken = [...new Set(earlier.values())].sort((a, b) => a - b);
  const shared = new Map<number, Map<number, number>>();
  for (const [id, group] of next) {
    const letter = earlier.get(id);
    if (letter === undefined) continue;
    const row = shared.get(letter) ?? new Map<number, number>();
    shared.set(letter, row.set(group, (row.get(group) ?? 0) + 1));
  }
  const match = bestMatch(taken, shared, k);
  const letters = new Map<number, number>();
  for (const [letter, group] of match) if (isMostly(shared, letter, group)) letters.set(group, letter);
  const used = new Set([...taken, ...reserved, ...letters.values()]);
  let free = 0;
  return Array.from({ length: k }, (_, group) => {
    const kept = letters.get(group);
    if (kept !== undefined) return kept;
    while (used.has(free)) free += 1;
    used.add(free);
    return free;
  });
}

type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>;

function isMostly(shared: Shared, letter: number, group: number): boolean {
  const row = shared.get(letter) ?? new Map<number, number>();
  const both = row.get(group) ?? 0;
  const ofEarlier = [...row.values()].reduce((sum, n) => sum + n, 0);
  const ofNew = [...shared.values()].reduce((sum, it) => sum + (it.get(group) ?? 0), 0);
  return both * 2 > ofEarlier || both * 2 > ofNew;
}

/** Each letter in its turn takes one of the groups left, or none. */
function bestMatch(letters: readonly number[], shared: Shared, k: number): readonly (readonly [number, number])[] {
  let [best, most]: [readonly (readonly [number, number])[], number] = [[], -1];
  const search = (at: number, pairs: readonly (readonly [number, number])[], people: number): void => {
    const letter = letters[at];
    if (letter === undefined) {
      if (people > most) [best, most] = [pairs, people];
      return;
    }
    for (let group = 0; group < k; group++) {
      const both = shared.get(letter)?.get(group) ?? 0;
      if (both > 0 && !pairs.some(([, it]) => it === group)) search(at + 1, [...pairs, [letter, group]], people + both);
    }
    search(at + 1, pairs, people);
  };
  search(0, [], 0);
  return best;
}
