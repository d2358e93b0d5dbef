import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import styles from '../polls.module.css';

export interface SecrecyWordsProps {
  readonly poll: Pick<PollView, 'secrecy' | 'comesAfter'>;
}

/** Who can see the answer, and who must be trusted: read before it is given. */
export function SecrecyWords({ poll: { secrecy, comesAfter } }: SecrecyWordsProps) {
  const { t } = useTranslation('polls');
  if (secrecy === 'open_hand') return <p>{t('secrecy.open_hand')}</p>;
  return (
    <div>
      <p>
        <strong>{t('secrecy.confidential')}</strong>
      </p>
      <ul className={styles.plainList}>
        <li>{t('secrecy.others')}</li>
        <li>{t('secrecy.operator')}</li>
        <li>{t(comesAfter === null ? 'secrecy.after' : 'secrecy.after_both')}</li>
      </ul>
    </div>
  );
}
