import type { StatementOpinion } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { groupLetter } from './group-letter.rules.js';
import { OPINIONS } from './namespace.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { shareOf } from './shares.rules.js';
import styles from './group-shares.module.css';

export interface GroupSharesProps {
  readonly statement: StatementOpinion;
}

/** How each group voted on a statement, in words and figures; everybody together where groups are not shown. */
export function GroupShares({ statement }: GroupSharesProps) {
  const { t, i18n } = useTranslation(OPINIONS);
  const share = (answers: Parameters<typeof shareOf>[0], direction: 'agree' | 'disagree'): string => {
    const { part, whole } = shareOf(answers, direction);
    return formatPercent(part, whole, i18n.language);
  };
  if (statement.groups.length === 0) {
    const people = shareOf(statement, 'agree').whole;
    return (
      <>
        {t('shares.all', {
          agree: share(statement, 'agree'),
          disagree: share(statement, 'disagree'),
          people: formatCount(people, i18n.language),
        })}
      </>
    );
  }
  return (
    <ul role="list" className={styles.shares}>
      {statement.groups.map((group) => (
        <li key={group.id}>
          {shareOf(group, 'agree').whole === 0
            ? t('shares.no_votes', { letter: groupLetter(group.id) })
            : t('shares.group', {
                letter: groupLetter(group.id),
                agree: share(group, 'agree'),
                disagree: share(group, 'disagree'),
                people: formatCount(shareOf(group, 'agree').whole, i18n.language),
              })}
        </li>
      ))}
    </ul>
  );
}
