import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { Caller, Capacity, Credentials, RoomAuthenticator } from '../../core/identity/caller.js';
import { AccountsFacade, type SignedIn } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';

/** Finds out who somebody is in a room, and what the policies let them do there. */
@Injectable()
export class RoomAuthenticatorService implements RoomAuthenticator {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly participants: ParticipantsFacade,
  ) {}

  async authenticate(roomId: DialogueId, as: Capacity, credentials: Credentials): Promise<Result<Caller>> {
    switch (as) {
      case 'participant':
        return this.participant(await this.participants.authenticate(roomId, credentials));
      case 'staff':
        return this.staff(roomId, await this.accounts.signedIn(credentials));
      case 'screen':
        return this.screen(roomId, credentials.token);
    }
  }

  async recheck(caller: Caller, tx?: Tx): Promise<Result<Caller>> {
    const { actor, roomId } = caller;
    switch (actor.kind) {
      case 'participant':
        return this.participant(await this.participants.recheck(actor.participantId, tx));
      case 'staff':
        return this.staff(roomId, await this.accounts.bySession(actor.sessionId));
      case 'screen':
        return ok(caller);
    }
  }

  private participant(found: Awaited<ReturnType<ParticipantsFacade['recheck']>>): Result<Caller> {
    if (!found.ok) return found;
    const { dialogueId, actor, can } = this.participants.presence(found.value);
    return ok({ roomId: dialogueId, actor, can: new Set(can) });
  }

  private async staff(roomId: DialogueId, who: SignedIn | null): Promise<Result<Caller>> {
    if (!who) return fail('sign_in_needed');
    const place = await this.dialogues.place(roomId);
    if (!place) return fail('not_found');
    // A draft is nobody's business but its staff's: to others it does not exist.
    if (!this.accounts.isStaffAt(who, place))
      return fail((await this.dialogues.find(roomId))?.state === 'draft' ? 'not_found' : 'not_allowed');
    const { account, sessionId, grants } = who;
    const actor = { kind: 'staff', accountId: account.id, sessionId, name: account.name, grants } as const;
    return ok({ roomId, actor, can: new Set(this.accounts.roomAbilities(who, place)) });
  }

  private async screen(roomId: DialogueId, token: string | null): Promise<Result<Caller>> {
    if (token === null || !(await this.dialogues.isScreenToken(roomId, token))) return fail('sign_in_needed');
    return ok({ roomId, actor: { kind: 'screen' }, can: new Set() });
  }
}
