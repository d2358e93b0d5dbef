import { LOCALES } from '@polylogue/shared/kernel/locale';
import reasons from './quick-reasons.json' with { type: 'json' };

/**
 * Reasons that staff give often, in the same order in each language: staff choose in theirs, the author reads it in that of the
 * text. That is why they are no part of the catalogues.
 */
export function quickReasons(lang: string): readonly string[] {
  const known = LOCALES.find((locale) => lang === locale || lang.startsWith(`${locale}-`));
  return reasons[known ?? 'en'];
}
