import { z } from 'zod';
import { LOCALES } from './locales.rules.js';

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

/** A staff-written text in one or more languages. */
export const LocalText = z
  .record(LanguageTag, z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0);
export type LocalText = z.infer<typeof LocalText>;
