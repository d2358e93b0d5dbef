import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../build/paths.mjs';

const built = (file) => import(pathToFileURL(path.join(inRoot('server/dist'), file)).href);

/** Runs work on a new database with every migration applied; the database is gone afterwards. */
export async function withThrowAwayDatabase(work) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'polylogue-database-'));
  const { DataSource } = await import('typeorm');
  const { startEmbedded } = await built('core/database/embedded/embedded-postgres.js');
  const { dataSourceOptions } = await built('core/database/data-source-options.js');
  const { schemaDrift } = await built('core/database/schema-drift.js');
  const { entities } = await built('entities.js');
  const { migrations } = await built('migrations.js');
  const postgres = await startEmbedded({ dataDir, settings: ['fsync=off'] });
  const dataSource = new DataSource(dataSourceOptions({ url: postgres.url, pool: 2 }, { entities, migrations }));
  try {
    await dataSource.initialize();
    await dataSource.runMigrations();
    return await work({ dataSource, schemaDrift });
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
