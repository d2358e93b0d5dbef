import { type LocalText, pickText } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';

/** A staff-written text for this reader, with the language it came in. */
export function useLocalText(texts: LocalText): { text: string; lang: string } {
  const { i18n } = useTranslation();
  return pickText(texts, i18n.language);
}
