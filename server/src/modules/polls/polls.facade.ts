import type { DialogueId, ParticipantId, PollId, PollOptionId, TownId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { Result } from '@polylogue/shared/kernel/result';
import type { PollDraft, PollSecrecy, PollState, PollTally } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../../core/database/transactions.js';
import { BallotsRepository } from './ballots.repository.js';
import { PollsRepository } from './polls.repository.js';
import { PollsService } from './polls.service.js';

/** A poll with its tally where it was counted. For findings: cells are not suppressed. */
export interface PollFiguresSource {
  readonly id: PollId;
  readonly dialogueId: DialogueId;
  readonly number: number;
  readonly question: LocalText;
  readonly options: readonly { readonly id: PollOptionId; readonly text: LocalText }[];
  readonly secrecy: z.infer<typeof PollSecrecy>;
  readonly state: PollState;
  readonly at: Date;
  readonly closedAt: Date | null;
  /** Null before the reveal: no count leaves this module earlier. Towns by id, people without one under `none`. */
  readonly tally: PollTally | null;
}

/** Polls for other modules. */
@Injectable()
export class PollsFacade {
  constructor(
    private readonly service: PollsService,
    private readonly polls: PollsRepository,
    private readonly ballots: BallotsRepository,
  ) {}

  /** Writes a prepared poll (seeds). */
  async prepare(tx: Tx, dialogueId: DialogueId, draft: PollDraft): Promise<Result<{ pollId: PollId }>> {
    return this.service.prepare(tx, dialogueId, null, draft);
  }

  async open(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<Result<Record<string, never>>> {
    return this.service.open(tx, dialogueId, pollId);
  }

  async close(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<Result<Record<string, never>>> {
    return this.service.close(tx, dialogueId, pollId);
  }

  async reveal(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<Result<Record<string, never>>> {
    return this.service.reveal(tx, dialogueId, pollId);
  }

  /** Ids of a poll's options in their order; for seeds that vote. */
  async optionIds(tx: Tx, dialogueId: DialogueId, pollId: PollId): Promise<PollOptionId[]> {
    const poll = await this.polls.lock(tx, dialogueId, pollId);
    return poll?.options.map(({ id }) => id) ?? [];
  }

  /** Adds ballots without checking them (seeds): `choices` in the order of the options. */
  async seedBallots(
    tx: Tx,
    pollId: PollId,
    ballots: readonly { participantId: ParticipantId; townId: TownId | null; choices: PollOptionId[] }[],
  ): Promise<void> {
    await this.ballots.seed(
      tx,
      ballots.map((ballot) => ({ ...ballot, pollId })),
    );
  }

  /** Polls of dialogues, or by id, that were opened, in the order of their numbers; withdrawn ones are left out. */
  async figures(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly PollId[] },
  ): Promise<PollFiguresSource[]> {
    const polls = await this.polls.find(which);
    return polls
      .filter(({ state }) => state === 'open' || state === 'closed' || state === 'revealed')
      .map(({ id, dialogueId, number, question, options, secrecy, state, at, closedAt, tally }) => ({
        id,
        dialogueId,
        number,
        question,
        options: options.map((option) => ({ id: option.id, text: option.text })),
        secrecy,
        state,
        at,
        closedAt,
        tally: state === 'revealed' ? tally : null,
      }));
  }
}
