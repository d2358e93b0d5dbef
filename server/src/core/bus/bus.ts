import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { createClient } from 'redis';
import { z } from 'zod';
import { APP_CONFIG, type AppConfig } from '../config/config.module.js';

/** What instances tell each other. Hints only: losing one is made good from the database within a second. */
export const BusMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts'), roomId: z.string(), seq: z.number() }),
  z.object({ kind: z.literal('live'), roomId: z.string(), topic: z.string(), id: z.string().nullable() }),
  z.object({ kind: z.literal('personal'), roomId: z.string(), participantId: z.string() }),
  z.object({ kind: z.literal('touched'), roomId: z.string(), participantId: z.string() }),
  z.object({ kind: z.literal('watch'), participantId: z.string(), statementId: z.string() }),
  z.object({ kind: z.literal('session'), sessionId: z.string() }),
  z.object({ kind: z.literal('account'), accountId: z.string() }),
]);
export type BusMessage = z.infer<typeof BusMessage>;

const CHANNEL = 'polylogue:bus';

/** The wire between instances: Redis pub/sub where REDIS_URL is set, nothing otherwise (one instance needs none). */
@Injectable()
export class Bus implements OnModuleInit, OnApplicationShutdown {
  readonly instanceId = randomUUID();
  private readonly logger = new Logger(Bus.name);
  private readonly listeners = new Set<(message: BusMessage) => void>();
  private publisher: ReturnType<typeof createClient> | undefined;
  private subscriber: ReturnType<typeof createClient> | undefined;

  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.redisUrl) return;
    this.publisher = this.connect(this.config.redisUrl);
    this.subscriber = this.connect(this.config.redisUrl);
    // Not awaited without end: an instance starts without Redis too and finds the others when it comes.
    const subscriber = this.subscriber;
    void this.publisher.connect().catch(() => undefined);
    void subscriber
      .connect()
      .then(() => subscriber.subscribe(CHANNEL, (raw) => this.receive(raw)))
      .catch((error: unknown) => this.logger.warn(`no messages between instances: ${String(error)}`));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const client of [this.publisher, this.subscriber]) if (client?.isOpen) client.destroy();
  }

  /** The Redis connection for presence and limits, while it is up. */
  get redis(): ReturnType<typeof createClient> | null {
    return this.publisher?.isReady ? this.publisher : null;
  }

  get isShared(): boolean {
    return this.publisher !== undefined;
  }

  onMessage(listener: (message: BusMessage) => void): void {
    this.listeners.add(listener);
  }

  /** Tells the other instances; never throws, never waits. */
  tell(message: BusMessage): void {
    if (!this.publisher?.isReady) return;
    this.publisher
      .publish(CHANNEL, JSON.stringify({ from: this.instanceId, message }))
      .catch((error: unknown) => this.logger.debug(error));
  }

  private connect(url: string): ReturnType<typeof createClient> {
    const client: ReturnType<typeof createClient> = createClient({
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(200 + tries * 200, 2000) },
    });
    client.on('error', (error: unknown) => this.logger.debug(`Redis: ${String(error)}`));
    return client;
  }

  private receive(raw: string): void {
    const envelope = z.object({ from: z.string(), message: BusMessage }).safeParse(JSON.parse(raw));
    if (!envelope.success || envelope.data.from === this.instanceId) return;
    for (const listener of this.listeners) listener(envelope.data.message);
  }
}
