import type { AccountId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import type { RoleScope, StaffRole } from '@polylogue/shared/accounts/schemas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { heldGrant } from './accounts.repository.js';
import { AccountSession } from './account-session.entity.js';
import type { HeldGrant } from './domain/role-abilities.js';

/** Somebody who is signed in, as of now. */
export interface SignedIn {
  readonly sessionId: string;
  readonly account: {
    readonly id: AccountId;
    readonly name: string;
    readonly email: string;
    readonly locale: Locale;
    readonly hasPassword: boolean;
  };
  readonly grants: readonly HeldGrant[];
  /** A day or more of its 30 has passed: time to slide. */
  readonly isAgeing: boolean;
}

interface RawSession {
  session_id: string;
  id: AccountId;
  name: string;
  email: string;
  locale: Locale;
  has_password: boolean;
  is_ageing: boolean;
  grants: { role: StaffRole; scopeKind: RoleScope['kind']; scopeId: RoleScope['id']; networkId: NetworkId }[];
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byToken(tokenHash: string): Promise<SignedIn | null> {
    return this.read('s.token_hash = $1', tokenHash);
  }

  async byId(sessionId: string): Promise<SignedIn | null> {
    return this.read('s.id = $1', sessionId);
  }

  async create(tx: Tx, accountId: AccountId, tokenHash: string, expiresAt: Date): Promise<string> {
    await tx.manager.query('DELETE FROM account_session WHERE account_id = $1 AND expires_at < now()', [accountId]);
    const inserted = await tx.manager.insert(AccountSession, { accountId, tokenHash, expiresAt });
    const id: unknown = inserted.identifiers[0]?.id;
    if (typeof id !== 'string') throw new Error('session was not stored');
    return id;
  }

  /** Moves the end on: 30 days from now. */
  async slide(sessionId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE account_session SET expires_at = now() + interval '30 days'
        WHERE id = $1 AND expires_at > now()`,
      [sessionId],
    );
  }

  async endByToken(tokenHash: string): Promise<string | null> {
    const gone: [{ id: string }[], number] = await this.dataSource.query(
      'DELETE FROM account_session WHERE token_hash = $1 RETURNING id',
      [tokenHash],
    );
    return gone[0][0]?.id ?? null;
  }

  /** Ends the account's sessions, but for the one to keep; answers the ended. */
  async endAll(tx: Tx, accountId: AccountId, keep: string | null): Promise<string[]> {
    const gone: [{ id: string }[], number] = await tx.manager.query(
      'DELETE FROM account_session WHERE account_id = $1 AND id IS DISTINCT FROM $2 RETURNING id',
      [accountId, keep],
    );
    return gone[0].map(({ id }) => id);
  }

  /** By hand: session, account and roles in one round trip, since every staff command asks this again. */
  private async read(where: 's.token_hash = $1' | 's.id = $1', value: string): Promise<SignedIn | null> {
    const rows: RawSession[] = await this.dataSource.query(
      `SELECT s.id AS session_id, a.id, a.name, a.email, a.locale, a.password_hash IS NOT NULL AS has_password,
              s.expires_at < now() + interval '29 days' AS is_ageing,
              coalesce((SELECT json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
                                                          'networkId', g.network_id))
                          FROM role_grant g WHERE g.account_id = a.id), '[]') AS grants
         FROM account_session s JOIN account a ON a.id = s.account_id
        WHERE ${where} AND s.expires_at > now()`,
      [value],
    );
    const row = rows[0];
    if (!row) return null;
    const {
      session_id: sessionId,
      id,
      name,
      email,
      locale,
      has_password: hasPassword,
      grants,
      is_ageing: isAgeing,
    } = row;
    return { sessionId, account: { id, name, email, locale, hasPassword }, grants: grants.map(heldGrant), isAgeing };
  }
}
