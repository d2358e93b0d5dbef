import type { DialogueId, ParticipantId, StatementId, TownId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { Breakdown } from '@polylogue/shared/opinions/breakdown';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import {
  type DifferingCells,
  type ImportedCell,
  type ImportedVote,
  ImportedVotesRepository,
} from './imported-votes.repository.js';
import { type ImportedStatement, StatementImport } from './statement-import.service.js';
import { StatementSeeding } from './statement-seeding.service.js';
import { type KeyedVoteCounts, StatementVotesRepository } from './statement-votes.repository.js';
import { presentForStaff } from './statements.presenter.js';
import { type NewStatement, StatementsRepository } from './statements.repository.js';
import { VoteLogRepository } from './vote-log.repository.js';

export type { ImportedCell, ImportedVote } from './imported-votes.repository.js';
export type { ImportedStatement } from './statement-import.service.js';
export type { VotedStatement, VotePage, VotePlace } from './vote-log.repository.js';

/** A published statement with the votes on it by the voters' town (null: without one), each person once. For findings: cells are not suppressed. */
export interface StatementFiguresSource {
  readonly id: StatementId;
  readonly dialogueId: DialogueId;
  readonly number: number;
  readonly text: string;
  readonly lang: string;
  readonly authorId: ParticipantId | null;
  readonly townId: TownId | null;
  readonly at: Date;
  readonly votes: readonly {
    readonly townId: string | null;
    readonly agree: number;
    readonly disagree: number;
    readonly pass: number;
  }[];
}

/** Statements for other modules. */
@Injectable()
export class StatementsFacade {
  constructor(
    private readonly seeding: StatementSeeding,
    private readonly statements: StatementsRepository,
    private readonly votes: StatementVotesRepository,
    private readonly statementImport: StatementImport,
    private readonly importedVotes: ImportedVotesRepository,
    /** Every vote from the first on. */
    readonly voteLog: VoteLogRepository,
  ) {}

  /** Adds published statements, in the order given; answers their ids (seeds, imports). */
  async seed(tx: Tx, dialogueId: DialogueId, seeds: readonly NewStatement[]): Promise<StatementId[]> {
    return this.seeding.seed(tx, dialogueId, seeds);
  }

  /** Adds votes without asking whether the room is open; votes that are there stay (seeds). */
  async seedVotes(
    tx: Tx,
    dialogueId: DialogueId,
    votes: readonly {
      statementId: StatementId;
      participantId: ParticipantId;
      townId: TownId | null;
      value: VoteValue;
      isImportant: boolean;
    }[],
  ): Promise<void> {
    await this.votes.seed(
      tx,
      votes.map((vote) => ({ ...vote, dialogueId })),
    );
  }

  /** Statements of an earlier conversation with their own times and states, numbered in the order given; answers their ids. */
  importStatements(tx: Tx, dialogueId: DialogueId, statements: readonly ImportedStatement[]): Promise<StatementId[]> {
    return this.statementImport.run(tx, dialogueId, statements);
  }

  /** Vote events of an earlier conversation, in the order given; several calls follow one another. `settleVotes` makes votes of them. */
  importVotes(tx: Tx, dialogueId: DialogueId, votes: readonly ImportedVote[]): Promise<void> {
    return this.importedVotes.addEvents(tx, dialogueId, votes);
  }

  /** The last votes as an earlier conversation tells them beside its events, for `settleVotes` of the same transaction. */
  tellVotes(tx: Tx, cells: readonly ImportedCell[]): Promise<void> {
    return this.importedVotes.addCells(tx, cells);
  }

  /**
   * The last event of each person on each statement becomes their vote. Where `isTold`, the last votes are those that were told, and it
   * is answered where they differ.
   */
  async settleVotes(
    tx: Tx,
    dialogueId: DialogueId,
    { isTold, at }: { readonly isTold: boolean; readonly at: Date },
  ): Promise<DifferingCells> {
    await this.importedVotes.settle(tx, dialogueId);
    if (!isTold) return { count: 0, first: null };
    await this.importedVotes.addCells(tx, []);
    const differing = await this.importedVotes.differing(tx, dialogueId);
    if (differing.count > 0) await this.importedVotes.follow(tx, dialogueId, at);
    return differing;
  }

  /** Published statements of dialogues, or by id (unknown, held, declined and hidden ones are left out), in the order of their numbers. */
  async figures(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly StatementId[] },
  ): Promise<StatementFiguresSource[]> {
    const rows = (await this.statements.find(which)).filter(({ state }) => state === 'published');
    const counts = await this.votes.countsByTown(rows.map(({ id }) => id));
    const byStatement = new Map<StatementId, StatementFiguresSource['votes'][number][]>(rows.map(({ id }) => [id, []]));
    for (const { id, ...votes } of counts) byStatement.get(id)?.push(votes);
    return rows.map(({ id, dialogueId, number, text, lang, authorId, townId, at }) => ({
      id,
      dialogueId,
      number,
      text,
      lang,
      authorId,
      townId,
      at,
      votes: byStatement.get(id) ?? [],
    }));
  }

  /** Votes on published statements by the voters' town, language or role, each person once; cells are not suppressed. */
  votesBy(dialogueId: DialogueId, by: Breakdown): Promise<KeyedVoteCounts[]> {
    return this.votes.countsBy(dialogueId, by);
  }

  /** A person's votes on statements that everybody sees. */
  async votesOf(
    dialogueId: DialogueId,
    participantId: ParticipantId,
  ): Promise<{ readonly id: StatementId; readonly value: VoteValue }[]> {
    return this.votes.own(dialogueId, participantId);
  }

  /** The moderation list of one state: held ones oldest first, others newest first. */
  async moderation(dialogueId: DialogueId, state: ModerationItem['state']): Promise<ModerationItem[]> {
    const rows = await this.statements.moderation(dialogueId, state);
    return rows.map((row) => presentForStaff(row, state));
  }
}
