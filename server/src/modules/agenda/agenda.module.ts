import { Module } from '@nestjs/common';
import { AgendaCommands } from './agenda.commands.js';
import { AgendaEvents } from './agenda.domain-events.js';
import { AgendaFacade } from './agenda.facade.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';

/**
 * The agenda of a dialogue: what is on, since when and for how long, in what order. One item is on at a time; every step of staff
 * can be undone for ten seconds, with what followed from it (a speech that was cut runs on). The rules are in `domain/run-sheet`.
 */
@Module({
  providers: [AgendaRepository, AgendaService, AgendaFacade, AgendaEvents, AgendaCommands],
  exports: [AgendaFacade, AgendaEvents],
})
export class AgendaModule {}
