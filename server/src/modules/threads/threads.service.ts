import { randomUUID } from 'node:crypto';
import {
  type AgendaItemId,
  ContributionId,
  type DialogueId,
  type ParticipantId,
  type TownId,
} from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';
import { isThreadOpen } from '@polylogue/shared/threads/threads.rules';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import type { ContributionRow } from './contribution.entity.js';
import { afterStep, CONTRIBUTIONS_SPAN_MS, type ContributionStep, secondsToWait } from './domain/contribution-life.js';
import { presentContribution } from './threads.presenter.js';
import { ThreadsRepository } from './threads.repository.js';

/** What a person writes. */
export interface NewContribution {
  readonly itemId: AgendaItemId;
  readonly parentId: ContributionId | null;
  readonly stance: ContributionStance;
  readonly text: string;
  readonly lang: string;
}

/** Who wrote it, as it stands beside the text. */
export interface Author {
  readonly authorId: ParticipantId | null;
  readonly authorName: string | null;
  readonly townId: TownId | null;
}

/** Writing and editing contributions, and what staff do with them. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly agenda: AgendaFacade,
    private readonly facts: FactLog,
    private readonly live: LivePublisher,
  ) {}

  async contribute(
    tx: Tx,
    roomId: DialogueId,
    person: ParticipantActor,
    input: NewContribution,
  ): Promise<Result<{ contributionId: ContributionId }>> {
    const at = await lockRoom(tx, roomId);
    const closed = await this.closed(tx, roomId, input.itemId);
    if (closed) return fail(closed);
    if (input.parentId !== null) {
      const parent = await this.threads.one(tx, roomId, input.parentId);
      if (parent?.state !== 'published' || parent.itemId !== input.itemId) return fail('not_found');
      // One level: a reply is not replied to.
      if (parent.parentId !== null) return fail('not_allowed');
    }
    const since = new Date(at.getTime() - CONTRIBUTIONS_SPAN_MS);
    const seconds = secondsToWait(await this.threads.writtenSince(tx, roomId, person.participantId, since), at);
    if (seconds > 0) return fail('too_many', { seconds });
    const author = { authorId: person.participantId, authorName: person.name, townId: person.townId };
    return ok({ contributionId: await this.post(tx, roomId, { ...input, ...author }, at) });
  }

  /** Changes the author's own text; the earlier one stays readable. `version` is the one the author had before them. */
  async edit(
    tx: Tx,
    roomId: DialogueId,
    { participantId }: ParticipantActor,
    { contributionId, version, text }: { contributionId: ContributionId; version: number; text: string },
  ): Promise<Result<{ version: number }>> {
    const editedAt = await lockRoom(tx, roomId);
    const before = await this.threads.one(tx, roomId, contributionId);
    if (before?.state !== 'published') return fail('not_found');
    if (before.authorId !== participantId) return fail('not_allowed');
    const closed = await this.closed(tx, roomId, before.itemId);
    if (closed) return fail(closed);
    if (before.version !== version) return fail('version_conflict', { version: before.version });
    if (before.text === text) return ok({ version });
    await this.threads.keepVersion(tx, before);
    const row: ContributionRow = { ...before, text, version: version + 1, editedAt };
    await this.threads.change(tx, row.id, { text, version: row.version, editedAt });
    await this.show(tx, row);
    return ok({ version: row.version });
  }

  /** A moderator's step: hide or restore. */
  async moderate(
    tx: Tx,
    roomId: DialogueId,
    contributionId: ContributionId,
    { step, reason }: { step: ContributionStep; reason: string },
  ): Promise<Result<Record<string, never>>> {
    await lockRoom(tx, roomId);
    const before = await this.threads.one(tx, roomId, contributionId);
    if (!before) return fail('not_found');
    const state = afterStep(before.state, step, before.erasedAt !== null);
    if (!state.ok) return state;
    const row: ContributionRow = { ...before, state: state.value, reason: step === 'hide' ? reason : null };
    await this.threads.change(tx, row.id, { state: row.state, reason: row.reason });
    if (row.state === 'published') await this.show(tx, row);
    else await this.takeAway(tx, row);
    return ok({});
  }

  /** Contributions of people before (seeds), in the order given; replies name the place of their parent in it. */
  async seed(
    tx: Tx,
    roomId: DialogueId,
    seeds: readonly (Omit<NewContribution, 'parentId'> & Author & { readonly replyTo: number | null })[],
  ): Promise<ContributionId[]> {
    const at = await lockRoom(tx, roomId);
    const ids: ContributionId[] = [];
    for (const { replyTo, ...seed } of seeds) {
      ids.push(
        await this.post(tx, roomId, { ...seed, parentId: replyTo === null ? null : (ids[replyTo] ?? null) }, at),
      );
    }
    return ids;
  }

  /** A person erases what they wrote: words and earlier words go; replies to them stay. */
  async eraseAll(tx: Tx, roomId: DialogueId, authorId: ParticipantId): Promise<void> {
    const erasedAt = await lockRoom(tx, roomId);
    for (const before of await this.threads.ofAuthor(tx, roomId, authorId)) {
      const gone = { text: '', state: 'hidden', reason: null, erasedAt, authorId: null, authorName: null } as const;
      await this.threads.change(tx, before.id, gone);
      await this.threads.dropVersions(tx, before.id);
      if (before.state === 'published') await this.takeAway(tx, { ...before, ...gone });
      else await this.facts.removeContent(tx, roomId, before.id);
    }
  }

  /** Why nothing can be written in the thread of the item, or null. */
  async closed(tx: Tx, roomId: DialogueId, itemId: AgendaItemId): Promise<'not_found' | 'thread_closed' | null> {
    const item = await this.agenda.find(tx, roomId, itemId);
    const state = await this.threads.dialogueState(tx, roomId);
    if (!item || !state) return 'not_found';
    return isThreadOpen(state, item) ? null : 'thread_closed';
  }

  private async post(
    tx: Tx,
    dialogueId: DialogueId,
    written: NewContribution & Author,
    at: Date,
  ): Promise<ContributionId> {
    const row: ContributionRow = {
      ...written,
      id: ContributionId.parse(randomUUID()),
      dialogueId,
      number: await this.threads.nextNumber(tx, dialogueId),
      at,
      version: 1,
      editedAt: null,
      state: 'published',
      reason: null,
      erasedAt: null,
    };
    await this.threads.add(tx, row);
    await this.show(tx, row);
    return row.id;
  }

  private async show(tx: Tx, row: ContributionRow): Promise<void> {
    const fact = { type: 'contribution.posted', payload: presentContribution(row) } as const;
    await this.facts.append(tx, row.dialogueId, fact, {
      subjectId: row.id,
      ...(row.authorId ? { actorId: row.authorId } : {}),
    });
    this.tellAuthor(tx, row);
  }

  /** Out of the earlier facts first, then the fact that it is gone. */
  private async takeAway(tx: Tx, row: ContributionRow): Promise<void> {
    await this.facts.removeContent(tx, row.dialogueId, row.id);
    await this.facts.append(
      tx,
      row.dialogueId,
      { type: 'contribution.hidden', payload: { id: row.id } },
      { subjectId: row.id },
    );
    this.tellAuthor(tx, row);
  }

  private tellAuthor(tx: Tx, { dialogueId, authorId }: ContributionRow): void {
    if (authorId) tx.afterCommit(() => this.live.personalChanged(dialogueId, authorId));
  }
}
