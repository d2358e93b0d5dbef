import type { AccountView } from '@polylogue/shared/accounts/schemas';
import type { DialogueAbility } from '@polylogue/shared/dialogues/schemas';
import type { AccountId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { NetworkAbility } from '@polylogue/shared/networks/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { Credentials } from '../../core/identity/caller.js';
import type { Account } from './account.entity.js';
import { accountView } from './accounts.presenter.js';
import { AccountsRepository, type NewAccount } from './accounts.repository.js';
import {
  type DialoguePlace,
  dialogueAbilities,
  grantsAt,
  type HeldGrant,
  mayGrant,
  networkAbilities,
  roomAbilities,
} from './domain/role-abilities.js';
import { type SignedIn, SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInLinksService } from './sign-in-links.service.js';

export type { DialoguePlace, HeldGrant } from './domain/role-abilities.js';
export type { SignedIn } from './sessions.repository.js';

/** What other modules may ask of accounts: who is signed in, and what their roles let them do. */
@Injectable()
export class AccountsFacade {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly signIn: SessionsService,
    private readonly links: SignInLinksService,
  ) {}

  /** Who sends this request, or null when nobody is signed in. */
  signedIn(credentials: Credentials): Promise<SignedIn | null> {
    return this.signIn.find(credentials);
  }

  /** The session's cookie, to be set again when it slid; null for callers without one. */
  sessionCookie(credentials: Credentials): { name: string; value: string; days: number } | null {
    return this.signIn.cookieOf(credentials);
  }

  /** The same session again, now; null once it has ended. One query. */
  bySession(sessionId: string): Promise<SignedIn | null> {
    return this.sessions.byId(sessionId);
  }

  view(who: SignedIn): AccountView {
    return accountView(who);
  }

  networkAbilities(who: SignedIn | null, networkId: NetworkId): NetworkAbility[] {
    return networkAbilities(who?.grants ?? [], networkId);
  }

  dialogueAbilities(who: SignedIn | null, place: DialoguePlace): DialogueAbility[] {
    return dialogueAbilities(who?.grants ?? [], place);
  }

  roomAbilities(who: SignedIn, place: DialoguePlace): RoomAbility[] {
    return roomAbilities(who.grants, place);
  }

  /** Whether somebody has any role there: staff see drafts and the staff audience. */
  isStaffAt(who: SignedIn | null, place: DialoguePlace): boolean {
    return grantsAt(who?.grants ?? [], place).length > 0;
  }

  mayGrant(who: SignedIn, wanted: HeldGrant): boolean {
    return mayGrant(who.grants, wanted);
  }

  find(id: AccountId): Promise<Account | null> {
    return this.accounts.find(id);
  }

  ensure(tx: Tx, account: NewAccount): Promise<Account> {
    return this.accounts.ensure(tx, account);
  }

  grant(tx: Tx, accountId: AccountId, grant: HeldGrant): Promise<boolean> {
    return this.accounts.grant(tx, accountId, grant);
  }

  revoke(tx: Tx, accountId: AccountId, grant: HeldGrant): Promise<boolean> {
    return this.accounts.revoke(tx, accountId, grant);
  }

  grantsOfNetwork(networkId: NetworkId): Promise<{ account: Account; grants: HeldGrant[] }[]> {
    return this.accounts.grantsOfNetwork(networkId);
  }

  /** Mails a sign-in link to an account that was just made. */
  invite(account: Account, next: string | null): Promise<void> {
    return this.links.invite(account, next);
  }

  byEmail(email: string): Promise<Account | null> {
    return this.accounts.byEmail(email);
  }

  /** Makes a link with this token good for many uses: for demo accounts of the embedded mode only. */
  demoLink(tx: Tx, link: { accountId: AccountId; next: string; token: string }): Promise<void> {
    return this.links.demoLink(tx, link);
  }
}
