import { randomUUID } from 'node:crypto';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { applyFacts, emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { CommandInput, CommandName } from '@polylogue/shared/rooms/commands';
import {
  type ClientToServer,
  CommandAnswer,
  EnterAnswer,
  FactsMessage,
  type Goodbye,
  type LiveEntry,
  LiveMessage,
  type ServerToClient,
  SOCKET_PATH,
} from '@polylogue/shared/rooms/events';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { io, type Socket } from 'socket.io-client';
import { until } from './places.js';

export interface RoomDoor {
  readonly url: string;
  readonly roomId: string;
  readonly token: string;
}

/** A stranger's client of the protocol, written from docs/protocol.md: enters, folds facts, comes back by itself. */
export class RoomClient {
  state: RoomState;
  /** Every sequence number in the order in which it was applied: whoever sees a gap would see it here. */
  readonly seen: number[] = [];
  readonly live = new Map<string, LiveEntry>();
  readonly goodbyes: Goodbye[] = [];
  /** How often a snapshot replaced the state: then `seen` jumps, and rightly. */
  snapshots = 0;
  entries = 0;
  private epoch: string | null = null;
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  private constructor({ url, roomId, token }: RoomDoor) {
    this.state = emptyRoom(DialogueId.parse(roomId));
    this.socket = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      auth: { roomId, as: 'participant', token },
      reconnectionDelay: 200,
      reconnectionDelayMax: 1000,
      forceNew: true,
    });
    this.socket.on('connect', () => void this.enter().catch(() => undefined));
    this.socket.on('facts', (message) => this.take(FactsMessage.parse(message)));
    this.socket.on('live', (message) => this.hold(LiveMessage.parse(message).entries));
    this.socket.on('goodbye', (goodbye) => this.goodbyes.push(goodbye));
  }

  static async open(door: RoomDoor): Promise<RoomClient> {
    const client = new RoomClient(door);
    await until('entry into the room', () => (client.entries > 0 ? true : null), 30);
    return client;
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  /** Gives a command once; null where no answer came in time: it may be stored or not. */
  async command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    key: string = randomUUID(),
  ): Promise<CommandAnswer | null> {
    if (!this.socket.connected) return null;
    try {
      return CommandAnswer.parse(await this.socket.timeout(5000).emitWithAck('command', { key, name, input }));
    } catch {
      return null;
    }
  }

  close(): void {
    this.socket.disconnect();
  }

  private async enter(): Promise<void> {
    const held = { epoch: this.epoch, seq: this.epoch === null ? 0 : this.state.seq };
    const answer = EnterAnswer.parse(await this.socket.timeout(10_000).emitWithAck('enter', held));
    if (!answer.ok) throw new Error(`enter: ${answer.code}`);
    if (answer.snapshot) {
      this.state = answer.snapshot;
      this.snapshots += 1;
    }
    this.epoch = answer.epoch;
    this.hold(answer.live);
    if (answer.facts) this.take({ epoch: answer.epoch, facts: answer.facts });
    this.entries += 1;
  }

  private take({ epoch, facts }: FactsMessage): void {
    const fresh = facts.filter((fact) => fact.seq > this.state.seq);
    if (fresh[0] && (epoch !== this.epoch || fresh[0].seq !== this.state.seq + 1)) {
      void this.enter().catch(() => undefined);
      return;
    }
    this.state = applyFacts(this.state, fresh);
    this.seen.push(...fresh.map((fact) => fact.seq));
  }

  private hold(entries: readonly LiveEntry[]): void {
    for (const entry of entries) {
      const key = `${entry.topic}/${'id' in entry ? entry.id : ''}`;
      const held = this.live.get(key);
      if (!held || entry.version > held.version) this.live.set(key, entry);
    }
  }
}
