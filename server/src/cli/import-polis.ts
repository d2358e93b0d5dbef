import { LanguageTag } from '@polylogue/shared/kernel/locale';
import type { NetworkFacts } from '@polylogue/shared/networks/network-file';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import type { Tx } from '../core/database/transactions.js';
import { NetworksFacade } from '../modules/networks/networks.facade.js';
import { PolisFacade } from '../modules/polis/polis.facade.js';
import { type CommandInput, InputFault, optionOf } from './command.js';
import { withApp } from './command-app.js';
import { polisDoubtText, polisFaultText } from './polis/fault-text.js';
import { openFolder } from './polis/polis-folder.js';
import { progressLines } from './polis/progress.js';

/** Where conversations go that are given no network. */
const IMPORTED: NetworkFacts = {
  name: 'Imported conversations',
  programme: null,
  slug: 'imported-conversations',
  period: null,
  funderLine: null,
  countries: [],
  languages: [],
  partnerCount: null,
  towns: [],
  partners: [],
  topics: [],
  aims: [],
  outputs: [],
  notices: [],
  events: [],
  expectedParticipants: null,
  isDemo: false,
};

/** `polylogue import polis DIR`: reads the export and prints what came in. A file that is not as it must be is an InputFault. */
export async function importPolis(input: CommandInput, folder: string): Promise<void> {
  const { env, say, complain } = input;
  const lang = LanguageTag.safeParse(optionOf(input, 'lang') ?? 'en');
  if (!lang.success) throw new InputFault('--lang must be a language such as en, hr or pt-BR');
  const slug = optionOf(input, 'network');
  const files = await openFolder(folder);
  await withApp(env, async (app) => {
    const networks = app.get(NetworksFacade, { strict: false });
    const known = await networks.bySlug(slug ?? IMPORTED.slug ?? '');
    if (known === null && slug !== undefined) throw new InputFault(`There is no network ${slug}.`);
    const networkOf = async (tx: Tx) => (known ?? (await networks.save(tx, IMPORTED))).network;
    const imported = await app
      .get(PolisFacade, { strict: false })
      .importFiles({ files, networkOf, lang: lang.data, progress: progressLines(say) })
      .catch(explain);
    for (const doubt of imported.doubts) complain(polisDoubtText(doubt));
    const { dialogue, participants, statements, votes } = imported;
    say(`${participants} participants, ${statements} statements, ${votes} votes`);
    say(`made dialogue /d/${dialogue.slug} (${dialogue.state}) in /n/${known?.network.slug ?? IMPORTED.slug}`);
  });
}

function explain(error: unknown): never {
  throw error instanceof PolisFault ? new InputFault(polisFaultText(error)) : error;
}
