import type { AccountId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../core/database/transactions.js';
import { Account } from './account.entity.js';
import type { HeldGrant } from './domain/role-abilities.js';
import { RoleGrantRow } from './role-grant.entity.js';

/** What makes an account. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  byEmail(email: string): Promise<Account | null> {
    return this.dataSource.manager.findOneBy(Account, { email });
  }

  find(id: AccountId): Promise<Account | null> {
    return this.dataSource.manager.findOneBy(Account, { id });
  }

  /** The account of an address; made when there is none. Two requests at once get the same one. */
  async ensure(tx: Tx, account: NewAccount): Promise<Account> {
    await tx.manager.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
    return tx.manager.findOneByOrFail(Account, { email: account.email });
  }

  async setPassword(tx: Tx, id: AccountId, passwordHash: string): Promise<void> {
    await tx.manager.update(Account, id, { passwordHash });
  }

  /** Answers false when the person has the role already. */
  async grant(tx: Tx, accountId: AccountId, { role, scope, networkId }: HeldGrant): Promise<boolean> {
    const row = { accountId, role, scopeKind: scope.kind, scopeId: scope.id, networkId };
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrantRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(inserted.raw) && inserted.raw.length > 0;
  }

  /** Answers false when the person did not have it. */
  async revoke(tx: Tx, accountId: AccountId, { role, scope, networkId }: HeldGrant): Promise<boolean> {
    const gone = await tx.manager.delete(RoleGrantRow, {
      accountId,
      role,
      scopeKind: scope.kind,
      scopeId: scope.id,
      networkId,
    });
    return (gone.affected ?? 0) > 0;
  }

  async grantsOfNetwork(networkId: NetworkId): Promise<{ account: Account; grants: HeldGrant[] }[]> {
    const rows = await this.dataSource.manager.findBy(RoleGrantRow, { networkId });
    const accounts = await this.dataSource.manager.find(Account, {
      where: { id: In([...new Set(rows.map((row) => row.accountId))]) },
      order: { name: 'ASC' },
    });
    return accounts.map((account) => ({
      account,
      grants: rows.filter((row) => row.accountId === account.id).map(heldGrant),
    }));
  }
}

export const heldGrant = ({
  role,
  scopeKind,
  scopeId,
  networkId,
}: Pick<RoleGrantRow, 'role' | 'scopeKind' | 'scopeId' | 'networkId'>): HeldGrant =>
  // The kind says which id it is: the pair was parsed by the contract before it was stored.
  ({ role, scope: { kind: scopeKind, id: scopeId } as HeldGrant['scope'], networkId });
