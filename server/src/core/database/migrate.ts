import type { DataSource } from 'typeorm';

/** Any fixed number: instances that start together queue on it. */
const LOCK = 7_265_118;

/** Runs pending migrations. Several instances may start together: one migrates, the others wait and find nothing to do. Answers the names run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      const done = await dataSource.runMigrations();
      return done.map(({ name }) => name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      await runner.query('RESET statement_timeout');
    }
  } finally {
    await runner.release();
  }
}
