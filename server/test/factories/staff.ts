import type { StaffRole } from '@polylogue/shared/accounts/schemas';
import { redeemSignInLink } from '@polylogue/shared/accounts/routes';
import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { Transactions } from '../../src/core/database/transactions.js';
import { newToken } from '../../src/core/secrets/tokens.js';
import { AccountsFacade } from '../../src/modules/accounts/accounts.facade.js';
import type { TestApp } from '../app.js';

/** Makes an account with a role in a network and signs it in; answers the cookie header of its session. */
export async function signedInStaff(
  { app, url }: TestApp,
  email: string,
  grant: { role: StaffRole; networkId: NetworkId },
): Promise<string> {
  const accounts = app.get(AccountsFacade);
  const { role, networkId } = grant;
  const token = await app.get(Transactions).run(async (tx) => {
    const account = await accounts.ensure(tx, { email, name: email, locale: 'en' });
    await accounts.grant(tx, account.id, { role, networkId, scope: { kind: 'network', id: networkId } });
    const link = newToken();
    await accounts.demoLink(tx, { accountId: account.id, next: '/', token: link });
    return link;
  });
  const response = await fetch(url + redeemSignInLink.path, {
    method: redeemSignInLink.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(`sign-in failed: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
