import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type AppConfig, type EnvironmentInput, isProduction, loadConfig } from '../core/config/config.js';
import { findCluster } from '../core/database/embedded/cluster.js';
import { startEmbedded } from '../core/database/embedded/embedded-postgres.js';
import { DataDirInUse } from '../core/database/embedded/instance-lock.js';
import { version } from '../version.js';
import { CommandFault } from './command.js';

interface OpenDatabase {
  readonly config: AppConfig;
  readonly close: () => Promise<void>;
}

/** The database of the configuration: the given one, the one a running copy has started, or our own for the time of the command. */
export async function openDatabase(env: EnvironmentInput): Promise<OpenDatabase> {
  if (isProduction(env)) return { config: loadConfig(env, { version }), close: async () => undefined };
  const draft = loadConfig(env, { version, databaseUrl: 'postgres://', sessionSecret: '-' });
  const { url, stop } = await embedded(draft.dataDir);
  const kept = await readFile(join(draft.dataDir, 'session-secret'), 'utf8').catch(() =>
    randomBytes(32).toString('hex'),
  );
  return { config: loadConfig(env, { version, databaseUrl: url, sessionSecret: kept.trim() }), close: stop };
}

async function embedded(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  try {
    return await startEmbedded({ dataDir });
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error;
    return { url: await addressOfRunning(dataDir), stop: async () => undefined };
  }
}

/** Where the database of a running copy listens: PostgreSQL notes its port in the fourth line of postmaster.pid. */
async function addressOfRunning(dataDir: string): Promise<string> {
  const { folder } = await findCluster(await realpath(dataDir));
  const port = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[3]?.trim();
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8').catch(() => '')).trim();
  if (!port || !password)
    throw new CommandFault('Polylogue is just starting or stopping on this data folder. Try again in a moment.');
  return `postgres://polylogue:${password}@127.0.0.1:${port}/polylogue`;
}

/** Runs work with the whole program at hand, but listening on no port. The tables are brought up to date first. */
export async function withApp<T>(
  env: EnvironmentInput,
  work: (app: INestApplicationContext, config: AppConfig) => Promise<T>,
): Promise<T> {
  const { config, close } = await openDatabase(env);
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(config), {
      logger: ['error', 'fatal'],
      abortOnError: false,
    });
    try {
      return await work(app, config);
    } finally {
      await app.close();
    }
  } finally {
    await close();
  }
}
