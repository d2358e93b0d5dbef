import type { RoleGrant } from '@polylogue/shared/accounts/schemas';
import type { AccountId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { AccountsFacade, type HeldGrant, type SignedIn } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { type NetworkRecord, NetworksFacade } from '../networks/networks.facade.js';

interface Wanted {
  readonly slug: string;
  readonly grant: RoleGrant;
  readonly reason: string;
}

type Done = Record<string, never>;

/** Giving and taking roles in a network. */
@Injectable()
export class RolesService {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly transactions: Transactions,
    private readonly staffLog: StaffLog,
    private readonly live: LivePublisher,
  ) {}

  async grant(who: SignedIn, wanted: Wanted, person: { email: string; name: string }): Promise<Result<Done>> {
    const found = await this.permitted(who, wanted);
    if (!found.ok) return found;
    const locale: Locale = who.account.locale;
    const account = await this.transactions.run(async (tx) => {
      const made = await this.accounts.ensure(tx, { ...person, locale });
      const isNew = await this.accounts.grant(tx, made.id, found.value);
      if (isNew) await this.record(tx, who, { verb: 'roles.grant', accountId: made.id, wanted, held: found.value });
      tx.afterCommit(() => this.live.rolesChanged(made.id));
      return isNew ? made : null;
    });
    if (account) await this.accounts.invite(account, null);
    return ok({});
  }

  async revoke(who: SignedIn, wanted: Wanted, accountId: AccountId): Promise<Result<Done>> {
    const found = await this.permitted(who, wanted);
    if (!found.ok) return found;
    return this.transactions.attempt(async (tx) => {
      if (!(await this.accounts.revoke(tx, accountId, found.value))) return fail('not_found');
      await this.record(tx, who, { verb: 'roles.revoke', accountId, wanted, held: found.value });
      tx.afterCommit(() => this.live.rolesChanged(accountId));
      return ok({});
    });
  }

  async list(who: SignedIn, slug: string): Promise<Result<NetworkRecord>> {
    const record = await this.networks.bySlug(slug);
    if (!record) return fail('not_found');
    return this.accounts.networkAbilities(who, record.network.id).includes('edit') ? ok(record) : fail('not_allowed');
  }

  /** The grant with its network, if its scope lies in this network and the person may give it. */
  private async permitted(who: SignedIn, { slug, grant }: Wanted): Promise<Result<HeldGrant>> {
    const record = await this.networks.bySlug(slug);
    if (!record || !(await this.isInside(record, grant.scope))) return fail('not_found');
    const held: HeldGrant = { ...grant, networkId: record.network.id };
    return this.accounts.mayGrant(who, held) ? ok(held) : fail('not_allowed');
  }

  private async isInside({ network, towns }: NetworkRecord, scope: RoleGrant['scope']): Promise<boolean> {
    switch (scope.kind) {
      case 'network':
        return scope.id === network.id;
      case 'town':
        return towns.some(({ id }) => id === scope.id);
      case 'dialogue':
        return (await this.dialogues.find(scope.id))?.networkId === network.id;
    }
  }

  private record(
    tx: Tx,
    { account }: SignedIn,
    { verb, accountId, wanted, held }: { verb: string; accountId: AccountId; wanted: Wanted; held: HeldGrant },
  ): Promise<void> {
    return this.staffLog.record(tx, {
      roomId: null,
      networkId: held.networkId,
      accountId: account.id,
      actorName: account.name,
      verb: `${verb}:${held.role}`,
      subjectKind: 'account',
      subjectId: accountId,
      reason: wanted.reason,
    });
  }
}
