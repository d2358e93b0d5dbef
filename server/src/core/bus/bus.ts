import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { APP_CONFIG, type AppConfig } from '../config/config.module.js';
import { type RedisClient, RedisLink } from './redis-link.js';
import { faultText } from '../logging/fault-text.js';

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

const Envelope = z.object({ from: z.string(), message: BusMessage });

const CHANNEL = 'polylogue:bus';

/** The wire between instances: Redis pub/sub where REDIS_URL is set, nothing otherwise (one instance needs none). */
@Injectable()
export class Bus implements OnModuleInit, OnApplicationShutdown {
  readonly instanceId = randomUUID();
  private readonly logger = new Logger(Bus.name);
  private readonly listeners = new Set<(message: BusMessage) => void>();
  private readonly publisher: RedisLink | null;
  private readonly subscriber: RedisLink | null;

  constructor(@Inject(APP_CONFIG) { redisUrl }: AppConfig) {
    this.publisher = redisUrl === null ? null : new RedisLink(redisUrl);
    this.subscriber =
      redisUrl === null
        ? null
        : new RedisLink(redisUrl, (client) => client.subscribe(CHANNEL, (raw) => this.receive(raw)));
  }

  onModuleInit(): void {
    this.publisher?.open();
    this.subscriber?.open();
  }

  onApplicationShutdown(): void {
    this.publisher?.close();
    this.subscriber?.close();
  }

  /** The Redis connection for presence and limits, while it is up. */
  get redis(): RedisClient | null {
    return this.publisher?.ready ?? null;
  }

  get isShared(): boolean {
    return this.publisher !== null;
  }

  onMessage(listener: (message: BusMessage) => void): void {
    this.listeners.add(listener);
  }

  /** Tells the other instances; never throws, never waits. */
  tell(message: BusMessage): void {
    this.redis
      ?.publish(CHANNEL, JSON.stringify({ from: this.instanceId, message }))
      .catch((error: unknown) => this.logger.debug(faultText(error)));
  }

  private receive(raw: string): void {
    const envelope = Envelope.safeParse(parsed(raw));
    if (!envelope.success || envelope.data.from === this.instanceId) return;
    for (const listener of this.listeners) listener(envelope.data.message);
  }
}

/** Whoever else writes on the channel must not end the process. */
function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
