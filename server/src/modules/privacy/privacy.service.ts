import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { MyData } from '@polylogue/shared/privacy/routes';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { Credentials } from '../../core/identity/caller.js';
import { PersonalDataSources } from '../../core/identity/personal-data.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';

/** What a person sees of what is stored about them, and how they take it back. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly participants: ParticipantsFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly sources: PersonalDataSources,
    private readonly transactions: Transactions,
    private readonly facts: FactLog,
  ) {}

  async myData(roomId: DialogueId, credentials: Credentials): Promise<Result<MyData>> {
    const who = await this.participants.owner(roomId, credentials);
    const dialogue = await this.dialogues.find(roomId);
    if (!who || !dialogue) return fail('sign_in_needed');
    const { id, slug, title } = dialogue;
    return ok({
      statements: [],
      votes: [],
      ballots: [],
      contributions: [],
      helps: 0,
      speeches: [],
      consents: await this.participants.consents(who.id),
      ...(await this.sources.collect(roomId, who.id)),
      dialogue: { id, slug, title },
      participant: { ...this.participants.view(who), joinedAt: who.joinedAt.toISOString() },
    });
  }

  /**
   * In one transaction: each module takes the person's texts off every channel, the log forgets name and authorship, the tokens
   * go. Votes and ballots stay counted, with nobody behind them. The last fact closes the person's sockets.
   */
  async erase(roomId: DialogueId, credentials: Credentials): Promise<Result<Record<string, never>>> {
    const who = await this.participants.owner(roomId, credentials);
    if (!who) return fail('sign_in_needed');
    const { id, townId } = who;
    return this.transactions.attempt(async (tx) => {
      await lockRoom(tx, roomId);
      await this.sources.erase(tx, roomId, id);
      await this.facts.forgetPerson(tx, roomId, id);
      await this.participants.anonymise(tx, id);
      const payload = { participantId: id, townId, how: 'erased' as const };
      await this.facts.append(tx, roomId, { type: 'participant.left', payload }, { actorId: id });
      return ok({});
    });
  }
}
