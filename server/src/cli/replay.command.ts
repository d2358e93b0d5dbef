import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { redeemSignInLink } from '@polylogue/shared/accounts/routes';
import { listNetworks } from '@polylogue/shared/pages/routes';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { z } from 'zod';
import { type Command, CommandFault, type CommandInput, InputFault, optionOf, UsageFault } from './command.js';
import { polisFaultText } from './polis/fault-text.js';
import { HttpClient } from './replay/http-client.js';
import { readConversation } from './replay/polis-files.js';
import { replay } from './replay/replay.js';

const Running = z.object({ url: z.string(), links: z.object({ coordinator: z.string() }).nullable() });

const dataDir = (input: CommandInput): string => input.env.DATA_DIR || '.polylogue';

async function demoNetwork(server: HttpClient): Promise<string> {
  const { networks } = await server.call(listNetworks);
  const found = networks.find((it) => it.isDemo) ?? networks[0];
  if (!found) throw new CommandFault('There is no network yet: polylogue import network FILE makes one.');
  return found.slug;
}

/** Where to play and how to sign in: as told, else the copy that runs on the data folder and its demo coordinator. */
async function target(input: CommandInput): Promise<{ url: string; link: string }> {
  const url = optionOf(input, 'url');
  const link = optionOf(input, 'sign-in');
  if (link !== undefined) return { url: url ?? new URL(link).origin, link };
  const file = path.join(dataDir(input), 'running.json');
  const running = Running.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')));
  if (!running.success)
    throw new CommandFault('No running copy was found. Start it with npm start, or give --sign-in LINK.');
  if (running.data.links === null)
    throw new UsageFault('The running copy has no demo: give --sign-in LINK of a coordinator.');
  return { url: url ?? running.data.url, link: running.data.links.coordinator };
}

export const command: Command = {
  name: 'replay',
  usage: 'DIR [--network SLUG] [--url URL] [--sign-in LINK] [--journal FILE]',
  summary: 'Play a Pol.is export into a fresh dialogue through the public protocol, as its people did.',
  options: {
    network: 'slug of the network that gets the dialogue (default: the demo network)',
    url: 'address of the server (default: the copy running on DATA_DIR)',
    'sign-in': 'sign-in link of somebody who may make dialogues (default: the demo coordinator)',
    journal: 'where progress is kept, so that a killed replay goes on (default: in DATA_DIR)',
  },
  async run(input) {
    const [folder] = input.words;
    if (folder === undefined) throw new UsageFault('Say what to replay: polylogue replay DIR');
    const conversation = await readConversation(folder).catch((error: unknown) => {
      throw error instanceof PolisFault ? new InputFault(polisFaultText(error)) : error;
    });
    const { url, link } = await target(input);
    const staff = new HttpClient(url);
    await staff.call(redeemSignInLink, { body: { token: new URL(link).hash.slice(1) } });
    const journalFile =
      optionOf(input, 'journal') ?? path.join(dataDir(input), 'replays', `${path.basename(path.resolve(folder))}.json`);
    const networkSlug = optionOf(input, 'network') ?? (await demoNetwork(staff));
    const outcome = await replay({ staff, networkSlug, conversation, journalFile, say: input.say });
    input.say(
      `${outcome.participants} people, ${outcome.statements} statements, ${outcome.votes} votes (${outcome.votesPerSecond} a second)`,
    );
    input.say(`dialogue ${url}/d/${outcome.dialogue}, recommendation ${outcome.recommendation}`);
    if (outcome.differing.length > 0)
      throw new CommandFault(`Counts differ from the files for: ${outcome.differing.join(', ')}`);
  },
};
