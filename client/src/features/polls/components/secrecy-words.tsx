import { KINDS_ASKED_TWICE } from '@polylogue/shared/polls/forms';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import styles from '../polls.module.css';

export interface SecrecyWordsProps {
  readonly poll: Pick<PollView, 'secrecy' | 'comesAfter' | 'form'>;
}

/** Who can see the answer, and who must be trusted: read before it is given. */
export function SecrecyWords({ poll }: SecrecyWordsProps) {
  const { t } = useTranslation('polls');
  if (poll.secrecy === 'open_hand') return <p>{t('secrecy.open_hand')}</p>;
  return (
    <div>
      <p>
        <strong>{t('secrecy.confidential')}</strong>
      </p>
      <ul className={styles.plainList}>
        <li>{t('secrecy.others')}</li>
        <li>{t('secrecy.operator')}</li>
        <li>{t(`secrecy.${untilWhen(poll)}`)}</li>
      </ul>
    </div>
  );
}

/** A second round may be prepared after the first ballots are in, so each question that can be asked twice says so beforehand. */
function untilWhen({ comesAfter, form }: SecrecyWordsProps['poll']): 'after' | 'after_both' | 'after_may_repeat' {
  if (comesAfter !== null) return 'after_both';
  return KINDS_ASKED_TWICE.has(form.kind) ? 'after_may_repeat' : 'after';
}
