import type { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';

/** What each column counts for in the weighted figures, as a sentence; null where nothing is weighted. */
export function useWeightingText(votes: VoteBreakdown | null, nameOf: (key: string) => string): string | null {
  const { t, i18n } = useTranslation('opinion-workshop');
  if (votes === null) return null;
  if (votes.targets === null) return t(`weights.alike_${votes.by}`);
  const targets = Object.entries(votes.targets).map(([key, target]) =>
    t('weights.target', { name: nameOf(key), target: formatCount(target, i18n.language) }),
  );
  return t('weights.entered', { targets: targets.join('; ') });
}
