// Starts a throw-away PostgreSQL, runs every migration and asks whether the entities want anything else. Down and up again too.
import 'reflect-metadata';
import { ensureBuilt } from './build/build.mjs';
import { withThrowAwayDatabase } from './database/throw-away.mjs';

if (!(await ensureBuilt())) process.exit(1);
const drift = await withThrowAwayDatabase(async ({ dataSource, schemaDrift }) => {
  const first = await schemaDrift(dataSource);
  // Each migration can be taken back and done again.
  for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
  await dataSource.runMigrations();
  const second = await schemaDrift(dataSource);
  const later = second.up.filter((query) => !first.up.includes(query));
  return [...first.up, ...later.map((query) => `after down and up: ${query}`)];
});
for (const query of drift) console.error(`the entities want: ${query}`);
process.exitCode = drift.length === 0 ? 0 : 1;
