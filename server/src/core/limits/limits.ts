import { createHash } from 'node:crypto';
import { fail, type Failure } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Bus } from '../bus/bus.js';

/** How often something may happen for one key. */
export interface Limit {
  /** Names the limit; part of its key. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * Counts tries: over all instances where Redis is up, in this instance's memory otherwise. Keys are hashed, so that no address or
 * e-mail stands in Redis. Never use an address alone as a key: a hall of 600 people has one.
 */
@Injectable()
export class Limits {
  private readonly memory = new Map<string, RateLimiterMemory>();
  /** By connection: a new one has limiters of its own. */
  private readonly shared = new WeakMap<object, Map<string, RateLimiterAbstract>>();

  constructor(private readonly bus: Bus) {}

  /** Counts one try; a failure `too_many` with the seconds to wait, or null. */
  async take(limit: Limit, ...key: string[]): Promise<Failure | null> {
    try {
      await this.limiterOf(limit).consume(keyOf(key));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return fail('too_many', { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
    }
  }

  /** Forgets the tries: the person has shown who they are. */
  async forgive(limit: Limit, ...key: string[]): Promise<void> {
    await this.limiterOf(limit).delete(keyOf(key));
  }

  private limiterOf({ name, points, seconds }: Limit): RateLimiterAbstract {
    let local = this.memory.get(name);
    if (!local)
      this.memory.set(
        name,
        (local = new RateLimiterMemory({ keyPrefix: `pl:limit:${name}`, points, duration: seconds })),
      );
    const { redis } = this.bus;
    if (!redis) return local;
    const known = this.shared.get(redis) ?? new Map<string, RateLimiterAbstract>();
    this.shared.set(redis, known);
    let shared = known.get(name);
    if (!shared) {
      shared = new RateLimiterRedis({
        storeClient: redis,
        useRedisPackage: true,
        keyPrefix: `pl:limit:${name}`,
        points,
        duration: seconds,
        // Redis gone: the instance counts by itself, so that the limit still holds.
        insuranceLimiter: local,
      });
      known.set(name, shared);
    }
    return shared;
  }
}

const keyOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
