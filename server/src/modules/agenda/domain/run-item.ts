import type { AgendaItemDraft, AgendaKind, AgendaStatus } from '@polylogue/shared/agenda/schemas';
import type { AgendaItemId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';

/** An agenda item as its rules see it. Spans in milliseconds; `ranMs` is what it ran before `runningSince`, pauses left out. */
export interface RunItem {
  readonly id: AgendaItemId;
  readonly position: number;
  readonly kind: AgendaKind;
  readonly title: LocalText;
  readonly detail: LocalText | null;
  readonly plannedStart: Date | null;
  readonly plannedMinutes: number;
  readonly speakSeconds: number | null;
  readonly status: AgendaStatus;
  readonly startedAt: Date | null;
  readonly endsAt: Date | null;
  readonly remainingMs: number | null;
  readonly runningSince: Date | null;
  readonly ranMs: number;
  readonly tookSeconds: number | null;
}

/** The fields of an item that has not begun. */
const untouched = {
  status: 'planned',
  startedAt: null,
  endsAt: null,
  remainingMs: null,
  runningSince: null,
  ranMs: 0,
  tookSeconds: null,
} as const;

/** A new planned item of a draft. */
export const plannedItem = (id: AgendaItemId, position: number, draft: AgendaItemDraft): RunItem => ({
  ...untouched,
  id,
  position,
  ...written(draft),
});

/** What a draft says of an item. */
export const written = ({ plannedStart, ...draft }: AgendaItemDraft) => ({
  ...draft,
  plannedStart: plannedStart === null ? null : new Date(plannedStart),
});

/** Whether the item is the one that is on: running, or paused in the middle. */
export const isOn = (item: RunItem): boolean => item.status === 'running' || item.status === 'paused';

/** The item that is on, if any. */
export const currentOf = (items: readonly RunItem[]): RunItem | undefined => items.find(isOn);

/** Milliseconds the item has run at `now`, pauses left out. */
export const ranMsAt = (item: RunItem, now: Date): number =>
  item.ranMs + (item.runningSince === null ? 0 : Math.max(0, now.getTime() - item.runningSince.getTime()));
