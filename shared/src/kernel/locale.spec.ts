import { describe, expect, it } from '@jest/globals';
import { LocalTextDraft } from './locale.js';

const inLanguages = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`en-${String(at).padStart(3, '0')}`, 'x']));

describe('LocalTextDraft', () => {
  it('cleans as it cleans citizens’ texts', () => {
    expect(LocalTextDraft.parse({ hr: ' Tko\u202e će? ', en: 'Who?' })).toEqual({ hr: 'Tko će?', en: 'Who?' });
  });

  it.each([
    [{}],
    [{ en: '' }],
    [{ en: '\u200b' }],
    [{ en: 'a\u0000b' }],
    [{ en: 'bell\u0007' }],
    [{ en: 'lone \ud800 surrogate' }],
    [{ en: 'x'.repeat(2001) }],
    [{ 'not a language': 'x' }],
    [inLanguages(25)],
  ])('refuses %j', (texts) => {
    expect(LocalTextDraft.safeParse(texts).success).toBe(false);
  });

  it('lets nothing through to the prototype', () => {
    const parsed = LocalTextDraft.parse(JSON.parse('{"__proto__": "x", "en": "Who?"}'));
    expect(Object.keys(parsed)).toEqual(['en']);
  });

  it('takes as many languages as the Union has', () => {
    expect(LocalTextDraft.safeParse(inLanguages(24)).success).toBe(true);
  });
});
