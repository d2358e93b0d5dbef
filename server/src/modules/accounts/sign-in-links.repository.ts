import type { AccountId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { SignInLink } from './sign-in-link.entity.js';

@Injectable()
export class SignInLinksRepository {
  async add(
    tx: Tx,
    link: Pick<SignInLink, 'tokenHash' | 'accountId' | 'next' | 'expiresAt' | 'isReusable'>,
  ): Promise<void> {
    await tx.manager.insert(SignInLink, link);
  }

  /** Links nobody can use any more, and a demo link that is replaced. */
  async clear(tx: Tx, demo: { accountId: AccountId; next: string } | null): Promise<void> {
    await tx.manager.query("DELETE FROM sign_in_link WHERE expires_at < now() - interval '1 day'");
    if (demo) await tx.manager.delete(SignInLink, { ...demo, isReusable: true });
  }

  /** Takes the link: of two requests with one token only the first gets it. */
  async take(tx: Tx, tokenHash: string): Promise<{ accountId: AccountId; next: string | null } | null> {
    const taken: [{ account_id: AccountId; next: string | null }[], number] = await tx.manager.query(
      `UPDATE sign_in_link SET used_at = now()
        WHERE token_hash = $1 AND expires_at > now() AND (used_at IS NULL OR is_reusable)
        RETURNING account_id, next`,
      [tokenHash],
    );
    const row = taken[0][0];
    return row ? { accountId: row.account_id, next: row.next } : null;
  }
}
