import { DialogueId } from '@polylogue/shared/kernel/ids';
import type { INestApplicationContext } from '@nestjs/common';
import { type DialogueRecord, DialoguesFacade } from '../modules/dialogues/dialogues.facade.js';
import { PolisFacade } from '../modules/polis/polis.facade.js';
import { type Command, InputFault, UsageFault } from './command.js';
import { withApp } from './command-app.js';
import { intoFolder } from './polis/polis-folder.js';
import { progressLines } from './polis/progress.js';

export const command: Command = {
  name: 'export',
  usage: 'polis DIALOGUE DIR',
  summary:
    'Write the statements and votes of a dialogue as the files of a Pol.is export. DIALOGUE: its slug, as in /d/SLUG.',
  async run({ words, env, say }) {
    const [what, name, folder] = words;
    if (what !== 'polis' || name === undefined || folder === undefined)
      throw new UsageFault('Say what to export and where to: polylogue export polis DIALOGUE DIR');
    await withApp(env, async (app, { publicUrl, port }) => {
      const dialogue = await dialogueOf(app, name);
      await app.get(PolisFacade, { strict: false }).exportFiles(dialogue, {
        url: `${publicUrl ?? `http://localhost:${port}`}/d/${dialogue.slug}`,
        sink: await intoFolder(folder),
        progress: progressLines(say),
      });
      say(`wrote /d/${dialogue.slug} to ${folder}`);
    });
  },
};

async function dialogueOf(app: INestApplicationContext, name: string): Promise<DialogueRecord> {
  const dialogues = app.get(DialoguesFacade, { strict: false });
  const id = DialogueId.safeParse(name);
  const found = id.success ? await dialogues.find(id.data) : await dialogues.bySlug(name.replace(/^.*\/d\//, ''));
  if (found === null) throw new InputFault(`There is no dialogue ${name}.`);
  return found;
}
