import type { OpinionReport } from '@polylogue/shared/opinions/report';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { RuledSection } from '../../../ui/layout/card.js';
import styles from './opinion-report.module.css';

export interface MethodBoxProps {
  readonly view: OpinionReport['view'];
}

/** How it was computed, how sure it is, and the fingerprint of what it was computed from. */
export function MethodBox({ view }: MethodBoxProps) {
  const { t, i18n } = useTranslation(['opinion-report', OPINIONS]);
  const percent = (value: number): string => formatPercent(Math.max(0, value), 1, i18n.language);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const { clarity, settings, stability, silhouette, explainedVariance, inputHash } = view;
  const isSure = view.state === 'groups' && (clarity === 'firm' || clarity === 'fair' || clarity === 'given');
  const rows: readonly (readonly [string, string | null])[] = [
    ['method', settings?.method ?? null],
    ['seed', settings?.seed ?? null],
    ['groups', number.format(view.groups.length)],
    ['axes', explainedVariance.length === 0 ? null : explainedVariance.slice(0, 2).map(percent).join(' + ')],
    ['stability', stability === null ? null : percent(stability)],
    ['silhouette', silhouette === null ? null : number.format(silhouette)],
    ['hash', inputHash],
  ];
  return (
    <RuledSection heading={t('method.title')}>
      {isSure && <p>{t(`sure.${clarity}`, { ns: OPINIONS })}</p>}
      <p>{t('method.how')}</p>
      <DefinitionList
        items={rows.flatMap(([key, value]) =>
          value === null
            ? []
            : [{ key, term: t(`method.${key}`), description: <span className={styles.figure}>{value}</span> }],
        )}
      />
    </RuledSection>
  );
}
