import { describe, expect, it } from '@jest/globals';
import { formatBytes } from './format-bytes.js';

describe('a size', () => {
  it('is written in the largest unit of which there is one', () => {
    expect([0, 97, 1000, 312_400, 8_412_345, 200_000_000, 3.2e9].map((bytes) => formatBytes(bytes, 'en'))).toEqual([
      '0 bytes',
      '97 bytes',
      '1 kB',
      '312 kB',
      '8.4 MB',
      '200 MB',
      '3.2 GB',
    ]);
  });

  it('is written as readers of a language do', () => {
    expect(formatBytes(8_412_345, 'fr')).toMatch(/^8,4\sMo$/);
  });
});
