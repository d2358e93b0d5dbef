import { describe, expect, it } from '@jest/globals';
import { isAllowedOrigin } from './origin.js';

describe('isAllowedOrigin', () => {
  it.each([
    ['https://towns.example', true],
    ['https://towns.example.evil.test', false],
    ['https://evil.test', false],
    ['http://towns.example', false],
    ['null', false],
    ['file://', false],
    ['', false],
  ])('with a public address: %s is %s', (origin, isAllowed) => {
    expect(isAllowedOrigin(origin, 'evil.test', 'https://towns.example')).toBe(isAllowed);
  });

  it('without one, takes the host the request was sent to', () => {
    expect(isAllowedOrigin('http://192.168.1.4:3000', '192.168.1.4:3000', null)).toBe(true);
    expect(isAllowedOrigin('http://192.168.1.4:3001', '192.168.1.4:3000', null)).toBe(false);
  });

  it('lets programs in that send no origin', () => {
    expect(isAllowedOrigin(undefined, 'towns.example', 'https://towns.example')).toBe(true);
  });
});
