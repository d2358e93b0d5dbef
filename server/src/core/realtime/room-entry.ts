import { fail } from '@polylogue/shared/kernel/result';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { Enter, EnterAnswer, LiveEntry } from '@polylogue/shared/rooms/events';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { Injectable } from '@nestjs/common';
import { answerOf } from '../commands/command-runner.js';
import type { RoomReplica } from '../facts/room-replica.js';
import { RoomReplicas } from '../facts/room-replicas.js';
import type { Caller } from '../identity/caller.js';
import { PersonalParts, nobody } from '../live/live-sources.js';
import { LiveTicker } from './live-ticker.js';
import { audienceOf } from './room-socket.js';

/** What a client that holds `enter` needs to be level with a replica: the gap, or a snapshot, never a part. */
export interface Level {
  readonly epoch: string;
  readonly facts: RoomFact[] | null;
  readonly snapshot: RoomState | null;
}

/** Brings a client level with its room: over the socket and over HTTP alike. */
@Injectable()
export class RoomEntry {
  private readonly newcomers = new Map<string, Promise<LiveEntry[]>>();

  constructor(
    private readonly replicas: RoomReplicas,
    private readonly parts: PersonalParts,
    private readonly ticker: LiveTicker,
  ) {}

  /**
   * Answers `enter`. `join` is called in the same turn of the event loop in which the room is read, so that what comes after the
   * answer comes over the socket, and nothing falls between.
   */
  async enter(caller: Caller, held: Enter, join: () => void): Promise<EnterAnswer> {
    const { roomId, actor } = caller;
    const [you, live] = await Promise.all([this.personal(caller), this.live(roomId, actor.kind === 'staff')]);
    const replica = await this.replicas.level(roomId);
    if (!replica) return answerOf(fail('not_found')) as EnterAnswer;
    join();
    return { ok: true, now: new Date().toISOString(), live, you, ...this.levelNow(replica, caller, held) };
  }

  levelNow(replica: RoomReplica, { actor }: Caller, { epoch, seq }: Enter): Level {
    const audience = audienceOf(actor);
    const facts = epoch === replica.epoch && seq > 0 ? replica.after(audience, seq) : null;
    return { epoch: replica.epoch, facts, snapshot: facts ? null : replica.state(audience) };
  }

  /** The caller's own part of the room. */
  async personal({ roomId, actor, can }: Caller): Promise<Personal> {
    if (actor.kind !== 'participant') return { ...nobody, can: [...can] };
    const { participantId, name, townId, role, lang } = actor;
    return {
      ...nobody,
      ...(await this.parts.of(roomId, participantId)),
      participant: { id: participantId, name, townId, role, lang },
      can: [...can],
    };
  }

  /** The same for everybody who comes within a quarter of a second: a storm of arrivals reads it once. */
  live(roomId: DialogueId, isStaff: boolean): Promise<LiveEntry[]> {
    const key = `${roomId}/${isStaff}`;
    const known = this.newcomers.get(key);
    if (known) return known;
    const read = this.ticker.newcomer(roomId, isStaff);
    this.newcomers.set(key, read);
    setTimeout(() => this.newcomers.delete(key), 250).unref();
    return read;
  }
}
