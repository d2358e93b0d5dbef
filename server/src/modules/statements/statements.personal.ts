import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { StatementVotesRepository } from './statement-votes.repository.js';
import { presentOwn } from './statements.presenter.js';
import { StatementsRepository } from './statements.repository.js';
import { StatementsService } from './statements.service.js';

/** A person's own statements and votes, what is stored of them, and erasing their words. */
@Injectable()
export class StatementsPersonal implements PersonalPart, PersonalDataSource, OnModuleInit {
  constructor(
    private readonly parts: PersonalParts,
    private readonly sources: PersonalDataSources,
    private readonly statements: StatementsRepository,
    private readonly votes: StatementVotesRepository,
    private readonly service: StatementsService,
  ) {}

  onModuleInit(): void {
    this.parts.register(this);
    this.sources.register(this);
  }

  async part(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<Personal>> {
    const [own, votes] = await Promise.all([
      this.statements.own(roomId, participantId),
      this.votes.own(roomId, participantId),
    ]);
    return { statements: own.map(presentOwn), votes: Object.fromEntries(votes.map(({ id, value }) => [id, value])) };
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const [own, votes] = await Promise.all([
      this.statements.own(roomId, participantId),
      this.votes.own(roomId, participantId),
    ]);
    return {
      statements: own.map(({ text, lang, state, at }) => ({ text, lang, state, at: at.toISOString() })),
      votes: votes.map(({ text, value, at }) => ({ statement: text, value, at: at.toISOString() })),
    };
  }

  /** Votes stay counted: the person behind them is gone with their participant's name and tokens. */
  async erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.service.eraseAll(tx, roomId, participantId);
  }
}
