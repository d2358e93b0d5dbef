import { randomBytes } from 'node:crypto';
import type { ApiClient } from './api-client.js';
import { AppProcess } from './app-process.js';
import { Line } from './line.js';
import { type OwnDatabase, startDatabase } from './own-database.js';
import { freePort } from './places.js';
import type { RedisProcess } from './redis-process.js';
import { signInByMail } from './staff-door.js';

/** The demo's coordinator: in production mode there are no ready-made keys, she signs in by mail. */
const COORDINATOR = 'coordinator@demo.example';

export interface Production {
  readonly apps: readonly AppProcess[];
  /** In front of the apps: the public address. */
  readonly balancer: Line;
  /** Between the apps and their database. */
  readonly databaseLine: Line;
  readonly staff: ApiClient;
  stop(): Promise<void>;
}

/** The composition of docker-compose by hand: a database, instances that start together, a balancer in front; Redis where given. */
export async function startProduction({
  instances,
  redis,
}: {
  instances: number;
  redis?: RedisProcess;
}): Promise<Production> {
  const database = await startDatabase();
  const databaseLine = await Line.start(Number(new URL(database.url).port));
  const ports = await Promise.all(Array.from({ length: instances }, () => freePort()));
  const balancer = await Line.start(...ports);
  const env = environment(database, { databaseLine, balancer, redis });
  const apps: AppProcess[] = [];
  const stop = async (): Promise<void> => {
    databaseLine.mend();
    await balancer.end();
    await Promise.all(apps.map((app) => app.stop()));
    await databaseLine.end();
    await database.stop();
  };
  try {
    apps.push(...(await Promise.all(ports.map((port) => AppProcess.spawn({ port, env })))));
    await Promise.all(apps.map((app) => app.ready()));
    const [first] = apps;
    if (!first) throw new Error('no instance');
    const staff = await signInByMail(first.url, first.dataDir, COORDINATOR);
    return { apps, balancer, databaseLine, staff, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(
  database: OwnDatabase,
  { databaseLine, balancer, redis }: { databaseLine: Line; balancer: Line; redis: RedisProcess | undefined },
): Record<string, string> {
  const url = new URL(database.url);
  url.port = String(databaseLine.port);
  return {
    DATABASE_URL: url.href,
    PUBLIC_URL: balancer.url,
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    DEMO: '1',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
}
