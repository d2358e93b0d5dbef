import type { ContributionId, DialogueId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { HelpsRepository } from './helps.repository.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/** A published contribution with how many people it helps. For findings. */
export interface ContributionFiguresSource {
  readonly id: ContributionId;
  readonly dialogueId: DialogueId;
  readonly number: number;
  readonly text: string;
  readonly lang: string;
  readonly stance: ContributionStance;
  readonly version: number;
  readonly authorId: ParticipantId | null;
  readonly townId: TownId | null;
  readonly at: Date;
  readonly helps: number;
}

/** Threads for other modules. */
@Injectable()
export class ThreadsFacade {
  constructor(
    private readonly service: ThreadsService,
    private readonly threads: ThreadsRepository,
    private readonly helps: HelpsRepository,
  ) {}

  /** Adds contributions without asking whether the thread is open, in the order given; `replyTo` is the parent's place in that order (seeds). */
  async seed(tx: Tx, dialogueId: DialogueId, seeds: Parameters<ThreadsService['seed']>[2]): Promise<ContributionId[]> {
    return this.service.seed(tx, dialogueId, seeds);
  }

  /** Adds that contributions help people; what is there stays (seeds). */
  async seedHelps(
    tx: Tx,
    helps: readonly { contributionId: ContributionId; participantId: ParticipantId }[],
  ): Promise<void> {
    await this.helps.seed(tx, helps);
  }

  /** Published contributions of dialogues, or by id (unknown and hidden ones are left out), in the order of their numbers. */
  async figures(
    which: { readonly dialogueIds: readonly DialogueId[] } | { readonly ids: readonly ContributionId[] },
  ): Promise<ContributionFiguresSource[]> {
    const rows = (await this.threads.find(which)).filter(({ state }) => state === 'published');
    const people = await this.helps.people(rows.map(({ id }) => id));
    return rows.map(({ id, dialogueId, number, text, lang, stance, version, authorId, townId, at }) => ({
      id,
      dialogueId,
      number,
      text,
      lang,
      stance,
      version,
      authorId,
      townId,
      at,
      helps: people.get(id) ?? 0,
    }));
  }

  /** The moderation list of one state, newest first; contributions are never held or declined. */
  async moderation(dialogueId: DialogueId, state: ModerationItem['state']): Promise<ModerationItem[]> {
    const rows = await this.threads.moderation(dialogueId, state);
    return rows.map(({ id, text, lang, authorId, authorName, townId, at, reason }) => ({
      kind: 'contribution',
      statement: null,
      id,
      text,
      lang,
      authorId,
      authorName,
      townId,
      at: at.toISOString(),
      state,
      reason,
      mergedInto: null,
    }));
  }
}
