import type { LocalText } from '@polylogue/shared/kernel/locale';

/** What is typed, language by language; empty where nothing is. */
export type TypedText = Readonly<Record<string, string>>;

/** The typed texts that say something, trimmed. Null when none does. */
export function toLocalText(typed: TypedText): LocalText | null {
  const entries = Object.entries(typed)
    .map(([lang, text]): [string, string] => [lang, text.trim()])
    .filter(([, text]) => text !== '');
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
