import { JoinCode } from '@polylogue/shared/dialogues/schemas';
import { describe, expect, it } from '@jest/globals';
import { newJoinCode } from './join-code.js';

describe('a join code', () => {
  it('is made of the alphabet by the chance given', () => {
    expect(newJoinCode(() => 0)).toBe('222222');
    expect(newJoinCode((below) => below - 1)).toBe('ZZZZZZ');
  });

  it('is one the contract accepts, also as people type it', () => {
    let turn = 0;
    const code = newJoinCode((below) => (turn += 7) % below);
    expect(JoinCode.parse(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
  });
});
