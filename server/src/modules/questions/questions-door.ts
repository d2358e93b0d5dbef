import type { AccountId, QuestionId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { QuestionAbility } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { type NetworkRecord, NetworksFacade } from '../networks/networks.facade.js';
import { QuestionRepository } from './question.repository.js';
import { bankAbilities, mayRead } from './questions.policy.js';

/** Somebody at the bank of a network. */
export interface AtBank {
  readonly network: NetworkRecord;
  readonly reader: { readonly accountId: AccountId; readonly name: string };
  readonly can: readonly QuestionAbility[];
}

/** Lets to the bank of a network who may read it. */
@Injectable()
export class QuestionsDoor {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly questions: QuestionRepository,
  ) {}

  /** A network's address is public, so whoever may not read its bank is told so. */
  async bySlug(credentials: Credentials, slug: string): Promise<Result<AtBank>> {
    return this.enter(credentials, await this.networks.bySlug(slug), 'not_allowed');
  }

  /** Whoever may not read the bank it lies in is told that there is no such question. */
  async byQuestion(credentials: Credentials, id: QuestionId): Promise<Result<AtBank>> {
    const record = await this.questions.find(id);
    return this.enter(credentials, record && (await this.networks.find(record.head.networkId)), 'not_found');
  }

  private async enter(
    credentials: Credentials,
    network: NetworkRecord | null,
    refusal: 'not_allowed' | 'not_found',
  ): Promise<Result<AtBank>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    if (!network) return fail('not_found');
    const { id } = network.network;
    if (!mayRead(who.grants, id)) return fail(refusal);
    const { id: accountId, name } = who.account;
    return ok({ network, reader: { accountId, name }, can: bankAbilities(this.accounts.networkAbilities(who, id)) });
  }
}
