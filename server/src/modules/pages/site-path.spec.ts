import { describe, expect, it } from '@jest/globals';
import { readSitePath } from './site-path.rules.js';

describe('a path of the site', () => {
  it('with a language is a page in it', () => {
    expect(readSitePath('/hr')).toEqual({ kind: 'page', locale: 'hr', rest: '/' });
    expect(readSitePath('/hr/')).toEqual({ kind: 'page', locale: 'hr', rest: '/' });
    expect(readSitePath('/lv/d/digitalization/room')).toEqual({
      kind: 'page',
      locale: 'lv',
      rest: '/d/digitalization/room',
    });
  });

  it('without a language gets one', () => {
    expect(readSitePath('/')).toEqual({ kind: 'untold', rest: '' });
    expect(readSitePath('/j/ABC234')).toEqual({ kind: 'untold', rest: '/j/ABC234' });
  });

  it('of anything else is none', () => {
    for (const path of [
      '/favicon.ico',
      '/api/nothing',
      '/wp-login.php',
      '/de/d/x',
      '//evil.example',
      '///evil.example',
    ]) {
      expect(readSitePath(path)).toEqual({ kind: 'none' });
    }
  });
});
