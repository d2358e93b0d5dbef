import type { Locale } from '@polylogue/shared/kernel/locale';

/** Each language by its own name, so that whoever needs it finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  hr: 'Hrvatski',
  sl: 'Slovenščina',
  fr: 'Français',
  lv: 'Latviešu',
};
