import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A new database with every migration applied, cloned from the run's template. Answers its address. */
export async function freshDatabase(): Promise<string> {
  const template = process.env.TEST_DATABASE_URL;
  if (!template) throw new Error('TEST_DATABASE_URL is missing: run through `npm run test:int`');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE polylogue STRATEGY wal_log`);
  } finally {
    await client.end();
  }
  const url = new URL(template);
  url.pathname = `/${name}`;
  return url.href;
}
