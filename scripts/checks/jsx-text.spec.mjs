import { describe, expect, it } from '@jest/globals';
import { codeOnly } from './sources.mjs';
import { wordingIn } from './jsx-text.mjs';

const inMarkup = (markup) => wordingIn('x.tsx', `export const X = () => ${markup};`);

describe('the check for wording in markup', () => {
  it('finds texts, texts in braces and texts that are read out', () => {
    expect(inMarkup('<p>Hello</p>')).toEqual(['Hello']);
    expect(inMarkup("<p>{'Hello'}</p>")).toEqual(['Hello']);
    expect(inMarkup('<img alt="A hall" />')).toEqual(['A hall']);
  });

  it('lets signs, numbers and code pass', () => {
    expect(inMarkup('<p className="big red">{t(\'room.title\')} · 12 %</p>')).toEqual([]);
  });
});

describe('code without its comments and texts', () => {
  it('keeps the lines', () => {
    const text = "a; // Date.now()\n/* Math.random()\n */ b('Date.now()');\nDate.now();";
    expect(codeOnly(text).split('\n')).toHaveLength(4);
    expect(codeOnly(text).match(/Date\.now/g)).toHaveLength(1);
  });
});
