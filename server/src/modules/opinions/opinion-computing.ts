import { randomUUID } from 'node:crypto';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import { StatementsFacade } from '../statements/statements.facade.js';
import type { EarlierUpdate, OpinionAnswer, OpinionTask } from './domain/opinion-answer.js';
import { unpackMembership } from './domain/membership-bytes.js';
import { OpinionThread } from './opinion-thread.js';
import type { OpinionUpdateRow } from './opinion-update.entity.js';

/** Votes sent to the thread at once. */
const PAGE = 20_000;

type EarlierRow = Pick<OpinionUpdateRow, 'membership' | 'letters' | 'smoothing'>;

/** What an update is computed from beside the votes. */
export const taskOf = (
  { dialogueId, inputs, at, isPast }: Pick<OpinionUpdateRow, 'dialogueId' | 'inputs' | 'at' | 'isPast'>,
  earlier: EarlierRow | null,
): OpinionTask => ({
  // Known to everybody, and no secret is needed: who could choose it would choose nothing but the starts of a search.
  seed: dialogueId,
  inputs,
  earlier: earlier && earlierOf(earlier, isPast),
  until: isPast ? at.getTime() : null,
});

/**
 * Places of a past lie far apart: what is best at one is taken at once, not after some updates. They begin from the place after them, whose
 * people need not have been there yet: only its letters are taken.
 */
const earlierOf = ({ membership, letters, smoothing }: EarlierRow, isPast: boolean): EarlierUpdate => ({
  members: isPast ? [] : unpackMembership(membership).map(([id]) => id),
  letters: unpackMembership(letters ?? membership),
  smoothing: isPast ? null : smoothing,
});

/** Brings the votes up to a place to the thread and asks for what follows from them. */
@Injectable()
export class OpinionComputing {
  constructor(
    private readonly statements: StatementsFacade,
    private readonly thread: OpinionThread,
  ) {}

  /** Opinions as of a place; only votes that the thread has not got yet are read. Rejects like the thread. */
  async upTo(dialogueId: DialogueId, seq: string, task: OpinionTask): Promise<OpinionAnswer> {
    return this.answer(dialogueId, { log: dialogueId, seq, task });
  }

  /** An update computed once more from the first vote on. Equal to what is stored, hash included, while nobody altered the past. */
  async again(
    row: Pick<OpinionUpdateRow, 'dialogueId' | 'eventSeq' | 'inputs' | 'at' | 'isPast'>,
    earlier: EarlierRow | null,
  ): Promise<OpinionAnswer> {
    const log = `again ${randomUUID()}`;
    try {
      return await this.answer(row.dialogueId, {
        log,
        seq: row.eventSeq,
        task: taskOf(row, earlier),
      });
    } finally {
      await this.thread.ask({ kind: 'forget', log }).catch(() => null);
    }
  }

  private async answer(
    dialogueId: DialogueId,
    { log, seq, task }: { readonly log: string; readonly seq: string; readonly task: OpinionTask },
  ): Promise<OpinionAnswer> {
    let place = await this.thread.ask({ kind: 'place', log });
    while (place.kind === 'place') {
      const page = await this.statements.voteLog.page(dialogueId, { after: place.seq, upTo: seq, most: PAGE });
      if (!page) break;
      const { seq: _, ...votes } = page;
      place = await this.thread.ask({ kind: 'add', log, seq: page.seq, votes });
    }
    const reply = await this.thread.ask({ kind: 'answer', log, task });
    if (reply.kind !== 'answer') throw new Error('the thread answered something else');
    return reply.answer;
  }
}
