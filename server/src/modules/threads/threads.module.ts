import { Module, type OnModuleInit } from '@nestjs/common';
import { AgendaEvents } from '../agenda/agenda.domain-events.js';
import { AgendaModule } from '../agenda/agenda.module.js';
import { HelpsRepository } from './helps.repository.js';
import { HelpsService } from './helps.service.js';
import { ThreadHistory } from './thread-history.service.js';
import { ThreadsCommands } from './threads.commands.js';
import { ThreadsController } from './threads.controller.js';
import { ThreadsFacade } from './threads.facade.js';
import { ThreadsPersonal } from './threads.personal.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

/**
 * Written debates: contributions to an agenda item, one level of replies, edits with visible history, "this helps". What staff
 * hide or an author erases is gone from every channel, earlier facts and history included; replies to it stay.
 */
@Module({
  imports: [AgendaModule],
  controllers: [ThreadsController],
  providers: [
    ThreadsRepository,
    HelpsRepository,
    ThreadsService,
    HelpsService,
    ThreadHistory,
    ThreadsCommands,
    ThreadsPersonal,
    ThreadsFacade,
  ],
  exports: [ThreadsFacade],
})
export class ThreadsModule implements OnModuleInit {
  constructor(
    private readonly agenda: AgendaEvents,
    private readonly threads: ThreadsRepository,
  ) {}

  /** An item that people have written in stays on the agenda. */
  onModuleInit(): void {
    this.agenda.hold((tx, itemId) => this.threads.hasAny(tx, itemId));
  }
}
