import type { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';

/** What each column counts for in the weighted figures, as a sentence in the order of the keys; null where nothing is weighted, for one column there is nothing to weigh against. */
export function useWeightingText(
  votes: VoteBreakdown | null,
  keys: readonly string[],
  nameOf: (key: string) => string,
): string | null {
  const { t, i18n } = useTranslation('opinion-workshop');
  if (votes === null || votes.keys.length < 2) return null;
  if (votes.targets === null) return t(`weights.alike_${votes.by}`);
  const entered = new Map(Object.entries(votes.targets));
  const targets = [...new Set([...keys, ...entered.keys()])].flatMap((key) => {
    const target = entered.get(key) ?? 0;
    return target === 0 ? [] : t('weights.target', { name: nameOf(key), target: formatCount(target, i18n.language) });
  });
  return t('weights.entered', { targets: targets.join('; ') });
}
