import { z } from 'zod';

/** Languages the screens exist in; the first is what everything falls back to. */
export const LOCALES = ['en', 'hr', 'sl', 'fr', 'lv'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** A BCP 47 language of user text: any language, not only those of the screens (`et`, `zh-Hant`). */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export type LanguageTag = z.infer<typeof LanguageTag>;

/** A staff-written text in one or more languages. */
export const LocalText = z
  .record(LanguageTag, z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0);
export type LocalText = z.infer<typeof LocalText>;

/**
 * The text a reader gets: their language, else English, else the first there is; `lang` says which, for the element's `lang`.
 * Answers an empty text for an empty map.
 */
export function pickText(texts: LocalText, wanted: string): { text: string; lang: string } {
  for (const lang of [wanted, 'en', ...Object.keys(texts)]) {
    const text = Object.hasOwn(texts, lang) ? texts[lang] : undefined;
    if (text !== undefined) return { text, lang };
  }
  return { text: '', lang: wanted };
}
