import { type Command, CommandFault, UsageFault } from './command.js';
import { withApp } from './command-app.js';
import { ImportFault, importNetwork } from './import-network.js';

export const command: Command = {
  name: 'import',
  usage: 'network FILE',
  summary: 'Import a network from a JSON file; a second time it is updated.',
  async run({ words, env, say }) {
    const [what, file] = words;
    if (what !== 'network' || file === undefined)
      throw new UsageFault('Say what to import: polylogue import network FILE');
    const lines = await withApp(env, (app) => importNetwork(app, file)).catch((error: unknown) => {
      throw error instanceof ImportFault ? new CommandFault(error.message) : error;
    });
    for (const line of lines) say(line);
  },
};
