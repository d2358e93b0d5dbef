import { describe, expect, it } from '@jest/globals';
import { isConfirmed } from './confirmation.rules.js';

describe('the word that confirms an erasure', () => {
  it('may be written with capitals, blanks or without its marks', () => {
    expect(isConfirmed(' IZBRIŠI ', 'izbriši')).toBe(true);
    expect(isConfirmed('izbrisi', 'izbriši')).toBe(true);
  });

  it('must be that word', () => {
    expect(isConfirmed('', 'erase')).toBe(false);
    expect(isConfirmed('eras', 'erase')).toBe(false);
  });
});
