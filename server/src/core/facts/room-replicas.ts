import type { Audience } from '@polylogue/shared/kernel/define-fact';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { FactRepository, type StoredFact } from './fact.repository.js';
import { RECENT_FACTS, RoomReplica, seenBy } from './room-replica.js';
import { RoomWakeups } from './room-wakeups.js';
import { faultText } from '../logging/fault-text.js';

/** New facts of a room for each audience, or `reset`: the log has another epoch and every screen starts again. */
export type RoomChange =
  | { readonly kind: 'facts'; readonly replica: RoomReplica; readonly facts: Record<Audience, RoomFact[]> }
  | { readonly kind: 'reset'; readonly replica: RoomReplica };

/** How often the heads of the rooms in use are compared with the database: the net below lost wake-ups. */
const POLL_MS = 1000;
/** After so long without a watcher or reader a room is let go. */
const IDLE_MS = 5 * 60_000;

/** The rooms this instance serves, kept level with the database in order and without gap. */
@Injectable()
export class RoomReplicas implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(RoomReplicas.name);
  private readonly rooms = new Map<DialogueId, RoomReplica>();
  /** The catch-up under way for each room: changes of a room are applied one after another. */
  private readonly running = new Map<DialogueId, Promise<RoomReplica | null>>();
  private readonly again = new Set<DialogueId>();
  /** When each room was last asked for, in milliseconds of the process. */
  private readonly readAt = new Map<DialogueId, number>();
  private readonly listeners = new Set<(change: RoomChange) => void>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly facts: FactRepository,
    private readonly wakeups: RoomWakeups,
  ) {}

  onModuleInit(): void {
    this.wakeups.onWake((roomId, seq) => {
      const replica = this.rooms.get(roomId);
      if (replica && replica.seq < seq)
        void this.level(roomId).catch((error: unknown) => this.logger.warn(faultText(error)));
    });
    this.timer = setInterval(() => void this.poll(), POLL_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  onChange(listener: (change: RoomChange) => void): void {
    this.listeners.add(listener);
  }

  /** The room, level with the database as of this call; null for a room that does not exist. */
  async level(roomId: DialogueId): Promise<RoomReplica | null> {
    this.readAt.set(roomId, performance.now());
    const running = this.running.get(roomId);
    if (running) {
      // The run under way may have read the head before our change: one more follows it, shared by all who wait.
      this.again.add(roomId);
      await running.catch(() => null);
      return this.running.get(roomId) ?? this.level(roomId);
    }
    const run = this.catchUp(roomId).finally(() => {
      this.running.delete(roomId);
      if (this.again.delete(roomId))
        void this.level(roomId).catch((error: unknown) => this.logger.warn(faultText(error)));
    });
    this.running.set(roomId, run);
    return run;
  }

  /** The room as memory has it; undefined when nobody asked for it yet. For reads that may lag a moment. */
  peek(roomId: DialogueId): RoomReplica | undefined {
    return this.rooms.get(roomId);
  }

  /** Facts after `seq`: from memory, else from the log; null when the gap is longer than a snapshot is worth. */
  async gap(replica: RoomReplica, audience: Audience, seq: number): Promise<RoomFact[] | null> {
    const upTo = replica.seq;
    const known = replica.after(audience, seq);
    if (known) return known;
    if (seq > upTo || upTo - seq > RECENT_FACTS) return null;
    const stored = await this.facts.between(replica.roomId, seq, upTo);
    return stored.map((fact) => seenBy(audience, fact));
  }

  /** Lets rooms go that nobody watches or has read for a while: a replica is a cache, and the log has it all. */
  releaseIdle(isWatched: (roomId: DialogueId) => boolean, now: number): void {
    for (const roomId of this.rooms.keys()) {
      if (isWatched(roomId)) this.readAt.set(roomId, now);
      const isIdle = now - (this.readAt.get(roomId) ?? now) > IDLE_MS;
      if (!isIdle || this.running.has(roomId)) continue;
      this.rooms.delete(roomId);
      this.readAt.delete(roomId);
    }
  }

  private async catchUp(roomId: DialogueId): Promise<RoomReplica | null> {
    const head = await this.facts.head(roomId);
    if (!head) return null;
    let replica = this.rooms.get(roomId);
    const isReset = replica !== undefined && (replica.epoch !== head.epoch || replica.seq > head.lastSeq);
    if (!replica || isReset) {
      replica = new RoomReplica(roomId, head.epoch);
      replica.extend(await this.facts.between(roomId, 0, head.lastSeq));
      this.rooms.set(roomId, replica);
      if (isReset) this.tell({ kind: 'reset', replica });
      return replica;
    }
    if (replica.seq < head.lastSeq) {
      const stored = await this.facts.between(roomId, replica.seq, head.lastSeq);
      const isAltered = stored.some((it) => takesAway(it) || isShownAgain(replica, it));
      const facts = replica.extend(stored);
      if (isAltered) replica.dropRecent();
      this.tell({ kind: 'facts', replica, facts });
    }
    return replica;
  }

  private tell(change: RoomChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private async poll(): Promise<void> {
    const roomIds = [...this.rooms.keys()];
    if (roomIds.length === 0) return;
    try {
      for (const { roomId, epoch, lastSeq } of await this.facts.heads(roomIds)) {
        const replica = [...this.rooms.values()].find((it) => it.roomId === roomId);
        if (replica && (replica.seq !== lastSeq || replica.epoch !== epoch)) await this.level(replica.roomId);
      }
    } catch (error) {
      // The database is away: health says so, and the next turn tries again.
      this.logger.debug(faultText(error));
    }
  }
}

/** Facts after which earlier ones were redacted in the log. */
const takesAway = ({ fact }: StoredFact): boolean =>
  fact.type === 'statement.hidden' ||
  fact.type === 'statement.declined' ||
  fact.type === 'contribution.hidden' ||
  // Words of a word cloud may have been left out.
  (fact.type === 'poll.changed' && (fact.payload.result?.words ?? null) !== null) ||
  fact.type === 'participant.left';

/** A statement that was there already is told anew: an earlier translation may have been taken out of the log. */
function isShownAgain(replica: RoomReplica, { fact }: StoredFact): boolean {
  if (fact.type !== 'statement.held' && fact.type !== 'statement.published') return false;
  const { held, statements } = replica.state('staff');
  return (fact.type === 'statement.held' ? held : statements).some(({ id }) => id === fact.payload.id);
}
