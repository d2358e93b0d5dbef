import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import styles from '../polls.module.css';
import { isExtended, pollCountdown } from '../poll-timer.rules.js';

export interface PollTimerProps {
  readonly poll: Pick<PollView, 'openedAt' | 'endsAt'>;
}

/** How long one can still answer. Listeners are told once at half a minute, and when there is more time; not each second. */
export function PollTimer({ poll }: PollTimerProps) {
  const { t, i18n } = useTranslation('polls');
  const now = useServerNow();
  const [known, setKnown] = useState({ endsAt: poll.endsAt, isExtended: false });
  if (known.endsAt !== poll.endsAt)
    setKnown({ endsAt: poll.endsAt, isExtended: known.isExtended || isExtended(known.endsAt, poll.endsAt) });
  const countdown = pollCountdown(poll, now);
  if (countdown === null) return null;
  const isOver = countdown.state === 'over';
  return (
    <div className={styles.timer}>
      {!isOver && <CountdownFace countdown={countdown} label={t('timer.label')} />}
      <div role="status">
        {known.isExtended && !isOver && poll.endsAt !== null && (
          <p>{t('timer.extended', { time: formatMoment(poll.endsAt, i18n.language, now) })}</p>
        )}
        {countdown.isShort && (
          <p>
            <strong>{t('timer.short')}</strong>
          </p>
        )}
        {isOver && <p>{t('timer.over')}</p>}
      </div>
    </div>
  );
}
