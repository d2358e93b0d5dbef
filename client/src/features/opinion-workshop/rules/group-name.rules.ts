/** What was typed by language as the name of a group, without empty languages; null when nothing is left: its letter again. */
export function nameFrom(texts: Readonly<Record<string, string>>): Record<string, string> | null {
  const given = Object.entries(texts).flatMap(([lang, text]): [string, string][] =>
    text.trim() === '' ? [] : [[lang, text.trim()]],
  );
  return given.length === 0 ? null : Object.fromEntries(given);
}
