import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { type EnvironmentInput, loadConfig } from '../src/core/config/config.js';
import { createApp } from '../src/create-app.js';
import { freshDatabase } from './database.js';

/** A whole running app on a free port against a database of its own. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly database: DataSource;
  /** Ends the app; the database stays for another instance until `drop`. */
  stop(): Promise<void>;
}

/** Starts an app. `databaseUrl` joins the database of another one: a second instance of the same rooms. */
export async function startApp(env: EnvironmentInput = {}, databaseUrl?: string): Promise<TestApp> {
  const url = databaseUrl ?? (await freshDatabase());
  const config = loadConfig(
    {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: process.env.TEST_DATA_DIR,
      DEMO: 'false',
      LOG_LEVEL: 'error',
      DATABASE_POOL: '8',
      ...env,
    },
    { version: 'test', databaseUrl: url, sessionSecret: 'test-secret-test-secret-test-secret' },
  );
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    databaseUrl: url,
    database: app.get(DataSource),
    stop: () => app.close(),
  };
}
