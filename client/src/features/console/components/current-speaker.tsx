import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { speechCountdown } from '../../../lib/room-view/countdown.rules.js';
import { formatDuration } from '../../../lib/room-view/format-time.js';
import { SpeakerFace } from '../../../lib/room-view/speaker-face.js';
import { Card } from '../../../ui/layout/card.js';
import styles from '../console.module.css';

/** The person who has the floor with the time left as the largest figure on the screen. */
export function CurrentSpeaker({ room, now }: { readonly room: RoomState; readonly now: number }) {
  const { t } = useTranslation('console');
  const { current, secondsByParticipant } = room.speaking;
  if (current === null) {
    return (
      <Card>
        <p className={styles.nobody}>{t('debate.nobody')}</p>
        <p className={styles.quiet}>
          {t(room.speaking.queue.length > 0 ? 'debate.nobody_call' : 'debate.nobody_wait')}
        </p>
      </Card>
    );
  }
  const before = secondsByParticipant[current.request.participantId] ?? 0;
  return (
    <Card>
      <div className={styles.speaker}>
        <div>
          <SpeakerFace request={current.request} towns={room.dialogue?.towns ?? []} size="large" />
          <p className={styles.quiet}>
            {before > 0 ? t('debate.spoke_before', { time: formatDuration(before * 1000) }) : t('debate.first_time')}
          </p>
        </div>
        <div className={styles.speakerTime}>
          <CountdownFace countdown={speechCountdown(current, now)} label={t('debate.time_left')} size="large" />
        </div>
      </div>
    </Card>
  );
}
