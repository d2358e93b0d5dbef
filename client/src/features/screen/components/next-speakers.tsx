import type { TownView } from '@polylogue/shared/networks/schemas';
import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../screen.module.css';

const SHOWN = 3;

export interface NextSpeakersProps {
  readonly queue: readonly SpeechRequest[];
  readonly towns: readonly TownView[];
}

/** The next few on the list, so that they can get ready. */
export function NextSpeakers({ queue, towns }: NextSpeakersProps) {
  const { t } = useTranslation(['screen', 'room-view']);
  if (queue.length === 0) return null;
  return (
    <div className={styles.queue}>
      <span className={styles.quiet}>{t('queue.next')}</span>
      {queue.slice(0, SHOWN).map((request) => (
        <span key={request.id} className={styles.person}>
          <TownMark town={townOf(towns, request.townId)} isShort />
          <ExternalText as="span" look="plain" text={request.name ?? t('person.nobody', { ns: 'room-view' })} />
        </span>
      ))}
      {queue.length > SHOWN && <span className={styles.quiet}>{t('queue.more', { count: queue.length - SHOWN })}</span>}
    </div>
  );
}
