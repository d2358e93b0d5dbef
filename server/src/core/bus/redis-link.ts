import { Logger } from '@nestjs/common';
import { createClient } from 'redis';

export type RedisClient = ReturnType<typeof createClient>;

/** How often the other side is asked whether it is there. */
const PING_MS = 1000;
/** Without an answer for so long the connection is given up: whatever waits on it is told so, and a new one is made. */
const ANSWER_MS = 1500;
const CONNECT_MS = 5000;

/**
 * One connection to Redis that never keeps anybody waiting. A Redis that was killed breaks the connection by itself; one that hangs
 * (a frozen machine, a line that swallows packets) would let each command wait for ever, so it is asked once a second.
 */
export class RedisLink {
  private readonly logger = new Logger('Redis');
  private client: RedisClient | undefined;
  private timer: NodeJS.Timeout | undefined;
  private openedAt = 0;
  private isAsking = false;

  /** `greet` runs on each new connection (a subscription). */
  constructor(
    private readonly url: string,
    private readonly greet: (client: RedisClient) => Promise<unknown> = () => Promise.resolve(),
  ) {}

  /** Not awaited: an instance starts without Redis too and finds the others when it comes. */
  open(): void {
    this.renew();
    this.timer = setInterval(() => void this.watch(), PING_MS).unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.letGo();
  }

  /** The connection while it is up. */
  get ready(): RedisClient | null {
    return this.client?.isReady ? this.client : null;
  }

  private renew(): void {
    this.letGo();
    this.openedAt = performance.now();
    const client: RedisClient = createClient({
      url: this.url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(200 + tries * 200, 2000) },
    });
    client.on('error', (error: unknown) => this.logger.debug(String(error)));
    this.client = client;
    client
      .connect()
      .then(() => this.greet(client))
      .catch((error: unknown) => this.logger.debug(String(error)));
  }

  /** Commands that wait on the old connection are rejected. */
  private letGo(): void {
    if (this.client?.isOpen) this.client.destroy();
    this.client = undefined;
  }

  private async watch(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      const { ready } = this;
      if (ready) await within(ANSWER_MS, ready.ping());
      // Neither refused nor welcomed: an end that only takes the connection.
      else if (performance.now() - this.openedAt > CONNECT_MS) this.renew();
    } catch (error) {
      this.logger.warn(`Redis does not answer: ${String(error)}`);
      this.renew();
    } finally {
      this.isAsking = false;
    }
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
