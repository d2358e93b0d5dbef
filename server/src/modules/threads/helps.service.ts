import type { ContributionId, DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { ParticipantActor } from '../../core/identity/caller.js';
import { LivePublisher } from '../../core/live/live-publisher.js';
import { type LiveSource, LiveSources } from '../../core/live/live-sources.js';
import { HelpsRepository } from './helps.repository.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/** "This helps": said and taken back, and how many say so. */
@Injectable()
export class HelpsService implements LiveSource, OnModuleInit {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly service: ThreadsService,
    private readonly helps: HelpsRepository,
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('helps', this);
  }

  /** Not under the room's lock: nothing of the room's facts changes, and many say it at once. */
  async help(
    tx: Tx,
    roomId: DialogueId,
    { participantId }: ParticipantActor,
    { contributionId, helps }: { contributionId: ContributionId; helps: boolean },
  ): Promise<Result<{ helps: boolean; revision: number }>> {
    const contribution = await this.threads.one(tx, roomId, contributionId);
    if (contribution?.state !== 'published') return fail('not_found');
    if (contribution.authorId === participantId) return fail('not_allowed');
    const closed = await this.service.closed(tx, roomId, contribution.itemId);
    if (closed) return fail(closed);
    const revision = await this.helps.set(tx, contributionId, participantId, helps);
    tx.afterCommit(() => {
      this.live.changed(roomId, 'helps', contributionId);
      this.live.personalChanged(roomId, participantId);
    });
    return ok({ helps, revision });
  }

  async read(roomId: DialogueId, ids: readonly string[] | 'all'): Promise<LiveEntry[]> {
    const counts = await this.helps.counts(roomId, ids);
    return counts.map(({ id, people, version }) => ({ topic: 'helps', id, version, value: { people } }));
  }
}
