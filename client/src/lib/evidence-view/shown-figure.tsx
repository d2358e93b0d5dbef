import { useTranslation } from 'react-i18next';
import { formatCount } from '../room-view/format-time.js';
import { EVIDENCE } from './use-finding-words.js';

/** A figure of a table, or a sign that says to a reader of the page and of the screen alike that it is not shown. */
export function ShownFigure({ count }: { readonly count: number | null }) {
  const { t, i18n } = useTranslation(EVIDENCE);
  if (count === null) return <abbr title={t('table.hidden_long')}>{t('table.hidden')}</abbr>;
  return <>{formatCount(count, i18n.language)}</>;
}
