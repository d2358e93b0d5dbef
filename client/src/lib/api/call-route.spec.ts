import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { getJoinPage, join } from '@polylogue/shared/participants/routes';
import { ApiError } from './api-error.js';
import { addressOf, callRoute } from './call-route.js';

const answerWith = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body), { status, headers }));

afterEach(() => {
  jest.restoreAllMocks();
});

describe('calling a route of the contract', () => {
  it('fills the path, escapes it, and leaves out what is not given', () => {
    expect(addressOf('/api/join/:code', { code: 'AB C/2' }, { a: 1, b: undefined })).toBe('/api/join/AB%20C%2F2?a=1');
  });

  it('sends the body as JSON and gives the answer', async () => {
    const fetched = answerWith(200, { token: 'x' });
    const body = { name: '', alias: null, townId: null, lang: 'en', consent: true, noticeVersion: 1 } as const;
    await expect(callRoute(join, { params: { code: 'ABC234' }, body })).resolves.toEqual({ token: 'x' });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: JSON.stringify(body) });
  });

  it('throws the code of the failure with its figures and the time to wait', async () => {
    answerWith(429, { ok: false, code: 'too_many', params: { limit: 5 } }, { 'Retry-After': '7' });
    const failed = await callRoute(getJoinPage, { params: { code: 'ABC234' } }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ApiError);
    expect(failed).toMatchObject({ code: 'too_many', status: 429, retryAfter: 7, params: { limit: 5 } });
  });

  it('is offline when no answer comes', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(callRoute(getJoinPage, { params: { code: 'ABC234' } })).rejects.toMatchObject({ code: 'offline' });
  });

  it('reads the error page of a proxy as unavailable', async () => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<html>', { status: 502 }));
    await expect(callRoute(getJoinPage, { params: { code: 'ABC234' } })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
