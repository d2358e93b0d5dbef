import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { BallotingService } from './balloting.service.js';
import { BallotsRepository } from './ballots.repository.js';
import { PollsCommands } from './polls.commands.js';
import { PollsFacade } from './polls.facade.js';
import { PollsPersonal } from './polls.personal.js';
import { PollsRepository } from './polls.repository.js';
import { PollsService } from './polls.service.js';

/**
 * Polls by open hand: prepared, opened (question and options freeze), closed (counted), revealed. Ballots are rows under a unique
 * key, written in batches; taking them and closing exclude each other by the poll's row lock, so every acknowledged ballot is in
 * the tally and none comes later. Before the reveal nothing leaves but how many have answered.
 */
@Module({
  imports: [AgendaModule],
  providers: [
    PollsRepository,
    BallotsRepository,
    PollsService,
    BallotingService,
    PollsCommands,
    PollsPersonal,
    PollsFacade,
  ],
  exports: [PollsFacade],
})
export class PollsModule {}
