import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '@polylogue/shared/rooms/commands';
import {
  type ClientToServer,
  type CommandAnswer,
  SOCKET_PATH,
  type ServerToClient,
} from '@polylogue/shared/rooms/events';
import { io, type Socket } from 'socket.io-client';

/** How long a client keeps trying to be heard before it gives up, ms. */
const PATIENCE_MS = 10 * 60_000;
const ACK_MS = 5000;
const TRY_AGAIN = new Set(['too_many', 'unavailable', 'internal']);

/** The server refused a command for good. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    command: string,
  ) {
    super(`${command}: ${code}`);
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One participant at the public protocol. Retries with the same key through lost connections and restarts of the server. */
export class RoomClient {
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  constructor(url: string, roomId: string, token: string) {
    this.socket = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      auth: { roomId, as: 'participant', token },
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
    });
    // A refusal by the server (it is just starting, its database is away) is not retried by socket.io itself.
    this.socket.on('connect_error', () => {
      if (!this.socket.active) setTimeout(() => this.socket.connect(), 300 + Math.random() * 700);
    });
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') setTimeout(() => this.socket.connect(), 300 + Math.random() * 700);
    });
  }

  /** Does a command once, however often it has to be sent. */
  async send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<unknown> {
    const key = randomUUID();
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const answer = await this.once(key, name, input);
      if (answer?.ok) return answer.value;
      if (answer && !TRY_AGAIN.has(answer.code)) throw new Refused(answer.code, name);
      const seconds = answer && !answer.ok ? Number(answer.params?.seconds ?? 0) : 0;
      await wait(seconds > 0 ? seconds * 1000 : 100 + Math.random() * 400);
    }
    throw new Error(`${name}: no answer for ${PATIENCE_MS / 60_000} minutes`);
  }

  close(): void {
    this.socket.disconnect();
  }

  private async once(key: string, name: string, input: unknown): Promise<CommandAnswer | null> {
    try {
      return await this.socket.timeout(ACK_MS).emitWithAck('command', { key, name, input });
    } catch {
      return null;
    }
  }
}
