import { describe, expect, it } from '@jest/globals';
import { Limits } from './limits.js';

const make = (): Limits => new Limits({ redis: null } as never);
const limit = { name: 'test', points: 3, seconds: 60 };

describe('a limit', () => {
  it('refuses the try after the last one allowed, and says how long to wait', async () => {
    const limits = make();
    for (let i = 0; i < 3; i++) expect(await limits.take(limit, 'ana', '10.0.0.1')).toBeNull();
    const refused = await limits.take(limit, 'ana', '10.0.0.1');
    expect(refused?.code).toBe('too_many');
    expect(refused?.params?.seconds).toBeGreaterThan(50);
  });

  it('counts each key by itself, and parts of a key never run together', async () => {
    const limits = make();
    for (let i = 0; i < 4; i++) await limits.take(limit, 'a', 'bc');
    expect(await limits.take(limit, 'ab', 'c')).toBeNull();
    expect(await limits.take({ ...limit, name: 'other' }, 'a', 'bc')).toBeNull();
  });

  it('forgives', async () => {
    const limits = make();
    for (let i = 0; i < 4; i++) await limits.take(limit, 'ana');
    await limits.forgive(limit, 'ana');
    expect(await limits.take(limit, 'ana')).toBeNull();
  });
});
