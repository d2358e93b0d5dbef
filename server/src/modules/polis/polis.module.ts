import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { LeftUploads } from './left-uploads.js';
import { PolisExportRepository } from './polis-export.repository.js';
import { PolisDownloads } from './polis-downloads.service.js';
import { PolisExporter } from './polis-export.service.js';
import { PolisImportController } from './polis-import.controller.js';
import { PolisImporter } from './polis-import.service.js';
import { PolisUploads } from './polis-uploads.service.js';
import { PolisController } from './polis.controller.js';
import { PolisFacade } from './polis.facade.js';
import { PolisRepository } from './polis.repository.js';

/**
 * Conversations of Pol.is in and out without loss. An export becomes a closed dialogue of people known by aliases; a dialogue becomes the
 * five files of an export. What the files say and a dialogue has no place for is kept beside it and written out again.
 */
@Module({
  imports: [AccountsModule, NetworksModule, DialoguesModule, ParticipantsModule, StatementsModule],
  controllers: [PolisController, PolisImportController],
  providers: [
    PolisRepository,
    PolisExportRepository,
    PolisImporter,
    PolisExporter,
    PolisDownloads,
    PolisUploads,
    LeftUploads,
    PolisFacade,
  ],
  exports: [PolisFacade],
})
export class PolisModule {}
