import { type Command, CommandFault, UsageFault } from './command.js';
import { withApp } from './command-app.js';
import { ImportFault, importNetwork } from './import-network.js';
import { importPolis } from './import-polis.js';

export const command: Command = {
  name: 'import',
  usage: 'network FILE | polis DIR [--network SLUG] [--lang LANG]',
  summary: 'Import a network from a JSON file (a second time it is updated), or a Pol.is export as a closed dialogue.',
  options: {
    network: 'polis: slug of the network that gets the dialogue (default: imported-conversations, made where missing)',
    lang: 'polis: language of the statements (default en)',
  },
  async run(input) {
    const [what, place] = input.words;
    if (place !== undefined && what === 'polis') return importPolis(input, place);
    if (place === undefined || what !== 'network')
      throw new UsageFault('Say what to import: polylogue import network FILE, or polylogue import polis DIR');
    const lines = await withApp(input.env, (app) => importNetwork(app, place)).catch((error: unknown) => {
      throw error instanceof ImportFault ? new CommandFault(error.message) : error;
    });
    for (const line of lines) input.say(line);
  },
};
