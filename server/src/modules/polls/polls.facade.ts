import type { DialogueId, ParticipantId, PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { Result } from '@polylogue/shared/kernel/result';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollResult } from '@polylogue/shared/polls/results';
import { PollDraft, type PollSecrecy, type PollState } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../../core/database/transactions.js';
import { BallotsRepository } from './ballots.repository.js';
import { ClosingService } from './closing.service.js';
import { slotOf } from './domain/ballot-slots.js';
import { OpeningService } from './opening.service.js';
import { PollKeys } from './poll-keys.service.js';
import { PollsRepository } from './polls.repository.js';
import { PreparingService } from './preparing.service.js';
import { RevealingService } from './revealing.service.js';

type DoneResult = Result<Record<string, never>>;

/** What a seed may leave out takes the defaults of the contract. */
export type PollSeed = z.input<typeof PollDraft>;

/** A poll with its result where everybody has seen it. For findings. */
export interface PollFiguresSource {
  readonly id: PollId;
  readonly dialogueId: DialogueId;
  readonly number: number;
  readonly question: LocalText;
  readonly options: readonly { readonly id: PollOptionId; readonly text: LocalText }[];
  readonly secrecy: PollSecrecy;
  readonly state: PollState;
  readonly at: Date;
  readonly closedAt: Date | null;
  /** The counting rule; for kinds that are summed up, the kind. */
  readonly rule: string;
  /** Null before the reveal: no count leaves this module earlier. Towns by id, people without one under `none`; small ones left out. */
  readonly result: PollResult | null;
}

/** Polls for other modules. */
@Injectable()
export class PollsFacade {
  constructor(
    private readonly preparing: PreparingService,
    private readonly opening: OpeningService,
    private readonly closing: ClosingService,
    private readonly revealing: RevealingService,
    private readonly polls: PollsRepository,
    private readonly ballots: BallotsRepository,
    private readonly keys: PollKeys,
  ) {}

  /** Writes a prepared poll (seeds). Throws where the draft is none. */
  async prepare(tx: Tx, dialogueId: DialogueId, draft: PollSeed): Promise<Result<{ pollId: PollId }>> {
    return this.preparing.prepare(tx, dialogueId, null, PollDraft.parse(draft));
  }

  async open(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.opening.open(tx, dialogueId, pollId, null);
  }

  async close(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.closing.close(tx, dialogueId, pollId);
  }

  async reveal(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<DoneResult> {
    return this.revealing.reveal(tx, dialogueId, pollId, { what: 'all' });
  }

  /** Ids of a poll's options in their order; for seeds that vote. */
  async optionIds(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<PollOptionId[]> {
    const poll = await this.polls.lock(tx, dialogueId, pollId);
    return poll?.options.map(({ id }) => id) ?? [];
  }

  /** Adds ballots to an open poll without checking them (seeds): marks as `canonicalMarks` writes them. */
  async seedBallots(
    tx: Tx,
    pollId: PollId,
    ballots: readonly { participantId: ParticipantId; marks: Marks }[],
  ): Promise<void> {
    const key = await this.keys.find(pollId, tx);
    const slot = (id: ParticipantId): Buffer | null => (key instanceof Buffer ? slotOf(key, id) : null);
    await this.ballots.seed(
      tx,
      pollId,
      ballots.map((ballot) => ({ ...ballot, slot: slot(ballot.participantId) })),
    );
  }

  /** Polls of dialogues, or by id, that were opened, in the order of their numbers; withdrawn ones are left out. */
  async figures(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly PollId[] },
  ): Promise<PollFiguresSource[]> {
    const polls = await this.polls.find(which);
    return polls
      .filter(({ state }) => state === 'open' || state === 'closed' || state === 'revealed')
      .map(({ id, dialogueId, number, question, options, secrecy, state, at, closedAt, form, result }) => ({
        id,
        dialogueId,
        number,
        question,
        options: options.map((option) => ({ id: option.id, text: option.text })),
        secrecy,
        state,
        at,
        closedAt,
        rule: (state === 'revealed' ? result?.outcome?.rule : null) ?? form.kind,
        result: state === 'revealed' ? result : null,
      }));
  }
}
