import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '@polylogue/shared/rooms/commands';
import {
  type ClientToServer,
  type CommandAnswer,
  type EnterAnswer,
  type Goodbye,
  type LiveEntry,
  type ServerToClient,
  SOCKET_PATH,
} from '@polylogue/shared/rooms/events';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { Personal } from '@polylogue/shared/rooms/personal';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

export interface Place {
  readonly url: string;
  readonly roomId: string;
}

export interface Way {
  readonly as: 'participant' | 'staff' | 'screen';
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

/** Somebody at the socket of a room, as a stranger's program would be: keeps all that it was sent. */
export class RoomPerson {
  readonly facts: RoomFact[] = [];
  readonly live: LiveEntry[] = [];
  readonly personal: Personal[] = [];
  goodbye: Goodbye | null = null;
  isClosed = false;

  private constructor(readonly socket: Socket<ServerToClient, ClientToServer>) {
    socket.on('facts', (message) => this.facts.push(...message.facts));
    socket.on('live', (message) => this.live.push(...message.entries));
    socket.on('personal', (message) => this.personal.push(message.you));
    socket.on('goodbye', (message) => {
      this.goodbye = message;
    });
    socket.on('disconnect', () => {
      this.isClosed = true;
    });
  }

  /** Connects; rejects with the code of a refusal. */
  static async connect({ url, roomId }: Place, { as, token, cookie, headers }: Way): Promise<RoomPerson> {
    const options: Partial<ManagerOptions & SocketOptions> = {
      path: SOCKET_PATH,
      transports: ['websocket'],
      auth: { roomId, as, ...(token ? { token } : {}) },
      extraHeaders: { ...headers, ...(cookie ? { cookie } : {}) },
      forceNew: true,
      reconnection: false,
    };
    const socket: Socket<ServerToClient, ClientToServer> = io(url, options);
    const person = new RoomPerson(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error: Error & { data?: { code?: string } }) => {
        socket.disconnect();
        reject(new Error(error.data?.code ?? error.message));
      });
    });
    return person;
  }

  enter(held: { epoch: string | null; seq: number } = { epoch: null, seq: 0 }): Promise<EnterAnswer> {
    return this.socket.timeout(5000).emitWithAck('enter', held);
  }

  send<N extends CommandName>(name: N, input: CommandInput<N>, key: string = randomUUID()): Promise<CommandAnswer> {
    return this.socket.timeout(5000).emitWithAck('command', { key, name, input });
  }

  leave(): void {
    this.socket.disconnect();
  }
}

/** Waits until something holds, looking every 10 ms; fails with `what` after `ms`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
