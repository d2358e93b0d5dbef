import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { DialogueReaders } from './dialogue-readers.js';
import { DialogueViews } from './dialogue-views.js';
import { DialoguesCommands } from './dialogues.commands.js';
import { DialoguesController } from './dialogues.controller.js';
import { DialoguesFacade } from './dialogues.facade.js';
import { DialoguesRepository } from './dialogues.repository.js';
import { DialoguesService } from './dialogues.service.js';

/**
 * Dialogues: title, towns, languages, state, join code and projector token. Making one opens its room; every change is a fact of
 * the room. Agenda, head count and recommendations of its views come from the modules below, which register as readers.
 */
@Module({
  imports: [AccountsModule, NetworksModule],
  controllers: [DialoguesController],
  providers: [
    DialoguesRepository,
    DialogueReaders,
    DialogueViews,
    DialoguesService,
    DialoguesCommands,
    DialoguesFacade,
  ],
  exports: [DialoguesFacade, DialogueReaders],
})
export class DialoguesModule {}
