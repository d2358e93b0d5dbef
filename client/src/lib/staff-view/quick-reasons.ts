import { LOCALES } from '@polylogue/shared/kernel/locale';
import reasons from './quick-reasons.json' with { type: 'json' };

/**
 * Reasons that staff give often, in the language of the text they are about: the author reads them, not the staff's screen. That
 * is why they are no part of the catalogues.
 */
export function quickReasons(lang: string): readonly string[] {
  const known = LOCALES.find((locale) => lang === locale || lang.startsWith(`${locale}-`));
  return reasons[known ?? 'en'];
}
