import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOK, formatLook, lookAttributes, lookFromCookies, parseLook } from './look.js';

describe('the look a person chose', () => {
  it('survives being kept in a cookie', () => {
    const look = { theme: 'contrast', textSize: 3 } as const;
    expect(parseLook(formatLook(look))).toEqual(look);
  });

  it('is found between other cookies', () => {
    expect(lookFromCookies('outlook=light-3; look=dark-2; a=b')).toEqual({ theme: 'dark', textSize: 2 });
  });

  it('is the default when nothing or nonsense is kept', () => {
    for (const value of [undefined, '', 'pink-9', 'dark', '<script>-2', '__proto__-1']) {
      expect(parseLook(value).textSize).toBeLessThanOrEqual(2);
    }
    expect(parseLook('pink-9')).toEqual(DEFAULT_LOOK);
    expect(lookFromCookies('')).toEqual(DEFAULT_LOOK);
  });

  it('leaves <html> bare by default and marks it otherwise', () => {
    expect(lookAttributes(DEFAULT_LOOK)).toEqual({});
    expect(lookAttributes({ theme: 'dark', textSize: 2 })).toEqual({ 'data-theme': 'dark', 'data-text': '2' });
  });
});
