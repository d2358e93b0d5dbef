import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Bus } from '../bus/bus.js';
import type { Actor } from '../identity/caller.js';
import { LivePublisher } from '../live/live-publisher.js';
import { LiveSources } from '../live/live-sources.js';

/** Key under which people without a town are counted. */
const NO_TOWN = 'none';
const SHARE_MS = 3000;
const STALE_MS = 10_000;

interface Present {
  /** participant id -> town and open connections */
  readonly people: Map<string, { town: string; connections: number }>;
  screens: number;
}

const Share = z.object({ at: z.number(), people: z.record(z.string(), z.string()), screens: z.number() });

/** Who is in a room just now: people each once however many tabs they have, and projectors. Added up over instances through Redis. */
@Injectable()
export class Headcount implements OnModuleInit, OnApplicationShutdown {
  private readonly rooms = new Map<DialogueId, Present>();
  private timer: NodeJS.Timeout | undefined;
  private version = 0;

  constructor(
    private readonly bus: Bus,
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('headcount', { read: async (roomId) => [await this.read(roomId, 'headcount')] });
    this.sources.register('headcount.staff', { read: async (roomId) => [await this.read(roomId, 'headcount.staff')] });
    if (this.bus.isShared) this.timer = setInterval(() => void this.share().catch(() => undefined), SHARE_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  arrived(roomId: DialogueId, actor: Actor): void {
    const room = this.rooms.get(roomId) ?? { people: new Map(), screens: 0 };
    this.rooms.set(roomId, room);
    if (actor.kind === 'screen') room.screens += 1;
    if (actor.kind === 'participant') {
      const known = room.people.get(actor.participantId);
      if (known) known.connections += 1;
      else room.people.set(actor.participantId, { town: actor.townId ?? NO_TOWN, connections: 1 });
    }
    this.tell(roomId);
  }

  left(roomId: DialogueId, actor: Actor): void {
    const room = this.rooms.get(roomId);
    if (!room) return;
    if (actor.kind === 'screen') room.screens -= 1;
    if (actor.kind === 'participant') {
      const known = room.people.get(actor.participantId);
      if (known) known.connections -= 1;
      if (known && known.connections <= 0) room.people.delete(actor.participantId);
    }
    this.tell(roomId);
  }

  private tell(roomId: DialogueId): void {
    this.live.changed(roomId, 'headcount');
    this.live.changed(roomId, 'headcount.staff');
  }

  private async read(roomId: DialogueId, topic: 'headcount' | 'headcount.staff'): Promise<LiveEntry> {
    const { people, screens } = await this.everywhere(roomId);
    // Milliseconds, made strictly growing: comparable between instances as far as their clocks agree, and it is only a headcount.
    this.version = Math.max(this.version + 1, Date.now());
    if (topic === 'headcount') return { topic, version: this.version, value: { people: people.size } };
    const byTown: Record<string, number> = {};
    for (const town of people.values()) byTown[town] = (byTown[town] ?? 0) + 1;
    return { topic, version: this.version, value: { byTown, screens } };
  }

  private async everywhere(roomId: DialogueId): Promise<{ people: Map<string, string>; screens: number }> {
    const here = this.rooms.get(roomId);
    const people = new Map([...(here?.people ?? [])].map(([id, { town }]) => [id, town]));
    let screens = here?.screens ?? 0;
    const shares = await this.bus.redis?.hGetAll(presenceKey(roomId)).catch(() => null);
    for (const [instance, raw] of Object.entries(shares ?? {})) {
      const share = readShare(raw);
      if (instance === this.bus.instanceId || !share.success || Date.now() - share.data.at > STALE_MS) continue;
      for (const [id, town] of Object.entries(share.data.people)) people.set(id, town);
      screens += share.data.screens;
    }
    return { people, screens };
  }

  private async share(): Promise<void> {
    const redis = this.bus.redis;
    if (!redis) return;
    for (const [roomId, { people, screens }] of this.rooms) {
      const share = {
        at: Date.now(),
        people: Object.fromEntries([...people].map(([id, it]) => [id, it.town])),
        screens,
      };
      await redis.hSet(presenceKey(roomId), this.bus.instanceId, JSON.stringify(share));
      await redis.expire(presenceKey(roomId), 60);
      this.tell(roomId);
      if (people.size === 0 && screens === 0) this.rooms.delete(roomId);
    }
  }
}

const presenceKey = (roomId: DialogueId): string => `polylogue:presence:${roomId}`;

/** A failure for what is no share of ours. */
function readShare(raw: string): z.ZodSafeParseResult<z.infer<typeof Share>> {
  try {
    return Share.safeParse(JSON.parse(raw));
  } catch {
    return Share.safeParse(null);
  }
}
