import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { BankCheck } from './bank-check.js';
import { BankPollsFacade } from './bank-polls.facade.js';
import { BallotingService } from './balloting.service.js';
import { BallotsRepository } from './ballots.repository.js';
import { ClosingService } from './closing.service.js';
import { OpeningService } from './opening.service.js';
import { PollClock } from './poll-clock.js';
import { CountThread } from './counting/count-thread.js';
import { CountedBallotsRepository } from './counting/counted-ballots.repository.js';
import { CountingService } from './counting/counting.service.js';
import { JointPollsRepository } from './joint/joint-polls.repository.js';
import { JointResultService } from './joint/joint-result.service.js';
import { PollCounting } from './poll-counting.js';
import { PollKeysRepository } from './poll-keys.repository.js';
import { HallsCommands } from './halls.commands.js';
import { HallsRegister } from './halls-register.js';
import { HallsRepository } from './halls.repository.js';
import { HallsService } from './halls.service.js';
import { PapersRepository } from './papers.repository.js';
import { PapersService } from './papers.service.js';
import { PollFiles } from './poll-files.service.js';
import { PollReading } from './poll-reading.service.js';
import { PublicPollController } from './public-poll.controller.js';
import { PublicPolls } from './public-poll.service.js';
import { PublicPollsFacade } from './public-polls.facade.js';
import { PollsController } from './polls.controller.js';
import { WordsRepository } from './words.repository.js';
import { WordsService } from './words.service.js';
import { PollKeys } from './poll-keys.service.js';
import { PollRegister } from './poll-register.js';
import { PollsCommands } from './polls.commands.js';
import { PollsFacade } from './polls.facade.js';
import { PollsPersonal } from './polls.personal.js';
import { PollsRepository } from './polls.repository.js';
import { PreparingService } from './preparing.service.js';
import { RevealingService } from './revealing.service.js';
import { SealingRepository } from './sealing.repository.js';
import { SealingService } from './sealing.service.js';

/**
 * Polls of every kind: prepared, opened (question, form and options freeze), closed (sealed and counted), revealed. Ballots are rows
 * under a unique key, by hand or confidential, written in batches; taking them and closing exclude each other by the poll's row
 * lock, so every acknowledged ballot is counted and none comes later. Before the reveal nothing leaves but how many have answered.
 */
@Module({
  imports: [AgendaModule, DialoguesModule],
  controllers: [PollsController, PublicPollController],
  providers: [
    PollsRepository,
    BallotsRepository,
    SealingRepository,
    PollKeysRepository,
    PollKeys,
    PollRegister,
    PreparingService,
    OpeningService,
    ClosingService,
    RevealingService,
    SealingService,
    BallotingService,
    CountedBallotsRepository,
    CountThread,
    { provide: PollCounting, useClass: CountingService },
    HallsRepository,
    PapersRepository,
    WordsRepository,
    HallsRegister,
    HallsService,
    PapersService,
    WordsService,
    HallsCommands,
    PollReading,
    PollFiles,
    PublicPolls,
    PublicPollsFacade,
    PollClock,
    PollsCommands,
    PollsPersonal,
    BankCheck,
    JointPollsRepository,
    JointResultService,
    PollsFacade,
    BankPollsFacade,
  ],
  exports: [PollsFacade, BankPollsFacade, PublicPollsFacade],
})
export class PollsModule {}
