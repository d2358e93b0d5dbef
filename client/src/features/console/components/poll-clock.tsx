import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { pollCountdown } from '../rules/poll-run.rules.js';
import { secondsText } from './seconds-text.js';

const MORE = [30, 60, 300] as const;

/** The time left of a poll that closes by itself, and more of it. */
export function PollClock({ poll, now }: { readonly poll: PollView; readonly now: number }) {
  const { t } = useTranslation('console');
  const extend = useStaffCommand('polls.extend');
  const countdown = pollCountdown(poll, now);
  if (countdown === null) return null;
  const isOver = countdown.state === 'over';
  return (
    <Stack gap="small">
      {isOver ? <p>{t('poll.time_is_up')}</p> : <CountdownFace countdown={countdown} label={t('poll.time_left')} />}
      <Cluster gap="small">
        {MORE.map((seconds) => (
          <Button
            key={seconds}
            variant="line"
            size="small"
            isBusy={extend.isBusy}
            onClick={() => void extend.run({ pollId: poll.id, seconds })}
          >
            {t('poll.more_time', { time: secondsText(t, seconds) })}
          </Button>
        ))}
      </Cluster>
      <FaultLine fault={extend.fault} />
    </Stack>
  );
}
