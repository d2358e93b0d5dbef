// Starts a throw-away PostgreSQL, runs every migration and asks whether the entities want anything else. Down and up again too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { ensureBuilt } from './build/build.mjs';
import { withThrowAwayDatabase } from './database/throw-away.mjs';

if (!(await ensureBuilt())) process.exit(1);
const folder = await mkdtemp(path.join(tmpdir(), 'polylogue-drift-'));
try {
  const drift = await withThrowAwayDatabase(folder, async ({ dataSource, schemaDrift }) => {
    const first = await schemaDrift(dataSource);
    // Each migration can be taken back and done again.
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
    await dataSource.runMigrations();
    const second = await schemaDrift(dataSource);
    return [
      ...first.up,
      ...second.up.filter((query) => !first.up.includes(query)).map((query) => `after down and up: ${query}`),
    ];
  });
  for (const query of drift) console.error(`the entities want: ${query}`);
  process.exitCode = drift.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
