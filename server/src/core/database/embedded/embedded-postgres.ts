import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster, findCluster } from './cluster.js';
import { takeDataDir } from './instance-lock.js';
import { endOrphan } from './orphans.js';
import { startProcess } from './server-process.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Further PostgreSQL settings, `name=value`. */
  readonly settings?: readonly string[];
}

export interface EmbeddedPostgres {
  /** Connection address of the database `polylogue`. */
  readonly url: string;
  readonly port: number;
  /** Process id of PostgreSQL now; changes when it had to be started again. */
  readonly pid: () => number | undefined;
  /** Stops PostgreSQL cleanly and lets the data folder go. */
  readonly stop: () => Promise<void>;
}

const READY_MS = 60_000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the PostgreSQL of a data folder: makes it on first use, ends an orphan of a killed start, starts again if it dies. */
export async function startEmbedded({ dataDir: given, settings = [] }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(given, { recursive: true });
  const dataDir = await realpath(given);
  const letGo = await takeDataDir(dataDir, join(dataDir, 'instance.lock'));
  try {
    const place = await findCluster(dataDir);
    const binaries = await findBinaries(place.uid);
    await endOrphan(place.folder);
    const password = await ensureCluster(binaries.initdb, dataDir, place);
    const keeper = new Keeper({ dataDir, password, place, postgres: binaries.postgres, settings });
    await keeper.start();
    return {
      url: keeper.address('polylogue'),
      port: keeper.port,
      pid: () => keeper.pid,
      stop: async () => {
        await keeper.stop();
        await letGo();
      },
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

interface Kept {
  readonly dataDir: string;
  readonly password: string;
  readonly place: { readonly folder: string; readonly uid: number | null };
  readonly postgres: string;
  readonly settings: readonly string[];
}

/** Keeps one PostgreSQL running on one port. */
class Keeper {
  port = 0;
  private child: ChildProcess | undefined;
  private isStopping = false;

  constructor(private readonly kept: Kept) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  address(database: string): string {
    return `postgres://polylogue:${this.kept.password}@127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    this.port = await freePort();
    await this.spawn();
    await this.ready();
    await this.ensureDatabase();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    await ended;
    clearTimeout(late);
  }

  private async spawn(): Promise<void> {
    const { dataDir, place, postgres, settings } = this.kept;
    const child = await startProcess({
      postgres,
      cluster: place.folder,
      port: this.port,
      uid: place.uid,
      settings,
      logFile: join(dataDir, 'postgres.log'),
    });
    this.child = child;
    const begunAt = Date.now();
    child.once('error', () => undefined);
    // The same port again, so that connection pools heal by themselves. What dies at once waits longer.
    child.once('exit', () => {
      if (!this.isStopping) setTimeout(() => void this.spawnAgain(), Date.now() - begunAt > 5000 ? 100 : 700);
    });
  }

  private async spawnAgain(): Promise<void> {
    if (!this.isStopping) await this.spawn();
  }

  private async ready(): Promise<void> {
    const until = Date.now() + READY_MS;
    for (;;) {
      const client = new Client({ connectionString: this.address('postgres'), connectionTimeoutMillis: 2000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        await client.end().catch(() => undefined);
        if (Date.now() > until) {
          await this.stop();
          throw new Error(`PostgreSQL does not start: ${String(error)}\n${await this.lastLog()}`);
        }
        await wait(40);
      }
    }
  }

  private async ensureDatabase(): Promise<void> {
    const client = new Client({ connectionString: this.address('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'polylogue'");
      if (rowCount === 0) await client.query('CREATE DATABASE polylogue');
    } finally {
      await client.end();
    }
  }

  private async lastLog(): Promise<string> {
    const text = await readFile(join(this.kept.dataDir, 'postgres.log'), 'utf8').catch(() => '');
    return text.split('\n').slice(-8).join('\n');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
