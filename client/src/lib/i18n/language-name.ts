/** Name of a language in the reader's; its tag where the browser does not know it. */
export function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** Several languages by their names, as a list in words: "Croatian and Latvian". */
export const languageNames = (langs: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(langs.map((lang) => languageName(lang, locale)));
