import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { agendaTimeText } from '../../../lib/room-view/agenda-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { NowBand } from '../../../ui/feedback/now-band.js';

const TEN_SECONDS = 10_000;

/** The amber strip of what is on: its kind, and until when. */
export function ItemBand({ item }: { readonly item: AgendaItem }) {
  const { t, i18n } = useTranslation(['room', 'room-view']);
  const now = useServerNow(TEN_SECONDS);
  return (
    <NowBand end={agendaTimeText(t, i18n.language, { item, startsAt: item.plannedStart }, now)}>
      {t('now_kind', { kind: kindLabel(t, item.kind) })}
    </NowBand>
  );
}

/** The strip of a poll that stands beside what is on. */
export function PollBand() {
  const { t } = useTranslation(['room', 'room-view']);
  return <NowBand>{t('now_kind', { kind: kindLabel(t, 'poll') })}</NowBand>;
}
