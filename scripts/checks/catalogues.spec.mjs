import { describe, expect, it } from '@jest/globals';
import { faultsOfTexts, faultsOfUse, readCatalogues } from './catalogues.mjs';

const catalogue = (texts) =>
  readCatalogues(
    Object.entries(texts).map(([language, content]) => ({
      file: `locales/${language}/room.json`,
      text: JSON.stringify(content),
    })),
  );
const everywhere = (content) => catalogue({ en: content, hr: content, sl: content, fr: content, lv: content });
const screen = (text) => [{ file: 'client/src/x.tsx', text }];

describe('the catalogue check', () => {
  it('finds nothing wrong in complete texts that are used', () => {
    const texts = everywhere({ title: 'Room', tab: { now: 'Now' } });
    expect(faultsOfTexts(texts)).toEqual([]);
    expect(faultsOfUse(texts, screen("const { t } = useTranslation('room'); t('title'); t(`tab.${x}`);"), [])).toEqual(
      [],
    );
  });

  it('names a key that a language lacks and one that English lacks', () => {
    const texts = catalogue({ en: { a: '1' }, hr: { b: '1' }, sl: { a: '1' }, fr: { a: '1' }, lv: { a: '1' } });
    expect(faultsOfTexts(texts)).toEqual([
      'hr/room.json: a is missing',
      'hr/room.json: b stands in no English catalogue',
    ]);
  });

  it('names a missing language of a namespace that citizens see', () => {
    expect(faultsOfTexts(catalogue({ en: { a: '1' }, hr: { a: '1' } }))).toHaveLength(3);
  });

  it('leaves a namespace of staff in English alone', () => {
    expect(faultsOfTexts(catalogue({ en: { a: '1' } }))).toEqual([]);
  });

  it('asks each language for its own forms of a number', () => {
    const two = { vote_one: '{{count}} v', vote_other: '{{count}} v' };
    const texts = catalogue({
      en: two,
      hr: two,
      sl: { ...two, vote_two: 'v', vote_few: 'v' },
      fr: two,
      lv: { ...two, vote_zero: 'v' },
    });
    expect(faultsOfTexts(texts)).toEqual(['hr/room.json: vote_few is missing (hr needs it)']);
  });

  it('names a placeholder that English has not', () => {
    const texts = catalogue({
      en: { a: '{{name}}' },
      hr: { a: '{{ime}}' },
      sl: { a: '{{name}}' },
      fr: { a: 'x' },
      lv: { a: 'x' },
    });
    expect(faultsOfTexts(texts)).toEqual(['hr/room.json: a has {{ime}}, which English has not']);
  });

  it('names keys that code asks for in vain and keys that nobody asks for', () => {
    const faults = faultsOfUse(
      everywhere({ title: 'Room', old: 'Old' }),
      screen("useTranslation('room'); t('titel');"),
      [],
    );
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('titel');
  });
});
