import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { TFunction } from 'i18next';
import { itemCountdown } from './countdown.rules.js';
import { formatDuration, formatMoment } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

/** When an item was, is or will be, in the reader's own time: ends 19:40 · paused, 4:10 left · 19:40 · took 12 minutes. */
export function agendaTimeText(t: TFunction, locale: string, item: AgendaItem, now: number): string {
  switch (item.status) {
    case 'planned':
      if (item.plannedStart === null) return t('time.lasts', { ns: ROOM_VIEW, count: item.plannedMinutes });
      return formatMoment(item.plannedStart, locale, now);
    case 'running':
      return item.endsAt === null ? '' : endText(t, locale, item.endsAt, now);
    case 'paused': {
      const left = itemCountdown(item, now);
      return t('time.paused', { ns: ROOM_VIEW, time: formatDuration(left?.remainingMs ?? 0) });
    }
    case 'done':
      return t('time.took', { ns: ROOM_VIEW, count: Math.max(1, Math.round((item.tookSeconds ?? 0) / 60)) });
    case 'skipped':
      return t('time.skipped', { ns: ROOM_VIEW });
  }
}

function endText(t: TFunction, locale: string, endsAt: string, now: number): string {
  const isOver = Date.parse(endsAt) < now;
  return t(isOver ? 'time.should_have_ended' : 'time.ends', { ns: ROOM_VIEW, time: formatMoment(endsAt, locale, now) });
}

/** The item that comes next: the first planned one after the running one, or after the last that is done; else the first planned. */
export function nextItem(agenda: readonly AgendaItem[], currentItemId: string | null): AgendaItem | null {
  const running = agenda.findIndex((item) => item.id === currentItemId);
  const at = running === -1 ? agenda.findLastIndex((item) => item.status === 'done') : running;
  const after = agenda.slice(at + 1).find((item) => item.status === 'planned');
  return after ?? agenda.find((item) => item.status === 'planned') ?? null;
}
