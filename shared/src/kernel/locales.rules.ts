/** Languages the screens exist in; the first is what everything falls back to. */
export const LOCALES = ['en', 'hr', 'sl', 'fr', 'lv'] as const;

/**
 * The text a reader gets: their language, else English, else the first there is; `lang` says which, for the element's `lang`.
 * Answers an empty text for an empty map.
 */
export function pickText(texts: Readonly<Record<string, string>>, wanted: string): { text: string; lang: string } {
  for (const lang of [wanted, 'en', ...Object.keys(texts)]) {
    const text = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
    if (text !== undefined) return { text, lang };
  }
  return { text: '', lang: wanted };
}
