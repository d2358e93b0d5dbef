import type { StatementTally } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { formatCount } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

/** To how many of those who voted a statement matters, in a sentence. */
export function useMatters({ agree, disagree, pass, important }: Omit<StatementTally, 'statementId'>): string {
  const { t, i18n } = useTranslation(ROOM_VIEW);
  if (important === 0) return t('statement.matters_to_nobody');
  return t('statement.matters', {
    count: important,
    shown: formatCount(important, i18n.language),
    people: formatCount(agree + disagree + pass, i18n.language),
  });
}
