import type { StatementView } from './schemas.js';

/**
 * The statement a person is shown next: seeds first, then an order of their own (a hash of person and statement), so that no
 * statement is seen by everybody first. Null when all are voted on. Pure and stable: the same on each device.
 */
export function nextStatement(
  statements: readonly StatementView[],
  votedIds: ReadonlySet<string>,
  participantId: string,
): StatementView | null {
  let best: StatementView | null = null;
  for (const statement of statements) {
    if (votedIds.has(statement.id)) continue;
    if (best === null || comesBefore(statement, best, participantId)) best = statement;
  }
  return best;
}

function comesBefore(a: StatementView, b: StatementView, participantId: string): boolean {
  if (a.isSeed !== b.isSeed) return a.isSeed;
  return fnv1a(participantId + a.id) < fnv1a(participantId + b.id);
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo): spreads well enough for an order and needs no library. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
