import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isReachable } from './binaries.js';

const run = promisify(execFile);
const NOBODY = 65_534;

/** Where a cluster lies, whose it is, and its password. */
export interface Cluster {
  readonly folder: string;
  /** Whom PostgreSQL must run as: it refuses root. Null: the current user. */
  readonly uid: number | null;
  readonly password: string;
}

/**
 * The cluster of a data folder, made if there is none. PostgreSQL refuses to run as root, so root gives it to the owner of the data folder, or to
 * nobody; and where that user cannot reach the data folder (it lies in a private home), the cluster lies in /var/lib instead.
 */
export async function findCluster(dataDir: string): Promise<Pick<Cluster, 'folder' | 'uid'>> {
  if (process.getuid?.() !== 0) return { folder: join(dataDir, 'postgres'), uid: null };
  const { uid: owner, mode } = await stat(dataDir);
  // initdb wants a user with a name: a folder of a container's numbered user falls to nobody too.
  const uid = owner === 0 || !(await hasName(owner)) ? NOBODY : owner;
  // Once elsewhere, always elsewhere: also when the folder has been moved or opened since.
  const pointer = join(dataDir, 'postgres-is-elsewhere.txt');
  const noted = /^The database lies in (.+), because/.exec(await readFile(pointer, 'utf8').catch(() => ''))?.[1];
  if (noted !== undefined) return { folder: noted, uid };
  // Where only the folder itself is closed, passing through is enough (not listing): what is secret in it is closed itself.
  if (owner === 0 && (await isReachable(dirname(dataDir)))) await chmod(dataDir, mode | 0o001);
  if (await isReachable(dataDir)) return { folder: join(dataDir, 'postgres'), uid };
  const elsewhere = join('/var/lib/polylogue', randomBytes(6).toString('hex'));
  const folder = join(elsewhere, 'postgres');
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  await writeFile(pointer, `The database lies in ${folder}, because the user it runs as cannot reach this folder.\n`);
  return { folder, uid };
}

/** Whether the system knows a user of this number. */
async function hasName(uid: number): Promise<boolean> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').some((line) => line.split(':')[2] === String(uid));
}

/** Makes the cluster on first use; answers its password. */
export async function ensureCluster(
  initdb: string,
  dataDir: string,
  { folder, uid }: Pick<Cluster, 'folder' | 'uid'>,
): Promise<string> {
  const passwordFile = join(dataDir, 'postgres-password');
  if (existsSync(join(folder, 'PG_VERSION'))) return (await readFile(passwordFile, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  // Made aside and put in place whole: a start that is killed here leaves nothing half done.
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const secret = `${folder}.secret`;
  await writeFile(secret, password, { mode: 0o600 });
  if (uid !== null) await Promise.all([chown(draft, uid, uid), chown(secret, uid, uid)]);
  await chmod(draft, 0o700);
  const args = ['-D', draft, '-U', 'polylogue', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    '--no-sync',
  ];
  try {
    await run(initdb, [...args, ...locale], {
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      cwd: draft,
      ...(uid === null ? {} : { uid, gid: uid }),
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const why = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`The database could not be made in ${folder}: ${why}`);
  } finally {
    await rm(secret, { force: true });
  }
  await writeFile(passwordFile, password, { mode: 0o600 });
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  return password;
}
