import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { citizenLine, cleanText, textLength } from './text.rules.js';

const cleaned = (raw: string, max = 280) => {
  const outcome = cleanText(raw, max);
  return outcome.ok ? outcome.text : outcome.code;
};

describe('cleanText', () => {
  it.each([
    ['  Každo selo treba pult.  ', 'Každo selo treba pult.'],
    ['Z\u030cuz\u030cemberk', 'Žužemberk'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['a    b', 'a b'],
    ['safe\u202etxt.exe', 'safetxt.exe'],
    ['in\u200bvisible', 'invisible'],
    ['👨‍👩‍👧 ok', '👨‍👩‍👧 ok'],
    [`z${'\u0336'.repeat(50)}algo`, `z${'\u0336'.repeat(3)}algo`],
  ])('%j becomes %j', (raw, expected) => {
    expect(cleaned(raw)).toBe(expected);
  });

  it.each([
    ['', 'text_empty'],
    [' \n\t ', 'text_empty'],
    ['\u200b\u2060', 'text_empty'],
    ['a\u0000b', 'text_unreadable'],
    ['bell\u0007', 'text_unreadable'],
    ['lone \ud800 surrogate', 'text_unreadable'],
    ['x'.repeat(281), 'text_too_long'],
    ['x'.repeat(10_000), 'text_too_long'],
  ])('%j is refused as %s', (raw, code) => {
    expect(cleaned(raw)).toBe(code);
  });

  it('counts code points, so that no language is short-changed', () => {
    expect(cleaned('😀'.repeat(280))).toBe('😀'.repeat(280));
    expect(textLength('😀é')).toBe(2);
  });

  it('cleans to something that cleans to itself, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const once = cleanText(raw, 300);
        if (!once.ok) return;
        expect(cleanText(once.text, 300)).toEqual(once);
      }),
    );
  });

  it('makes one line of a name', () => {
    expect(citizenLine(40).parse('Ana\nKovač')).toBe('Ana Kovač');
    expect(citizenLine(40).parse('Ana  \r\n\n  Kovač')).toBe('Ana Kovač');
  });

  it.each([' ', '\n', ' \n', '\u0301', '\u200b', '\t', '😀'])('looks at 50,000 of %j about once', (unit) => {
    const raw = `${unit.repeat(50_000)}!`;
    const began = performance.now();
    citizenLine(40).safeParse(raw);
    cleanText(raw, 50_000);
    // A quadratic look takes seconds.
    expect(performance.now() - began).toBeLessThan(200);
  });
});
