import type { OpinionsView, OwnOpinion } from '@polylogue/shared/opinions/live';
import { answersNeeded, LEAST_PEOPLE } from '@polylogue/shared/opinions/waiting.rules';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { missingNow } from '../own-place.rules.js';
import styles from './opinions.module.css';

export interface WaitingForGroupsProps {
  readonly view: OpinionsView;
  readonly own: OwnOpinion | null;
  readonly answered: number;
  /** Statements one can vote on. */
  readonly statements: number;
}

/** Before there can be groups: what it takes, and how much of it is missing, of all and of the reader. */
export function WaitingForGroups({ view, own, answered, statements }: WaitingForGroupsProps) {
  const { t } = useTranslation(OPINIONS);
  const { people, votes } = view.missing;
  const mine = own === null ? null : missingNow(own, answered);
  return (
    <EmptyState title={t('waiting.title')} headingLevel={3}>
      {people > 0 && <p>{t('waiting.goal', { people: LEAST_PEOPLE, count: answersNeeded(statements) })}</p>}
      <ul role="list" className={styles.missing}>
        {people > 0 && <li>{t('waiting.people', { count: people })}</li>}
        {votes > 0 && <li>{t('waiting.votes', { count: votes })}</li>}
        {people === 0 && votes === 0 && <li>{t('waiting.soon')}</li>}
        {mine !== null && <li>{mine === 0 ? t('waiting.you_done') : t('waiting.you', { count: mine })}</li>}
      </ul>
      <p>{t('waiting.why')}</p>
    </EmptyState>
  );
}

/** People do not fall into groups that may be shown: an answer, said in words. */
export function UnclearGroups({ view }: { readonly view: OpinionsView }) {
  const { t } = useTranslation(OPINIONS);
  const isDivided = view.clarity === 'fair' || view.clarity === 'firm' || view.clarity === 'given';
  return (
    <EmptyState title={t('unclear.title')} headingLevel={3}>
      <p>{t(`unclear.${isDivided ? 'small' : view.clarity}`)}</p>
      <p>{t('unclear.may_change')}</p>
    </EmptyState>
  );
}
