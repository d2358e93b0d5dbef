import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface ProcessSettings {
  readonly postgres: string;
  readonly cluster: string;
  readonly port: number;
  readonly logFile: string;
  /** Whom to run as; null: the current user. */
  readonly uid: number | null;
  /** Further settings, `name=value`. */
  readonly settings: readonly string[];
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/**
 * Starts PostgreSQL so that it does not outlive us, even when we are killed without a chance to say so: on Linux the kernel sends it SIGINT (fast
 * shutdown) when its parent dies (setpriv, util-linux); elsewhere a small watcher does.
 */
export async function startProcess({
  postgres,
  cluster,
  port,
  logFile,
  uid,
  settings,
}: ProcessSettings): Promise<ChildProcess> {
  const log = await open(logFile, 'a', 0o600);
  const given = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=200',
    ...settings,
  ];
  const args = ['-D', cluster, ...given.flatMap((setting) => ['-c', setting])];
  const [program, programArgs] = SETPRIV ? [SETPRIV, ['--pdeathsig=INT', postgres, ...args]] : [postgres, args];
  const child = spawn(program, programArgs, {
    stdio: ['ignore', log.fd, log.fd],
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    cwd: cluster,
    // Ctrl-C in a terminal goes to the whole group; PostgreSQL stops when we say so, after the app has finished.
    detached: true,
    ...(uid === null ? {} : { uid, gid: uid }),
  });
  await log.close();
  if (!SETPRIV && child.pid !== undefined) watchFromOutside(child.pid);
  return child;
}

function watchFromOutside(databasePid: number): void {
  const watcher = fileURLToPath(new URL('./watcher.js', import.meta.url));
  spawn(process.execPath, [watcher, String(process.pid), String(databasePid)], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}
