import { describe, expect, it } from '@jest/globals';
import { isOtherBuild, scriptAddresses } from './new-build.rules.js';

const page = (hash: string): string =>
  `<script src="/theme.js"></script><script type="module" crossorigin src="/assets/main-${hash}.js"></script>`;

describe('a new build', () => {
  it('is seen by the scripts its page loads', () => {
    expect(scriptAddresses(page('a1'))).toEqual(['/theme.js', '/assets/main-a1.js']);
    expect(isOtherBuild(scriptAddresses(page('a1')), scriptAddresses(page('b2')))).toBe(true);
    expect(isOtherBuild(scriptAddresses(page('a1')), scriptAddresses(page('a1')))).toBe(false);
  });

  it('is not a page without scripts, such as an error page on the way', () => {
    expect(isOtherBuild(scriptAddresses(page('a1')), scriptAddresses('<h1>502</h1>'))).toBe(false);
  });
});
