import { z } from 'zod';
import { LOCALES } from './locales.rules.js';
import { citizenText } from './text.rules.js';

// In a file of their own, so that pages which only show texts need not load the schemas.
export { LOCALES, pickText } from './locales.rules.js';

export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** A BCP 47 language of user text: any language, not only those of the screens (`et`, `zh-Hant`). */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export type LanguageTag = z.infer<typeof LanguageTag>;

/** A staff-written text in one or more languages, as it is kept and shown. */
export const LocalText = z
  .record(LanguageTag, z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0);
export type LocalText = z.infer<typeof LocalText>;

/** Most languages of one text. */
const MOST_LANGUAGES = 24;

/** A staff-written text as it is sent in: cleaned like a person's text (`cleanText`), 1 to 24 languages of up to 2,000 code points. */
export const LocalTextDraft = z.record(LanguageTag, citizenText(2000)).refine((texts) => {
  const languages = Object.keys(texts).length;
  return languages > 0 && languages <= MOST_LANGUAGES;
});
