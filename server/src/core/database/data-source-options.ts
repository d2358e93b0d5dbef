import type { DataSourceOptions, MixedList } from 'typeorm';
import { ConstraintNames } from './constraint-names.js';

/** The classes the database consists of: given by the composition root, because core knows no module. */
export interface DatabaseParts {
  readonly entities: MixedList<new () => object>;
  readonly migrations: MixedList<new () => object>;
}

export interface DatabaseSettings {
  readonly url: string;
  /** Connections of this instance. */
  readonly pool: number;
}

/** One set of options for the running app, for migrations and for the drift check. Never `synchronize`. */
export function dataSourceOptions({ url, pool }: DatabaseSettings, parts: DatabaseParts): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: parts.entities,
    migrations: parts.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new ConstraintNames(),
    // gen_random_uuid() is PostgreSQL's own since 13: no extension is installed.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    poolSize: pool,
    applicationName: 'polylogue',
    connectTimeoutMS: 3000,
    // Without a listener a lost idle connection would end the process.
    poolErrorHandler: () => undefined,
    extra: {
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      // A vote is acknowledged after the commit is on disk, whatever the server's default says.
      options: '-c synchronous_commit=on',
    },
  };
}
