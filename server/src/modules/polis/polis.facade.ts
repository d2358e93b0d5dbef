import { Injectable } from '@nestjs/common';
import type { DialogueRecord } from '../dialogues/dialogues.facade.js';
import { PolisExporter, type PolisSink } from './polis-export.service.js';
import type { PolisProgress } from './polis-files.js';
import { PolisImporter, type PolisImport, type PolisImported } from './polis-import.service.js';

export { filesOnDisk } from './files-on-disk.js';
export type { PolisSink } from './polis-export.service.js';
export type { PolisFiles, PolisProgress } from './polis-files.js';
export type { PolisImport, PolisImported } from './polis-import.service.js';

/** Conversations of Pol.is for the command line. */
@Injectable()
export class PolisFacade {
  constructor(
    private readonly importer: PolisImporter,
    private readonly exporter: PolisExporter,
  ) {}

  /** Brings an export in as a closed dialogue, wholly or not at all. Throws PolisFault with file and line where it is not as it must be. */
  importFiles(asked: PolisImport): Promise<PolisImported> {
    return this.importer.run(asked);
  }

  /** Writes a dialogue as the files of an export. `url`: its address, for the summary of a dialogue of our own. */
  exportFiles(
    dialogue: DialogueRecord,
    how: { readonly sink: PolisSink; readonly url: string; readonly progress: PolisProgress },
  ): Promise<void> {
    return this.exporter.run(dialogue, how);
  }
}
