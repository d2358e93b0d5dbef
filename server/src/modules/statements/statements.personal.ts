import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { MyData } from '@polylogue/shared/privacy/routes';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type PersonalDataSource, PersonalDataSources } from '../../core/identity/personal-data.js';
import { type PersonalPart, PersonalParts } from '../../core/live/live-sources.js';
import { StatementVotesRepository } from './statement-votes.repository.js';
import type { StatementRow } from './statement.entity.js';
import { type Outcome, presentOwn } from './statements.presenter.js';
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
    const outcomes = await this.outcomes(roomId, own);
    return {
      statements: own.map((row) => presentOwn(row, outcomes(row.id))),
      votes: Object.fromEntries(votes.map(({ id, value }) => [id, value])),
      important: Object.fromEntries(votes.flatMap(({ id, isImportant }) => (isImportant ? [[id, true]] : []))),
    };
  }

  /** Asked for only of those that have one: most people have written nothing. */
  private async outcomes(roomId: DialogueId, own: readonly StatementRow[]): Promise<(id: StatementId) => Outcome> {
    const published = own.filter(({ state }) => state === 'published').map(({ id }) => id);
    const merged = own.filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => id);
    const [counts, ways] = await Promise.all([
      published.length === 0 ? [] : this.votes.counts(roomId, published),
      merged.length === 0 ? [] : this.statements.mergedInto(merged),
    ]);
    const votesOf = new Map(counts.map((count) => [count.id, count]));
    const endOf = new Map(ways.map(({ id, end }) => [id, end]));
    return (id) => ({ mergedInto: endOf.get(id) ?? null, votes: votesOf.get(id) ?? null });
  }

  async collect(roomId: DialogueId, participantId: ParticipantId): Promise<Partial<MyData>> {
    const [own, votes] = await Promise.all([
      this.statements.own(roomId, participantId),
      this.votes.own(roomId, participantId),
    ]);
    return {
      statements: own.map(({ text, lang, firstText, state, at }) => ({
        text,
        lang,
        firstText,
        state,
        at: at.toISOString(),
      })),
      votes: votes.map(({ text, value, isImportant, at }) => ({
        statement: text,
        value,
        isImportant,
        at: at.toISOString(),
      })),
    };
  }

  /** Votes stay counted: the person behind them is gone with their participant's name and tokens. */
  async erase(tx: Tx, roomId: DialogueId, participantId: ParticipantId): Promise<void> {
    await this.service.eraseAll(tx, roomId, participantId);
  }
}
