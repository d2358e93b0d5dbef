import { describe, expect, it } from '@jest/globals';
import { nextPathOf } from './next-path.rules.js';

describe('where to go after signing in', () => {
  it('is a path of this site', () => {
    expect(nextPathOf('?next=%2Fen%2Fd%2Fdigitalization%2Fconsole')).toBe('/en/d/digitalization/console');
  });

  it('is never another host', () => {
    for (const trick of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '']) {
      expect(nextPathOf(`?next=${encodeURIComponent(trick)}`)).toBeNull();
    }
  });
});
