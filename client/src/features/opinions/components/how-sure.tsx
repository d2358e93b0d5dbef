import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { RuledSection } from '../../../ui/layout/card.js';
import styles from './opinions.module.css';

export interface HowSureProps {
  readonly view: OpinionsView;
}

/** What the groups are worth, in a sentence; the figures behind it one press away. */
export function HowSure({ view }: HowSureProps) {
  const { t, i18n } = useTranslation(OPINIONS);
  const percent = (value: number): string => formatPercent(Math.max(0, value), 1, i18n.language);
  const shown = view.explainedVariance.slice(0, 2).reduce((sum, part) => sum + part, 0);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return (
    <RuledSection heading={t('sure.title')} headingLevel={3} rule="quiet">
      {isWorth(view.clarity) && <p>{t(`sure.${view.clarity}`)}</p>}
      {view.explainedVariance.length > 0 && <p>{t('sure.shown', { share: percent(shown) })}</p>}
      <details>
        <summary className={styles.summary}>{t('sure.figures')}</summary>
        <DefinitionList
          layout="figures"
          items={[
            ...(view.stability === null
              ? []
              : [{ key: 'stability', term: t('sure.stability'), description: percent(view.stability) }]),
            ...(view.silhouette === null
              ? []
              : [{ key: 'silhouette', term: t('sure.silhouette'), description: number.format(view.silhouette) }]),
            { key: 'people', term: t('sure.people'), description: number.format(view.people) },
            { key: 'votes', term: t('sure.votes'), description: number.format(view.votes) },
          ]}
        />
      </details>
    </RuledSection>
  );
}

/** Groups that are shown are one of these; the others are said where no groups are. */
const isWorth = (clarity: OpinionsView['clarity']): boolean =>
  clarity === 'firm' || clarity === 'fair' || clarity === 'given';
