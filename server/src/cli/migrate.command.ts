import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../core/database/data-source-options.js';
import { migrate } from '../core/database/migrate.js';
import { entities } from '../entities.js';
import { migrations } from '../migrations.js';
import { type Command } from './command.js';
import { openDatabase } from './command-app.js';

export const command: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the tables up to date. The server does it at every start too.',
  async run({ env, say }) {
    const { config, close } = await openDatabase(env);
    const dataSource = new DataSource(
      dataSourceOptions({ url: config.databaseUrl, pool: 2 }, { entities, migrations }),
    );
    try {
      await dataSource.initialize();
      const done = await migrate(dataSource);
      for (const name of done) say(`done: ${name}`);
      say(done.length === 0 ? 'The tables are up to date.' : `${done.length} migration(s) run.`);
    } finally {
      if (dataSource.isInitialized) await dataSource.destroy();
      await close();
    }
  },
};
