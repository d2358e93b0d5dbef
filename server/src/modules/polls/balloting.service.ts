import { canonicalJson } from '@polylogue/shared/kernel/canonical-json';
import type { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { ballotFault, canonicalMarks } from '@polylogue/shared/polls/ballot.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { keyHash } from '../../core/commands/key-hash.js';
import { BatcherFull, DEFAULT_SIZES, inPlaceOf, rowKey, WriteBatcher } from '../../core/database/write-batcher.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { type LiveSource, LiveSources } from '../../core/live/live-sources.js';
import { type BallotOutcome, BallotsRepository, type BallotWrite, type FrozenPoll } from './ballots.repository.js';
import { slotOf } from './domain/ballot-slots.js';
import { PollKeys } from './poll-keys.service.js';

/** Rules kept in memory; a poll whose rule falls out is read again. */
const MOST_RULES = 1000;

type Stored = Result<{ marks: Marks; revision: number }>;

/** Takes ballots of both secrecies in batches, and reads how many there are. */
@Injectable()
export class BallotingService implements LiveSource, OnModuleInit {
  private readonly batcher = new WriteBatcher<BallotWrite, BallotOutcome>(
    (rows) => this.store(rows),
    DEFAULT_SIZES,
    inPlaceOf,
  );
  /** Frozen questions: they never change, so they may be remembered. Whether the poll is open is asked with each ballot. */
  private readonly rules = new Map<PollId, Promise<FrozenPoll | null>>();

  constructor(
    private readonly ballots: BallotsRepository,
    private readonly keys: PollKeys,
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('poll', this);
  }

  /** Answers after the commit with what is stored: another tab's later ballot, if that is the one that stands. */
  async vote(
    roomId: DialogueId,
    { participantId }: ParticipantActor,
    ballot: { pollId: PollId; marks: Marks; key: string },
  ): Promise<Stored> {
    const rule = await this.ruleOf(ballot.pollId);
    if (!rule || rule.dialogueId !== roomId) return fail('not_found');
    const fault = ballotFault(rule, ballot.marks);
    if (fault) return fault;
    const key = rule.secrecy === 'confidential' ? await this.keys.find(ballot.pollId) : null;
    // Under another key the person would have a second slot, and a second vote.
    if (key === 'lost') return fail('unavailable');
    return this.cast({
      voter: participantId,
      target: ballot.pollId,
      roomId,
      slot: key && slotOf(key, participantId),
      marks: canonicalMarks(rule, ballot.marks),
      key: keyHash(ballot.key),
      keysBefore: [],
    });
  }

  /** The frozen rule of a poll that was opened; for ballots that somebody else enters. */
  async frozen(pollId: PollId): Promise<FrozenPoll | null> {
    return this.ruleOf(pollId);
  }

  async read(roomId: DialogueId, ids: readonly string[] | 'all'): Promise<LiveEntry[]> {
    const rows = await this.ballots.answered(roomId, ids);
    return rows.map(({ id, answered, version }) => ({ topic: 'poll', id, version, value: { answered } }));
  }

  private async cast(write: BallotWrite): Promise<Stored> {
    try {
      const outcome = await this.batcher.write(write);
      if (!outcome) return fail('not_found');
      if (outcome.fault !== null) return fail(outcome.fault);
      const { marks, revision, lastKey } = outcome;
      const isAsSent = canonicalJson(marks) === canonicalJson(write.marks);
      if (lastKey === write.key && !isAsSent) return fail('key_reused');
      return ok({ marks: isAsSent ? write.marks : marks, revision });
    } catch (error) {
      if (error instanceof BatcherFull) return fail('too_many', { seconds: 2 });
      throw error;
    }
  }

  private async store(rows: readonly BallotWrite[]): Promise<ReadonlyMap<string, BallotOutcome>> {
    const outcomes = await this.ballots.store(rows);
    // Once a batch and poll, not once a ballot.
    for (const [pollId, roomId] of new Map(rows.map((it) => [it.target, it.roomId])))
      this.live.changed(roomId, 'poll', pollId);
    return new Map(outcomes.map((outcome) => [rowKey(outcome), outcome]));
  }

  /** A poll that is not open yet is asked again each time; a failed read is not remembered. */
  private async ruleOf(pollId: PollId): Promise<FrozenPoll | null> {
    const known = this.rules.get(pollId);
    if (known) return known;
    const read = this.ballots.rule(pollId);
    if (this.rules.size >= MOST_RULES) this.rules.clear();
    this.rules.set(pollId, read);
    try {
      const rule = await read;
      if (!rule) this.rules.delete(pollId);
      return rule;
    } catch (error) {
      this.rules.delete(pollId);
      throw error;
    }
  }
}
