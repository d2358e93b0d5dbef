import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { type Catalogue, createI18n } from './create-i18n.js';

const read = (locale: string, namespace: string): Catalogue =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', locale, `${namespace}.json`), 'utf8'));

function countingIn(locale: Locale) {
  const texts = createI18n({ locale, catalogues: { [locale]: { public: read(locale, 'public') } } });
  return (count: number) => texts.t('network.countryCount', { ns: 'public', count });
}

describe('counting in each language', () => {
  it('knows one, few and many in Croatian', () => {
    expect([1, 2, 5, 21, 22].map(countingIn('hr'))).toEqual([
      '1 zemlja',
      '2 zemlje',
      '5 zemalja',
      '21 zemlja',
      '22 zemlje',
    ]);
  });

  it('knows the dual in Slovenian', () => {
    expect([1, 2, 3, 5, 102].map(countingIn('sl'))).toEqual([
      '1 država',
      '2 državi',
      '3 države',
      '5 držav',
      '102 državi',
    ]);
  });

  it('knows the form of nought, tens and teens in Latvian', () => {
    expect([0, 1, 2, 11, 21].map(countingIn('lv'))).toEqual([
      '0 valstu',
      '1 valsts',
      '2 valstis',
      '11 valstu',
      '21 valsts',
    ]);
  });

  it('says nought as one in French', () => {
    expect([0, 1, 2].map(countingIn('fr'))).toEqual(['0 pays', '1 pays', '2 pays']);
  });
});

describe('a text that is not there', () => {
  it('is said in English', async () => {
    const texts = createI18n({
      locale: 'hr',
      catalogues: { hr: {} },
      load: async (language) =>
        language === 'en' ? { people_one: '{{count}} person', people_other: '{{count}} people' } : null,
    });
    await texts.loadNamespaces('desk');
    // Croatian has a form for 3 that English has not: the English form must be found all the same.
    expect(texts.t('people', { ns: 'desk', count: 3 })).toBe('3 people');
  });
});
