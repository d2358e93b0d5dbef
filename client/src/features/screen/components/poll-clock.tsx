import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { formatDuration } from '../../../lib/room-view/format-time.js';
import { Countdown } from '../../../ui/figures/countdown.js';

export interface PollClockProps {
  readonly poll: PollView;
  readonly endsAt: string;
}

/** How long people can still answer. Stops at nought: the poll is about to close, and nothing counts over it. */
export function PollClock({ poll, endsAt }: PollClockProps) {
  const { t } = useTranslation('screen');
  const now = useServerNow(500);
  const left = Math.max(0, Date.parse(endsAt) - now);
  const whole = Date.parse(endsAt) - Date.parse(poll.openedAt ?? endsAt);
  return (
    <Countdown
      time={formatDuration(left)}
      label={t('time_left')}
      caption={t('time_left')}
      fraction={whole > 0 ? 1 - left / whole : 1}
      state="running"
      size="large"
    />
  );
}
