import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { APP_CONFIG, type AppConfig } from '../config/config.module.js';
import { type DatabaseParts, dataSourceOptions } from './data-source-options.js';
import { migrate } from './migrate.js';
import { Transactions } from './transactions.js';

/**
 * PostgreSQL, the only truth. Opens the pool, brings the tables up to date under an advisory lock, and offers transactions.
 * Only repositories, entities and migrations see TypeORM.
 */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static with(parts: DatabaseParts): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [APP_CONFIG],
          useFactory: async ({ databaseUrl, databasePool }: AppConfig) => {
            const dataSource = new DataSource(dataSourceOptions({ url: databaseUrl, pool: databasePool }, parts));
            await dataSource.initialize();
            await migrate(dataSource);
            return dataSource;
          },
        },
        Transactions,
      ],
      exports: [DataSource, Transactions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
