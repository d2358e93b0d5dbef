import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { itemCountdown } from '../../../lib/room-view/countdown.rules.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Stack } from '../../../ui/layout/stack.js';

export interface TimedItemProps {
  readonly item: AgendaItem;
  readonly now: number;
}

/** A talk, small groups or a break: what it is about, what to do, how long still. */
export function TimedItem({ item, now }: TimedItemProps) {
  const { t } = useTranslation('agenda');
  const countdown = itemCountdown(item, now);
  return (
    <Stack>
      {item.detail !== null && <StaffText texts={item.detail} as="p" />}
      {item.kind === 'talk' && <p>{t('listen')}</p>}
      {item.kind === 'small_groups' && <p>{t('groups')}</p>}
      {item.kind === 'break' && <p>{t('break')}</p>}
      {countdown !== null && <CountdownFace countdown={countdown} label={t('time_left')} size="large" />}
    </Stack>
  );
}
