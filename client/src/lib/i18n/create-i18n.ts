import type { Locale } from '@polylogue/shared/kernel/locale';
import { type i18n, createInstance } from 'i18next';

/** Texts of one namespace in one language, nested as in its JSON file. */
export type Catalogue = Readonly<Record<string, unknown>>;

export interface I18nOptions {
  readonly locale: Locale;
  /** Texts at hand from the start, by language and namespace. */
  readonly catalogues: Readonly<Record<string, Readonly<Record<string, Catalogue>>>>;
  /** Fetches a namespace that is not at hand; null where there is no such file. Absent on the server, which holds all. */
  readonly load?: ((language: string, namespace: string) => Promise<Catalogue | null>) | undefined;
}

/** The texts of one page in one language; English stands in where a text exists in no other language. */
export function createI18n({ locale, catalogues, load }: I18nOptions): i18n {
  const instance = createInstance();
  if (load !== undefined) {
    instance.use({
      type: 'backend',
      init: () => {},
      read: (language: string, namespace: string, done: (error: Error | null, texts: Catalogue | null) => void) => {
        load(language, namespace).then(
          (texts) => done(null, texts ?? {}),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
        );
      },
    });
  }
  void instance.init({
    lng: locale,
    fallbackLng: 'en',
    load: 'currentOnly',
    ns: Object.keys(catalogues[locale] ?? {}),
    defaultNS: 'common',
    resources: toResources(catalogues),
    partialBundledLanguages: load !== undefined,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    react: { useSuspense: true },
  });
  return instance;
}

const toResources = (catalogues: I18nOptions['catalogues']) =>
  Object.fromEntries(Object.entries(catalogues).map(([language, spaces]) => [language, { ...spaces }]));
