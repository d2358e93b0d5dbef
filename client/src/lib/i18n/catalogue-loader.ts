import type { Locale } from '@polylogue/shared/kernel/locale';
import type { Catalogue } from './create-i18n.js';

const files = import.meta.glob<Catalogue>('../../locales/*/*.json', { import: 'default' });

const fileOf = (language: string, namespace: string) => files[`../../locales/${language}/${namespace}.json`];

/** Fetches texts for a reader of `locale`: English only where their own language has no such file. */
export const catalogueLoader =
  (locale: Locale) =>
  async (language: string, namespace: string): Promise<Catalogue | null> => {
    if (language !== locale && fileOf(locale, namespace) !== undefined) return null;
    return (await fileOf(language, namespace)?.()) ?? null;
  };
