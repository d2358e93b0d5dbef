import type { RoomChange } from '../facts/room-replicas.js';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { BusMessage } from '../bus/bus.js';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { RoomReplicas } from '../facts/room-replicas.js';
import { type Caller, ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../identity/caller.js';
import { LivePublisher } from '../live/live-publisher.js';
import { Headcount } from './headcount.js';
import { LiveTicker } from './live-ticker.js';
import { RoomEntry } from './room-entry.js';
import { type RoomServer, type RoomSocket, channel, sendAway } from './room-socket.js';
import { faultText } from '../logging/fault-text.js';

/** Tabs and devices of one person at once. */
const MOST_CONNECTIONS = 12;
/** Roles and sessions of staff are looked at again this often, so that a lost right closes the socket within 2 s even if the bus is down. */
const SWEEP_MS = 1500;
/** How long votes of a person with several tabs gather before the tabs are told. */
const FOLLOW_MS = 250;
/** Packets that may wait for a slow reader before it is sent away to come back with a snapshot. */
const MOST_WAITING = 200;

/** The open sockets of this instance: sends them new facts, and sends them away when their right ends. */
@Injectable()
export class RoomConnections implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(RoomConnections.name);
  private server: RoomServer | undefined;
  private timer: NodeJS.Timeout | undefined;
  private unknownEvents = 0;
  /** People whose other tabs are about to be brought level. */
  private readonly following = new Set<string>();
  /** Ids of sockets that have entered and are counted. */
  private readonly present = new Set<string>();

  constructor(
    private readonly replicas: RoomReplicas,
    private readonly headcount: Headcount,
    private readonly live: LivePublisher,
    private readonly ticker: LiveTicker,
    private readonly entry: RoomEntry,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  onModuleInit(): void {
    this.replicas.onChange((change) => this.broadcast(change));
    this.live.onMessage((message) => this.hear(message));
    this.timer = setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.server?.local.emit('goodbye', { code: 'moving', comeBack: true });
  }

  serve(server: RoomServer): void {
    this.server = server;
    this.ticker.serve(server);
  }

  isTooMany({ actor }: Caller): boolean {
    if (actor.kind !== 'participant') return false;
    return (
      (this.server?.of('/').adapter.rooms.get(channel.participant(actor.participantId))?.size ?? 0) >= MOST_CONNECTIONS
    );
  }

  add(socket: RoomSocket): void {
    const { actor, roomId } = socket.data.caller;
    if (actor.kind === 'participant') void socket.join(channel.participant(actor.participantId));
    if (actor.kind === 'staff') void socket.join([channel.session(actor.sessionId), channel.account(actor.accountId)]);
    // Packets made since the line was last drained: how far a slow reader is behind.
    socket.conn.on('packetCreate', () => {
      socket.data.waiting += 1;
    });
    socket.conn.on('drain', () => {
      socket.data.waiting = 0;
    });
    socket.once('disconnect', () => {
      if (this.present.delete(socket.id)) this.headcount.left(roomId, actor);
    });
  }

  /** Counted as present from the first `enter` on. */
  entered(socket: RoomSocket): void {
    if (!socket.connected || this.present.has(socket.id)) return;
    this.present.add(socket.id);
    this.headcount.arrived(socket.data.caller.roomId, socket.data.caller.actor);
  }

  countUnknown(): void {
    this.unknownEvents += 1;
  }

  /** Figures for operators: unknown events dropped since the start, open connections. */
  figures(): { unknownEvents: number; connections: number } {
    return { unknownEvents: this.unknownEvents, connections: this.server?.of('/').sockets.size ?? 0 };
  }

  private broadcast(change: RoomChange): void {
    const { server } = this;
    if (!server) return;
    const { roomId, epoch } = change.replica;
    if (change.kind === 'reset') {
      for (const audience of ['everyone', 'staff'] as const) {
        server.local.to(channel.audience(roomId, audience)).emit('goodbye', { code: 'moving', comeBack: true });
        server.local.in(channel.audience(roomId, audience)).disconnectSockets(true);
      }
      return;
    }
    for (const audience of ['everyone', 'staff'] as const) {
      const facts = change.facts[audience];
      if (facts.length > 0) server.local.to(channel.audience(roomId, audience)).emit('facts', { epoch, facts });
    }
    for (const fact of change.facts.staff) this.sendAwayWhoLeft(server, fact);
  }

  private sendAwayWhoLeft(server: RoomServer, fact: RoomFact): void {
    if (fact.type !== 'participant.left') return;
    const code = fact.payload.how === 'removed' ? 'removed' : 'signed_out';
    for (const socket of this.socketsOf(server, channel.participant(fact.payload.participantId)))
      sendAway(socket, code, false);
  }

  private hear(message: BusMessage): void {
    const { server } = this;
    if (!server) return;
    if (message.kind === 'session') {
      for (const socket of this.socketsOf(server, channel.session(message.sessionId)))
        sendAway(socket, 'signed_out', false);
    }
    if (message.kind === 'account') void this.recheck(this.socketsOf(server, channel.account(message.accountId)));
    if (message.kind === 'touched') this.followTabs(server, message.participantId);
    if (message.kind === 'personal')
      void this.pushPersonal(this.socketsOf(server, channel.participant(message.participantId)));
    if (message.kind === 'watch') {
      for (const socket of this.socketsOf(server, channel.participant(message.participantId))) {
        if (socket.data.watched === message.statementId) continue;
        if (socket.data.watched !== null) void socket.leave(channel.voters(socket.data.watched));
        socket.data.watched = message.statementId;
        void socket.join(channel.voters(message.statementId));
      }
    }
  }

  /** Brings the other tabs of a person level, once in a while: somebody with one tab, as nearly all, costs nothing. */
  private followTabs(server: RoomServer, participantId: string): void {
    const tabs = server.of('/').adapter.rooms.get(channel.participant(participantId));
    if (!tabs || tabs.size < 2 || this.following.has(participantId)) return;
    this.following.add(participantId);
    setTimeout(() => {
      this.following.delete(participantId);
      void this.pushPersonal(this.socketsOf(server, channel.participant(participantId)));
    }, FOLLOW_MS).unref();
  }

  private async pushPersonal(sockets: readonly RoomSocket[]): Promise<void> {
    const caller = sockets[0]?.data.caller;
    if (!caller) return;
    try {
      const you = await this.entry.personal(caller);
      for (const socket of sockets) socket.emit('personal', { you });
    } catch (error) {
      this.logger.debug(faultText(error));
    }
  }

  private async sweep(): Promise<void> {
    if (!this.server) return;
    const { rooms } = this.server.of('/').adapter;
    const isWatched = (roomId: string) =>
      rooms.has(channel.audience(roomId, 'everyone')) || rooms.has(channel.audience(roomId, 'staff'));
    this.replicas.releaseIdle(isWatched, performance.now());
    const sockets = [...this.server.of('/').sockets.values()];
    for (const socket of sockets) if (socket.data.waiting > MOST_WAITING) sendAway(socket, 'too_slow', true);
    await this.recheck(sockets.filter((it) => it.data.caller.actor.kind === 'staff'));
  }

  /** Asks for each socket whether its person still has the right to be there; keeps everybody while the database is away. */
  private async recheck(sockets: readonly RoomSocket[]): Promise<void> {
    const asked = new Map<string, ReturnType<RoomAuthenticator['recheck']>>();
    for (const socket of sockets) {
      const { caller } = socket.data;
      if (caller.actor.kind !== 'staff') continue;
      const key = `${caller.roomId}/${caller.actor.sessionId}`;
      const asking = asked.get(key) ?? this.authenticator.recheck(caller);
      asked.set(key, asking);
      try {
        const checked = await asking;
        if (checked.ok) socket.data.caller = checked.value;
        else sendAway(socket, 'signed_out', false);
      } catch (error) {
        this.logger.debug(faultText(error));
      }
    }
  }

  private socketsOf(server: RoomServer, name: string): RoomSocket[] {
    const { adapter, sockets } = server.of('/');
    return [...(adapter.rooms.get(name) ?? [])].flatMap((id) => sockets.get(id) ?? []);
  }
}
