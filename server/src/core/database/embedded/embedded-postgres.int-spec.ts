import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded } from './embedded-postgres.js';
import { DataDirInUse } from './instance-lock.js';
import { isAlive } from './processes.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function until(isDone: () => Promise<boolean> | boolean, ms = 15_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(50)) if (await isDone()) return true;
  return false;
}

const answers = (url: string): Promise<boolean> =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

describe('the embedded PostgreSQL', () => {
  let place = '';
  const running: EmbeddedPostgres[] = [];
  const start = async (name = 'data one'): Promise<EmbeddedPostgres> => {
    const postgres = await startEmbedded({ dataDir: join(place, name), settings: ['fsync=off'] });
    running.push(postgres);
    return postgres;
  };

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'polylogue embedded '));
    await chmod(place, 0o755);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
    await rm(place, { recursive: true, force: true });
  });

  it('keeps what was written, in a folder with spaces, and never takes the usual port', async () => {
    const first = await start();
    expect(first.port).not.toBe(5432);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('refuses a second copy on one folder and serves two on two', async () => {
    const first = await start();
    await expect(start()).rejects.toBeInstanceOf(DataDirInUse);
    const other = await start('data two');
    expect(await answers(first.url)).toBe(true);
    expect(await answers(other.url)).toBe(true);
  });

  it('comes back on the same port after it was killed', async () => {
    const { url, pid } = await start();
    const before = pid();
    process.kill(before ?? 0, 'SIGKILL');
    await until(() => pid() !== before);
    expect(await until(() => answers(url))).toBe(true);
  });

  it('ends with a program that is killed, and leaves nothing that blocks the next start', async () => {
    const dataDir = join(place, 'data one');
    const module = pathToFileURL(join(process.cwd(), 'server/dist/core/database/embedded/embedded-postgres.js')).href;
    const script = `const { startEmbedded } = await import(${JSON.stringify(module)});
      const postgres = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: ['fsync=off'] });
      process.stdout.write(String(postgres.pid()));
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const database = await new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
    child.kill('SIGKILL');
    const next = await start();
    expect(await answers(next.url)).toBe(true);
    expect(isAlive(database)).toBe(false);
  });

  it('keeps its password to its owner', async () => {
    const { url } = await start();
    const password = (await readFile(join(place, 'data one', 'postgres-password'), 'utf8')).trim();
    expect(url).toContain(password);
    expect(await answers(url.replace(password, 'guess'))).toBe(false);
  });
});
