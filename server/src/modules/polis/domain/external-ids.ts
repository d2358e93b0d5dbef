/**
 * The ids of things in the files: theirs where they came from an export, else the next free whole numbers, from 0 on, in the order given.
 * Linear.
 */
export function externalIds<Id>(
  things: readonly { readonly id: Id; readonly externalId: string | null }[],
): Map<Id, string> {
  let next = things.reduce((free, { externalId }) => Math.max(free, afterNumber(externalId)), 0);
  return new Map(things.map(({ id, externalId }) => [id, externalId ?? String(next++)]));
}

const afterNumber = (id: string | null): number => (id !== null && /^\d{1,15}$/.test(id) ? Number(id) + 1 : 0);
