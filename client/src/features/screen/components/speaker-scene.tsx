import type { TownView } from '@polylogue/shared/networks/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { speechCountdown } from '../../../lib/room-view/countdown.rules.js';
import { SpeakerFace } from '../../../lib/room-view/speaker-face.js';
import styles from '../screen.module.css';
import { NextSpeakers } from './next-speakers.js';

export interface SpeakerSceneProps {
  readonly speech: CurrentSpeech;
  readonly room: RoomState;
  readonly towns: readonly TownView[];
}

/** Who speaks, how long still, and who is next so that they can get ready. */
export function SpeakerScene({ speech, room, towns }: SpeakerSceneProps) {
  const { t } = useTranslation('screen');
  const now = useServerNow(500);
  return (
    <div className={styles.speaking}>
      <SpeakerFace request={speech.request} towns={towns} size="large" />
      <CountdownFace countdown={speechCountdown(speech, now)} label={t('time_left')} size="large" />
      <NextSpeakers queue={room.speaking.queue} towns={towns} />
    </div>
  );
}
