import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { Joined } from '@polylogue/shared/participants/routes';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Transactions } from '../../core/database/transactions.js';
import type { Credentials } from '../../core/identity/caller.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { membershipOf } from './participants.presenter.js';
import { ParticipantsRepository } from './participants.repository.js';
import { TokensService } from './tokens.service.js';

const MINUTES = 10;

/** Taking one's place in a dialogue along to another device. */
@Injectable()
export class MoveLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dialogues: DialoguesFacade,
    private readonly participants: ParticipantsRepository,
    private readonly tokens: TokensService,
  ) {}

  /** Answers the secret part of the link, and until when it works. */
  async create(
    dialogueId: DialogueId,
    credentials: Credentials,
  ): Promise<Result<{ token: string; lang: string; expiresAt: Date }>> {
    const who = await this.tokens.participantOf(dialogueId, credentials);
    if (!who.ok) return who;
    const token = newToken();
    return this.transactions.attempt(async (tx) => {
      const expiresAt = new Date(tx.now.getTime() + MINUTES * 60_000);
      await this.participants.addMoveLink(tx, { participantId: who.value.id, tokenHash: hashToken(token), expiresAt });
      return ok({ token, lang: who.value.lang, expiresAt });
    });
  }

  async redeem(token: string): Promise<Result<z.infer<typeof Joined>>> {
    const moved = await this.transactions.attempt(async (tx) => {
      const id = await this.participants.takeMoveLink(tx, hashToken(token));
      const participant = id && (await this.participants.find(id, tx));
      if (!participant || participant.leftAt !== null) return fail('link_expired');
      return ok({ participant, token: await this.tokens.issue(tx, participant.id) });
    });
    if (!moved.ok) return moved;
    const { participant, token: secret } = moved.value;
    const dialogue = await this.dialogues.find(participant.dialogueId);
    return dialogue
      ? ok({ membership: membershipOf(participant, dialogue.slug), token: secret })
      : fail('link_expired');
  }
}
