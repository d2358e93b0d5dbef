import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { readableMoney } from '../../../lib/poll-view/value-words.rules.js';
import styles from '../public-polls.module.css';
import { PaperFields } from './paper-fields.js';

export interface BallotPaperProps {
  readonly poll: PollView;
  readonly timeZone: string | undefined;
}

/** One ballot to be marked with a pen: question, how to mark it, boxes, and what becomes of it. */
export function BallotPaper({ poll, timeZone }: BallotPaperProps) {
  const { t } = useTranslation('public-polls');
  const how = usePaperInstruction();
  return (
    <section className={styles.paper}>
      <p className={styles.asked}>
        <StaffText texts={poll.question} />
      </p>
      {poll.detail !== null && (
        <p>
          <StaffText texts={poll.detail} />
        </p>
      )}
      <p>
        <strong>{how(poll.form)}</strong>
      </p>
      <PaperFields poll={poll} timeZone={timeZone} />
      <p className={styles.small}>
        {t('paper.blank')} {t(`paper.${poll.secrecy}`)}
      </p>
    </section>
  );
}

/** How a paper of each kind is marked, in words. */
function usePaperInstruction(): (form: PollForm) => string {
  const { t, i18n } = useTranslation('public-polls');
  return (form) => {
    switch (form.kind) {
      case 'multiple':
        return t('paper.how.multiple', { min: form.min, max: form.max });
      case 'score':
        return t('paper.how.score', { highest: form.highest });
      case 'grades':
        return t('paper.how.grades', { last: pickText(form.grades.at(-1) ?? {}, i18n.language).text });
      case 'ranking':
        return t('paper.how.ranking', { most: form.most });
      case 'points':
        return t('paper.how.points', { points: form.points, most: form.most });
      case 'quadratic':
        return t('paper.how.quadratic', { credits: form.credits });
      case 'budget': {
        const total = readableMoney(form.total, form.currency, i18n.language);
        const what = t(form.ballot === 'within' ? 'paper.how.budget_within' : 'paper.how.budget');
        return `${what} ${t('paper.budget_total', { total })}`;
      }
      case 'words':
        return t('paper.how.words', { most: form.most });
      case 'yes_no':
      case 'single':
      case 'approval':
      case 'scale':
      case 'number':
      case 'text':
      case 'dates':
        return t(`paper.how.${form.kind}`);
    }
  };
}
