import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { formatHour } from '../../../lib/i18n/local-time.js';
import { durationText } from '../../../lib/room-view/agenda-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';

export interface AgendaRowsProps {
  readonly items: readonly AgendaItem[];
  readonly timeZone: string;
}

/** The programme in its order, with planned hours by the clocks of the place. */
export function AgendaRows({ items, timeZone }: AgendaRowsProps) {
  const { t, i18n } = useTranslation(['public', 'room-view']);
  return (
    <LineList>
      {items.map((item) => (
        <LineRow
          key={item.id}
          state={stateOf(item)}
          start={
            item.plannedStart === null ? undefined : (
              <time dateTime={item.plannedStart} suppressHydrationWarning>
                {formatHour(item.plannedStart, i18n.language, timeZone)}
              </time>
            )
          }
          title={<StaffText texts={item.title} />}
          detail={[
            kindLabel(t, item.kind),
            durationText(t, 'lasts', item.plannedMinutes),
            item.status === 'running' || item.status === 'paused' ? t('dialogue.onNow') : '',
            item.status === 'skipped' ? t('time.skipped', { ns: 'room-view' }) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
    </LineList>
  );
}

function stateOf({ status }: AgendaItem): 'normal' | 'now' | 'done' {
  if (status === 'running' || status === 'paused') return 'now';
  return status === 'planned' ? 'normal' : 'done';
}
