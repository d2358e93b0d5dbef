import type { Catalogue } from './create-i18n.js';

const files = import.meta.glob<Catalogue>('../../locales/*/*.json', { import: 'default', eager: true });

/** All texts by language and namespace; for the server, which has room for them. */
export const allCatalogues: Readonly<Record<string, Readonly<Record<string, Catalogue>>>> = byLanguage();

function byLanguage(): Record<string, Record<string, Catalogue>> {
  const all: Record<string, Record<string, Catalogue>> = {};
  for (const [file, texts] of Object.entries(files)) {
    const [language, name] = file.split('/').slice(-2);
    if (language === undefined || name === undefined) continue;
    all[language] = { ...all[language], [name.replace(/\.json$/, '')]: texts };
  }
  return all;
}
