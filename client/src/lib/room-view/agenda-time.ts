import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { TFunction } from 'i18next';
import { itemCountdown } from './countdown.rules.js';
import type { ExpectedItem } from './expected-start.rules.js';
import { formatDuration, formatMoment } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

const DAY_IN_MINUTES = 24 * 60;

/** How long something lasts or took, in whole days where it goes over days: 20 minutes · 14 days · took 12 minutes. */
export function durationText(t: TFunction, key: 'lasts' | 'took', minutes: number): string {
  return minutes < DAY_IN_MINUTES
    ? t(`time.${key}`, { ns: ROOM_VIEW, count: minutes })
    : t(`time.${key}_days`, { ns: ROOM_VIEW, count: Math.round(minutes / DAY_IN_MINUTES) });
}

/**
 * When an item was, is or will be, in the reader's own time: ends 19:40 · paused, 4:10 left · 19:40 · took 12 minutes.
 * `startsAt` is when a planned item is now expected to start.
 */
export function agendaTimeText(t: TFunction, locale: string, { item, startsAt }: ExpectedItem, now: number): string {
  switch (item.status) {
    case 'planned':
      return startsAt === null ? durationText(t, 'lasts', item.plannedMinutes) : formatMoment(startsAt, locale, now);
    case 'running':
      return item.endsAt === null ? '' : endText(t, locale, item.endsAt, now);
    case 'paused': {
      const left = itemCountdown(item, now);
      return t('time.paused', { ns: ROOM_VIEW, time: formatDuration(left?.remainingMs ?? 0) });
    }
    case 'done':
      return durationText(t, 'took', Math.max(1, Math.round((item.tookSeconds ?? 0) / 60)));
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
