import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { itemCountdown } from '../../../lib/room-view/countdown.rules.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';

/** Seconds that count down help nobody where there are days. */
const A_DAY_MS = 24 * 3_600_000;

export interface ItemClockProps {
  readonly item: AgendaItem;
  readonly now: number;
  readonly isLarge?: boolean;
}

/** The clock of the running item, and what can be done about it. */
export function ItemClock({ item, now, isLarge = false }: ItemClockProps) {
  const { t, i18n } = useTranslation('console');
  const pause = useStaffCommand('agenda.pause');
  const resume = useStaffCommand('agenda.resume');
  const extend = useStaffCommand('agenda.extend');
  const countdown = itemCountdown(item, now);
  const isPaused = item.status === 'paused';
  const clock = isPaused ? resume : pause;
  return (
    <Stack gap="small">
      <Cluster justify="between" gap="large">
        {countdown && countdown.totalMs > A_DAY_MS && item.endsAt !== null && (
          <strong>{t('clock.until', { time: formatMoment(item.endsAt, i18n.language, now) })}</strong>
        )}
        {countdown && countdown.totalMs <= A_DAY_MS && (
          <CountdownFace
            countdown={countdown}
            label={t('clock.label')}
            size={isLarge ? 'large' : 'normal'}
            isBarShown={isLarge}
          />
        )}
        <Cluster gap="small">
          <Button variant="line" size="small" onClick={() => void clock.run({ itemId: item.id })} isBusy={clock.isBusy}>
            {t(isPaused ? 'clock.resume' : 'clock.pause')}
          </Button>
          {[5, -5].map((minutes) => (
            <Button
              key={minutes}
              variant="line"
              size="small"
              onClick={() => void extend.run({ itemId: item.id, minutes })}
              isBusy={extend.isBusy}
            >
              {t(minutes > 0 ? 'clock.more' : 'clock.less', { count: Math.abs(minutes) })}
            </Button>
          ))}
        </Cluster>
      </Cluster>
      <FaultLine fault={pause.fault ?? resume.fault ?? extend.fault} />
    </Stack>
  );
}
