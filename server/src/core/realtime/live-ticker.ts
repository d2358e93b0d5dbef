import { DialogueId } from '@polylogue/shared/kernel/ids';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { isDatabaseAway } from '../database/database-away.js';
import { DatabaseHealth } from '../health/database-health.js';
import { LivePublisher } from '../live/live-publisher.js';
import { LiveSources, type LiveTopic } from '../live/live-sources.js';
import { type RoomServer, channel } from './room-socket.js';
import { faultText } from '../logging/fault-text.js';

/** Shortest time between two messages of the same topic in a room, milliseconds. */
const PACE: Record<LiveTopic, number> = {
  headcount: 1000,
  'headcount.staff': 1000,
  poll: 250,
  counting: 250,
  statement: 250,
  helps: 250,
  opinions: 250,
  service: 250,
};
const TICK_MS = 250;

type Dirty = Map<LiveTopic, { ids: Set<string>; dueAt: number }>;

/** Sends absolute state that changed, at most four times a second a room and topic, only to who may see it. */
@Injectable()
export class LiveTicker implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(LiveTicker.name);
  private readonly dirty = new Map<string, Dirty>();
  private readonly sentAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private isTicking = false;
  private server: RoomServer | undefined;

  constructor(
    private readonly live: LivePublisher,
    private readonly sources: LiveSources,
    private readonly database: DatabaseHealth,
  ) {}

  onModuleInit(): void {
    this.live.onMessage((message) => {
      if (message.kind === 'live' && this.isTopic(message.topic)) this.mark(message.roomId, message.topic, message.id);
    });
    this.database.onChange((isUp) =>
      this.server?.local.emit('live', { entries: [serviceEntry(isUp)], now: new Date().toISOString() }),
    );
    this.timer = setInterval(() => void this.tick(), TICK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  serve(server: RoomServer): void {
    this.server = server;
  }

  /** What a newcomer needs of a room beside its facts. Statement counts are not in it: they follow a vote. */
  async newcomer(roomId: DialogueId, isStaff: boolean): Promise<LiveEntry[]> {
    const entries: LiveEntry[] = [serviceEntry(this.database.isUp)];
    for (const [topic, source] of this.sources.all()) {
      if ((topic === 'statement' || topic === 'headcount.staff') && !isStaff) continue;
      entries.push(...(await source.read(roomId, 'all')));
    }
    return entries;
  }

  private isTopic(topic: string): topic is LiveTopic {
    return Object.hasOwn(PACE, topic);
  }

  private mark(roomId: string, topic: LiveTopic, id: string | null): void {
    const room = this.dirty.get(roomId) ?? new Map();
    this.dirty.set(roomId, room);
    const entry = room.get(topic) ?? {
      ids: new Set<string>(),
      dueAt: (this.sentAt.get(`${roomId}/${topic}`) ?? 0) + PACE[topic],
    };
    room.set(topic, entry);
    if (id !== null) entry.ids.add(id);
  }

  private async tick(): Promise<void> {
    if (this.isTicking || !this.server) return;
    this.isTicking = true;
    try {
      const now = Date.now();
      for (const [roomId, room] of this.dirty) {
        const due = [...room].filter(([, { dueAt }]) => dueAt <= now);
        for (const [topic] of due) room.delete(topic);
        if (room.size === 0) this.dirty.delete(roomId);
        if (due.length > 0) await this.send(roomId, due);
      }
    } finally {
      this.isTicking = false;
    }
  }

  private async send(rawRoomId: string, due: readonly (readonly [LiveTopic, { ids: Set<string> }])[]): Promise<void> {
    const server = this.server;
    const roomId = DialogueId.safeParse(rawRoomId);
    if (!server || !roomId.success || !this.isWatched(server, rawRoomId)) return;
    const entries: LiveEntry[] = [];
    for (const [topic, { ids }] of due) {
      this.sentAt.set(`${rawRoomId}/${topic}`, Date.now());
      try {
        entries.push(...((await this.sources.find(topic)?.read(roomId.data, ids.size > 0 ? [...ids] : 'all')) ?? []));
      } catch (error) {
        // Sent with the next change or when the database is back: the state is absolute, nothing is lost.
        for (const id of ids) this.mark(rawRoomId, topic, id);
        if (!isDatabaseAway(error)) this.logger.error(faultText(error));
      }
    }
    this.emit(server, roomId.data, entries);
  }

  /** Not volatile: a dropped message after the last change would leave a screen wrong for good. Slow readers are cut by RoomConnections instead. */
  private emit(server: RoomServer, roomId: DialogueId, entries: readonly LiveEntry[]): void {
    const now = new Date().toISOString();
    const everyone = entries.filter((it) => it.topic !== 'statement' && it.topic !== 'headcount.staff');
    if (everyone.length > 0)
      server.local.to(channel.audience(roomId, 'everyone')).emit('live', { entries: everyone, now });
    if (entries.length > 0)
      server.local.to(channel.audience(roomId, 'staff')).emit('live', { entries: [...entries], now });
    for (const entry of entries) {
      if (entry.topic === 'statement')
        server.local.to(channel.voters(entry.id)).emit('live', { entries: [entry], now });
    }
  }

  private isWatched(server: RoomServer, roomId: string): boolean {
    const { rooms } = server.of('/').adapter;
    return rooms.has(channel.audience(roomId, 'everyone')) || rooms.has(channel.audience(roomId, 'staff'));
  }
}

const serviceEntry = (stores: boolean): LiveEntry => ({ topic: 'service', version: Date.now(), value: { stores } });
