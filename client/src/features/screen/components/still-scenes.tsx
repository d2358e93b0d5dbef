import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import styles from '../screen.module.css';

export interface StillSceneProps {
  readonly next: AgendaItem | null;
  readonly dialogue: DialogueHeader;
}

/** Before the beginning: how one joins, in three steps. Most who fail do not see that the line on the phone must be tapped. */
export function WelcomeScene({ next, dialogue }: StillSceneProps) {
  const { t } = useTranslation('screen');
  return (
    <>
      {isJoinable(dialogue.state) && (
        <ol className={styles.steps}>
          <li>{t('join.point')}</li>
          <li>{t('join.tap')}</li>
          <li>{t('join.choose')}</li>
        </ol>
      )}
      <NextLine next={next} dialogue={dialogue} />
    </>
  );
}

/** Between two items: what comes, and when. */
export function BetweenScene({ next, dialogue }: StillSceneProps) {
  const { t, i18n } = useTranslation('screen');
  if (next === null) return <p className={styles.lead}>{t('thanks')}</p>;
  return (
    <>
      {next.detail !== null && <StaffText texts={next.detail} as="p" className={styles.lead ?? ''} />}
      {next.plannedStart !== null && (
        <p className={styles.lead}>
          {t('at', { time: formatClock(next.plannedStart, i18n.language, dialogue.timeZone) })}
        </p>
      )}
    </>
  );
}

export function ClosedScene() {
  const { t } = useTranslation('screen');
  return <p className={styles.lead}>{t('thanks')}</p>;
}

function NextLine({ next, dialogue }: StillSceneProps) {
  const { t, i18n } = useTranslation('screen');
  if (next === null) return null;
  return (
    <p className={styles.lead}>
      {next.plannedStart === null
        ? t('first')
        : t('first_at', { time: formatClock(next.plannedStart, i18n.language, dialogue.timeZone) })}{' '}
      <StaffText texts={next.title} />
    </p>
  );
}
