import type { AgendaAction, AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { AgendaActionRow } from './agenda-action.entity.js';
import type { RunItem } from './domain/run-item.js';

/** An item as everybody sees it. */
export const presentItem = (item: RunItem): AgendaItem => ({
  id: item.id,
  position: item.position,
  kind: item.kind,
  title: item.title,
  detail: item.detail,
  plannedStart: item.plannedStart?.toISOString() ?? null,
  plannedMinutes: item.plannedMinutes,
  speakSeconds: item.speakSeconds,
  status: item.status,
  startedAt: item.startedAt?.toISOString() ?? null,
  endsAt: item.endsAt?.toISOString() ?? null,
  remainingMs: item.remainingMs,
  tookSeconds: item.tookSeconds,
});

export const presentAction = ({
  id,
  verb,
  itemId,
  at,
  undoUntil,
}: Pick<AgendaActionRow, 'id' | 'verb' | 'itemId' | 'at' | 'undoUntil'>): AgendaAction => ({
  id,
  verb,
  itemId,
  at: at.toISOString(),
  undoUntil: undoUntil?.toISOString() ?? null,
});
