import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../ui/figures/definition-list.js';
import { formatDay } from '../i18n/local-time.js';
import { formatPercent } from '../room-view/format-time.js';
import styles from './evidence.module.css';
import { shortHash } from './short-hash.js';
import { EVIDENCE } from './use-finding-words.js';

/** From which update of the opinion groups figures are, how firm the groups were, and how far they agree; empty where there were none. */
export function useGroupOrigin(figures: FindingFigures): Definition[] {
  const { t, i18n } = useTranslation(EVIDENCE);
  if (figures.kind !== 'statement' || !figures.opinions) return [];
  const { update, consensus, score } = figures.opinions;
  const percent = (value: number): string => formatPercent(Math.max(0, value), 1, i18n.language);
  const sentences = [
    t('groups.update', {
      date: formatDay(update.at.slice(0, 10), i18n.language),
      version: update.version,
      method: update.method,
    }),
    (update.clarity === 'firm' || update.clarity === 'fair') && t(`groups.clarity_${update.clarity}`),
    update.stability !== null && t('groups.stability', { stability: percent(update.stability) }),
    update.excluded > 0 && t('groups.excluded', { count: update.excluded }),
  ];
  const groups: Definition = {
    key: 'groups',
    term: t('groups.term'),
    description: (
      <>
        {sentences.filter((part) => part !== false).join(' ')}{' '}
        <code className={styles.hash} title={update.inputHash}>
          {shortHash(update.inputHash)}
        </code>
      </>
    ),
  };
  if (consensus === null || score === null) return [groups];
  const figure = { consensus: percent(consensus), score: percent(score) };
  return [groups, { key: 'consensus', term: t('groups.consensus'), description: t('groups.consensus_as', figure) }];
}
