import { POLIS_FILES, type PolisFile } from '@polylogue/shared/polis/file-fault';
import { Injectable } from '@nestjs/common';
import type { DialogueRecord } from '../dialogues/dialogues.facade.js';
import { externalIds } from './domain/external-ids.js';
import { type Lines, linesOf } from './export-lines.js';
import { PolisExportRepository } from './polis-export.repository.js';
import type { PolisProgress } from './polis-files.js';

/** Takes the text of one file in pieces of whole lines; the next file is begun when it is done. */
export type PolisSink = (file: PolisFile, text: AsyncIterable<string>) => Promise<void>;

/** Writes a dialogue as the files of a Pol.is export: an imported one as it came, with what has changed since; any other in today's form. */
@Injectable()
export class PolisExporter {
  constructor(private readonly dialogues: PolisExportRepository) {}

  /** The files that `run` writes, in their order. */
  files({ id }: Pick<DialogueRecord, 'id'>): Promise<readonly PolisFile[]> {
    return this.dialogues.snapshot(id, async (snapshot) => (await snapshot.form())?.files ?? POLIS_FILES);
  }

  run(
    dialogue: DialogueRecord,
    { sink, url, progress }: { readonly sink: PolisSink; readonly url: string; readonly progress: PolisProgress },
  ): Promise<void> {
    return this.dialogues.snapshot(dialogue.id, async (snapshot) => {
      const [form, statements, people] = [await snapshot.form(), await snapshot.statements(), await snapshot.people()];
      const [statementIds, personIds] = [externalIds(statements), externalIds(people)];
      const material = { dialogue, snapshot, form, statements, people, statementIds, personIds, url };
      for (const file of form?.files ?? POLIS_FILES) await sink(file, textOf(file, linesOf(file, material), progress));
    });
  }
}

async function* textOf(file: PolisFile, pieces: AsyncIterable<Lines>, progress: PolisProgress): AsyncGenerator<string> {
  let count = 0;
  for await (const { text, rows } of pieces) {
    yield text;
    count += rows;
    progress(file, count, false);
  }
  progress(file, count, true);
}
