import type { AccountId } from '@polylogue/shared/kernel/ids';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { sortedPolisFiles } from '@polylogue/shared/polis/file-names.rules';
import { POLIS_IMPORT_MOST_BYTES, type PolisImportEvent } from '@polylogue/shared/polis/import-events';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { StaffLog } from '../../core/audit/staff-log.repository.js';
import { isDatabaseAway } from '../../core/database/database-away.js';
import { answerLines, type LineTeller } from '../../core/http/answer-lines.js';
import { type ReceivedFile, receiveFiles } from '../../core/http/receive-files.js';
import type { NetworkRecord } from '../networks/networks.facade.js';
import { filesOnDisk } from './files-on-disk.js';
import { type PolisImport, PolisImporter } from './polis-import.service.js';
import { watchedFiles } from './reading-progress.js';
import { inUploadFolder } from './upload-folder.js';

/** Imports at once, of each instance: each holds a connection to the database and reads as fast as it can. */
const MOST_AT_ONCE = 2;
/** More than an export has, so that one too many is named. */
const MOST_FILES = 10;
/** So long nothing may come of the files before the upload is ended. */
const IDLE_MS = 30_000;

/** Who brings an export in, where, and in which language its statements are. */
export interface PolisUpload {
  readonly network: NetworkRecord;
  readonly by: { readonly accountId: AccountId; readonly name: string };
  readonly lang: string;
}

/** Exports from a browser: kept on disk while they are read, and told of line by line. */
@Injectable()
export class PolisUploads {
  private running = 0;

  constructor(
    private readonly importer: PolisImporter,
    private readonly staffLog: StaffLog,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  isFull(): boolean {
    return this.running >= MOST_AT_ONCE;
  }

  /** Callers have seen that there is room and that it is allowed. Whoever goes away before the end leaves nothing behind. */
  async take(upload: PolisUpload, { request, response }: { request: Request; response: Response }): Promise<void> {
    this.running += 1;
    try {
      await inUploadFolder(this.config.tempDir, async (folder) => {
        request.setTimeout(IDLE_MS, () => request.destroy());
        const files = await receiveFiles(request, folder, {
          mostBytes: POLIS_IMPORT_MOST_BYTES,
          mostFiles: MOST_FILES,
        });
        request.setTimeout(0);
        await answerLines<PolisImportEvent>(response, (teller) => this.read(upload, files, teller));
      });
    } finally {
      this.running -= 1;
    }
  }

  private async read(
    upload: PolisUpload,
    received: readonly ReceivedFile[],
    { tell, gone }: LineTeller<PolisImportEvent>,
  ): Promise<void> {
    const { known, faults } = sortedPolisFiles(received, ({ name }) => name);
    const [fault] = faults;
    if (fault !== undefined) return tell({ type: 'fault', ...fault });
    try {
      const { dialogue, participants, statements, votes, doubts } = await this.importer.run({
        ...this.asked(upload),
        ...watchedFiles(filesOnDisk(new Map([...known].map(([file, { path }]) => [file, path]))), {
          of: received.reduce((sum, { bytes }) => sum + bytes, 0),
          tell,
          now: () => performance.now(),
        }),
        signal: gone,
      });
      const { slug, title } = dialogue;
      tell({ type: 'imported', dialogue: { slug, title }, participants, statements, votes, doubts });
    } catch (error) {
      if (gone.aborted) return;
      if (!(error instanceof PolisFault)) {
        tell({ type: 'failed', code: isDatabaseAway(error) ? 'unavailable' : 'internal' });
        throw error;
      }
      const { file, line, code, params } = error;
      tell({ type: 'fault', file, line, code, params });
    }
  }

  private asked({ network, by, lang }: PolisUpload): Pick<PolisImport, 'networkOf' | 'lang' | 'onMade'> {
    const { id: networkId, languages } = network.network;
    return {
      networkOf: async () => ({ id: networkId, languages }),
      lang,
      onMade: (tx, { id, title }) =>
        this.staffLog.record(tx, {
          roomId: null,
          networkId,
          accountId: by.accountId,
          actorName: by.name,
          verb: 'dialogue.import-polis',
          subjectKind: 'dialogue',
          subjectId: id,
          reason: Object.values(title).join(' '),
        }),
    };
  }
}
