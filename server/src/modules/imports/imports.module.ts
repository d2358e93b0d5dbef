import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { ImportsFacade } from './imports.facade.js';
import { NetworkImporter } from './network-importer.service.js';

/**
 * Importing networks: one file format of our own, and mappings from the shapes in which projects publish their facts. Nothing is
 * invented; importing again brings the network up to date and leaves its dialogues alone.
 */
@Module({
  imports: [NetworksModule, DialoguesModule, AgendaModule],
  providers: [NetworkImporter, ImportsFacade],
  exports: [ImportsFacade],
})
export class ImportsModule {}
