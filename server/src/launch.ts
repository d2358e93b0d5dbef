import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AppConfig, type EnvironmentInput, isProduction, loadConfig } from './core/config/config.js';
import { startEmbedded } from './core/database/embedded/embedded-postgres.js';
import { isPortTaken } from './core/http/port-probe.js';
import { createApp } from './create-app.js';
import { DemoLinks, type EntryLinks } from './modules/demo/demo-links.js';
import { version } from './version.js';

/** A running program. */
export interface Running {
  readonly app: NestExpressApplication;
  readonly config: AppConfig;
  /** Address on this machine. */
  readonly url: string;
  /** Ready-made ways in, where the demo network is loaded. */
  readonly links: EntryLinks | null;
  stop(): Promise<void>;
}

/** Nobody else may take the port that was asked for. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Give another one: PORT=${port + 1} npm start`);
  }
}

/** Starts everything: in embedded mode its own PostgreSQL first; then the app, listening. On a fault nothing is left running. */
export async function launch(env: EnvironmentInput): Promise<Running> {
  // Faults of the environment are said before anything is started.
  const draft = loadConfig(
    env,
    isProduction(env) ? { version } : { version, databaseUrl: 'postgres://', sessionSecret: '' },
  );
  if (await isPortTaken(draft.port, draft.host)) throw new PortTaken(draft.port);
  const embedded = draft.mode === 'embedded' ? await startEmbedded({ dataDir: draft.dataDir }) : null;
  try {
    const config = embedded
      ? loadConfig(env, { version, databaseUrl: embedded.url, sessionSecret: await secretOf(draft.dataDir) })
      : draft;
    const app = await createApp(config);
    const url = await listen(app, config);
    const links = config.hasDemo ? await app.get(DemoLinks).make(config.publicUrl ?? url) : null;
    const runningFile = embedded ? join(config.dataDir, 'running.json') : null;
    if (runningFile)
      await writeFile(runningFile, JSON.stringify({ url, pid: process.pid, databasePid: embedded?.pid(), links }), {
        mode: 0o600,
      });
    const stop = async (): Promise<void> => {
      if (runningFile) await rm(runningFile, { force: true });
      await app.close();
      await embedded?.stop();
    };
    return { app, config, url, links, stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function listen(app: NestExpressApplication, { port, host }: AppConfig): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(port);
    throw error;
  }
  const address = app.getHttpServer().address() as AddressInfo;
  return `http://localhost:${address.port}`;
}

/** The secret of embedded mode: made once, kept beside the data. */
async function secretOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session-secret');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  await mkdir(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
