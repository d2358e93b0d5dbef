import { DemoLinks } from '../modules/demo/demo-links.js';
import { type Command } from './command.js';
import { withApp } from './command-app.js';

export const command: Command = {
  name: 'seed',
  usage: '',
  summary: 'Load the demo network, once, and print the ways in.',
  async run({ env, say }) {
    await withApp({ ...env, DEMO: 'true' }, async (app, { publicUrl, port }) => {
      const links = await app.get(DemoLinks).make(publicUrl ?? `http://localhost:${port}`);
      say('The demo network is loaded.');
      for (const [name, value] of Object.entries(links)) say(`  ${name.padEnd(12)} ${String(value)}`);
    });
  },
};
