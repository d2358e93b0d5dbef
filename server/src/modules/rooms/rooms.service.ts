import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../core/database/transactions.js';
import { RoomReplicas } from '../../core/facts/room-replicas.js';
import type { RoomReplica } from '../../core/facts/room-replica.js';
import type { Caller } from '../../core/identity/caller.js';
import { LiveSources } from '../../core/live/live-sources.js';
import { RoomEntry } from '../../core/realtime/room-entry.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { mayShowScreen } from './rooms.policy.js';

/** Reading a room over HTTP: the same views as over the socket. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly replicas: RoomReplicas,
    private readonly entry: RoomEntry,
    private readonly sources: LiveSources,
    private readonly dialogues: DialoguesFacade,
    private readonly transactions: Transactions,
  ) {}

  async level(roomId: DialogueId): Promise<Result<RoomReplica>> {
    const replica = await this.replicas.level(roomId);
    return replica ? ok(replica) : fail('not_found');
  }

  /** Votes by statement: of those the caller has voted on; staff see all. */
  async statementCounts(caller: Caller): Promise<LiveEntry[]> {
    const source = this.sources.find('statement');
    if (!source || caller.actor.kind === 'screen') return [];
    if (caller.actor.kind === 'staff') return source.read(caller.roomId, 'all');
    const ids = Object.keys((await this.entry.personal(caller)).votes);
    return ids.length === 0 ? [] : source.read(caller.roomId, ids);
  }

  /** A projector link's path and secret. */
  async screenLink({ roomId, can }: Caller): Promise<Result<{ slug: string; token: string }>> {
    const refused = mayShowScreen(can);
    if (refused) return fail(refused);
    const dialogue = await this.dialogues.find(roomId);
    if (!dialogue) return fail('not_found');
    return ok({
      slug: dialogue.slug,
      token: await this.transactions.run((tx) => this.dialogues.newScreenToken(tx, roomId)),
    });
  }
}
