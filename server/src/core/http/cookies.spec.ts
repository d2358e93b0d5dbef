import { describe, expect, it } from '@jest/globals';
import { cookieName, keepSecret } from './cookies.js';
import { siteOrigin } from './site-origin.js';

const kept = (publicUrl: string | null): unknown[] => {
  const calls: unknown[][] = [];
  const response = { cookie: (...given: unknown[]) => calls.push(given) };
  keepSecret(response as never, { publicUrl }, { name: 'pl_session', value: 'secret', days: 30 });
  return calls[0] ?? [];
};

describe('a secret cookie', () => {
  it('on https is bound to the host by its name', () => {
    expect(kept('https://site.example')).toEqual([
      '__Host-pl_session',
      'secret',
      { httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 30 * 86_400_000 },
    ]);
  });

  it('on http is still kept from scripts and other sites', () => {
    expect(cookieName({ publicUrl: null }, 'pl_session')).toBe('pl_session');
    expect(kept(null)[2]).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
  });
});

describe('the address of the site', () => {
  it('is the operator’s, else the host that was asked', () => {
    const request = { protocol: 'http', headers: { host: 'hall.local:3000' } } as never;
    expect(siteOrigin({ publicUrl: 'https://site.example' }, request)).toBe('https://site.example');
    expect(siteOrigin({ publicUrl: null }, request)).toBe('http://hall.local:3000');
    const odd = { protocol: 'http', headers: { host: 'a"><script>' } } as never;
    expect(siteOrigin({ publicUrl: null }, odd)).toBe('http://localhost');
  });
});
