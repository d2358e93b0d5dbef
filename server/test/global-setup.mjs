// One embedded PostgreSQL for the whole run, with a template database that has every migration: each spec file clones it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';

export default async function setUp() {
  const { startEmbedded } = await import('../dist/core/database/embedded/embedded-postgres.js');
  const { dataSourceOptions } = await import('../dist/core/database/data-source-options.js');
  const { migrate } = await import('../dist/core/database/migrate.js');
  const { entities } = await import('../dist/entities.js');
  const { migrations } = await import('../dist/migrations.js');
  const dataDir = await mkdtemp(join(tmpdir(), 'polylogue-test-'));
  // The database process never dies in these tests, so its files need not be forced to disk.
  const postgres = await startEmbedded({ dataDir, settings: ['fsync=off', 'full_page_writes=off'] });
  const template = new DataSource(dataSourceOptions({ url: postgres.url, pool: 2 }, { entities, migrations }));
  await template.initialize();
  await migrate(template);
  await template.destroy();
  process.env.TEST_DATABASE_URL = postgres.url;
  process.env.TEST_DATA_DIR = join(dataDir, 'app');
  globalThis.testPostgres = { postgres, dataDir };
}
