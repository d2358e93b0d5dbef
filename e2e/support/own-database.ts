import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder, repository } from './places.js';

/** A PostgreSQL of the test's own: what production mode is pointed at. */
export interface OwnDatabase {
  readonly url: string;
  pid(): number | undefined;
  stop(): Promise<void>;
}

type Launcher = {
  startEmbedded(options: { dataDir: string; settings: readonly string[] }): Promise<OwnDatabase>;
};

/** Starts one with the launcher of the built server; the binaries come with its packages. */
export async function startDatabase(settings: readonly string[] = []): Promise<OwnDatabase> {
  const file = path.join(repository, 'server/dist/core/database/embedded/embedded-postgres.js');
  // Loaded by path, as the built product is: its types are the server's.
  const launcher = (await import(pathToFileURL(file).href)) as Launcher;
  return launcher.startEmbedded({ dataDir: await newFolder('postgres'), settings });
}
