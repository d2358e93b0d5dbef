import type { AccountId, NetworkId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { NetworksFacade, type NetworkRecord } from '../networks/networks.facade.js';
import { mayFreeze } from './findings.policy.js';
import type { FindingNetwork } from './findings.service.js';

/** Who works on findings and recommendations. */
export interface Editor {
  readonly accountId: AccountId;
  readonly name: string;
}

/** A network, and somebody who may work on its findings and recommendations. */
export interface Workshop {
  readonly network: FindingNetwork;
  readonly editor: Editor;
}

/** Lets into the workshop of a network who may work there. */
@Injectable()
export class WorkshopDoor {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
  ) {}

  /** A network's address is public, so whoever may not work there is told so. */
  async bySlug(credentials: Credentials, slug: string): Promise<Result<Workshop>> {
    return this.enter(credentials, await this.networks.bySlug(slug), 'not_allowed');
  }

  /** For things that are not public: whoever may not work in their network is told that they do not exist. */
  async byId(credentials: Credentials, networkId: NetworkId | null): Promise<Result<Workshop>> {
    return this.enter(credentials, networkId && (await this.networks.find(networkId)), 'not_found');
  }

  async network(networkId: NetworkId): Promise<FindingNetwork | null> {
    const record = await this.networks.find(networkId);
    return record && this.present(record);
  }

  private async enter(
    credentials: Credentials,
    record: NetworkRecord | null,
    refusal: 'not_allowed' | 'not_found',
  ): Promise<Result<Workshop>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    if (!record) return fail('not_found');
    if (mayFreeze(this.accounts.networkAbilities(who, record.network.id))) return fail(refusal);
    return ok({ network: this.present(record), editor: { accountId: who.account.id, name: who.account.name } });
  }

  private present(record: NetworkRecord): FindingNetwork {
    const { id, slug, name } = record.network;
    return { id, slug, name, towns: this.networks.view(record, 0, []).towns };
  }
}
