import type { AgendaItem } from '../agenda/schemas.js';
import type { DialogueState } from '../dialogues/schemas.js';

/** A thread takes contributions in the written phases, and in the live phase once its item has begun. */
export function isThreadOpen(dialogue: DialogueState, item: Pick<AgendaItem, 'kind' | 'status'>): boolean {
  if (item.kind !== 'thread' || item.status === 'skipped') return false;
  if (dialogue === 'open' || dialogue === 'written') return true;
  return dialogue === 'live' && item.status !== 'planned';
}
