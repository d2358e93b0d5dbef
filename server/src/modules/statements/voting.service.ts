import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { keyHash } from '../../core/commands/key-hash.js';
import { BatcherFull, DEFAULT_SIZES, inPlaceOf, rowKey, WriteBatcher } from '../../core/database/write-batcher.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { type LiveSource, LiveSources } from '../../core/live/live-sources.js';
import { StatementVotesRepository, type VoteOutcome, type VoteWrite } from './statement-votes.repository.js';

/** Takes votes on statements in batches, and reads the counts that follow from them. */
@Injectable()
export class VotingService implements LiveSource, OnModuleInit {
  private readonly batcher = new WriteBatcher<VoteWrite, VoteOutcome>(
    (rows) => this.store(rows),
    DEFAULT_SIZES,
    inPlaceOf,
  );

  constructor(
    private readonly votes: StatementVotesRepository,
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('statement', this);
  }

  /** Answers after the commit with what is stored: another tab's later vote, if that is the one that stands. */
  async vote(
    roomId: DialogueId,
    { participantId }: ParticipantActor,
    vote: {
      statementId: StatementId;
      value: VoteValue;
      isImportant: boolean;
      edition?: number | undefined;
      key: string;
    },
  ): Promise<Result<{ value: VoteValue; isImportant: boolean; revision: number }>> {
    const key = keyHash(vote.key);
    try {
      const outcome = await this.batcher.write({
        voter: participantId,
        target: vote.statementId,
        roomId,
        value: vote.value,
        isImportant: vote.isImportant,
        edition: vote.edition ?? null,
        key,
        keysBefore: [],
      });
      if (!outcome) return fail('not_found');
      if (outcome.fault !== null) return fail(outcome.fault);
      const isSame = outcome.value === vote.value && outcome.isImportant === vote.isImportant;
      if (outcome.lastKey === key && !isSame) return fail('key_reused');
      this.live.watchStatement(participantId, vote.statementId);
      return ok({ value: outcome.value, isImportant: outcome.isImportant, revision: outcome.revision });
    } catch (error) {
      if (error instanceof BatcherFull) return fail('too_many', { seconds: 2 });
      throw error;
    }
  }

  async read(roomId: DialogueId, ids: readonly string[] | 'all'): Promise<LiveEntry[]> {
    const counts = await this.votes.counts(roomId, ids);
    return counts.map(({ id, version, agree, disagree, pass, important }) => ({
      topic: 'statement',
      id,
      version,
      value: { agree, disagree, pass, important },
    }));
  }

  private async store(rows: readonly VoteWrite[]): Promise<ReadonlyMap<string, VoteOutcome>> {
    const outcomes = await this.votes.store(rows);
    // Once a batch and statement, not once a vote.
    for (const [statementId, roomId] of new Map(rows.map((it) => [it.target, it.roomId])))
      this.live.changed(roomId, 'statement', statementId);
    return new Map(outcomes.map((outcome) => [rowKey(outcome), outcome]));
  }
}
