import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { OpinionComputing } from './opinion-computing.js';
import { OpinionParticipationRepository } from './opinion-participation.repository.js';
import { OpinionReading } from './opinion-reading.service.js';
import { OpinionReportController } from './opinion-report.controller.js';
import { OpinionReports } from './opinion-report.service.js';
import { OpinionThread } from './opinion-thread.js';
import { OpinionTurns } from './opinion-turns.js';
import { OpinionUpdater } from './opinion-updater.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';
import { OpinionsCommands } from './opinions.commands.js';
import { OpinionsController } from './opinions.controller.js';
import { OpinionsFacade } from './opinions.facade.js';
import { OpinionsRepository } from './opinions.repository.js';
import { OpinionsService } from './opinions.service.js';

/**
 * Opinion groups, live: who votes alike, what unites the groups and what divides them. Votes are counted in a thread, at most once a
 * second a dialogue and by one instance at a time; each result is stored with all that is needed to compute it again. Nothing here
 * tells who is in a group, and groups under five are not shown.
 */
@Module({
  imports: [AccountsModule, DialoguesModule, StatementsModule],
  controllers: [OpinionsController, OpinionReportController],
  providers: [
    OpinionUpdatesRepository,
    OpinionsRepository,
    OpinionThread,
    OpinionComputing,
    OpinionUpdater,
    OpinionTurns,
    OpinionReading,
    OpinionParticipationRepository,
    OpinionReports,
    OpinionsService,
    OpinionsCommands,
    OpinionsFacade,
  ],
  exports: [OpinionsFacade],
})
export class OpinionsModule {}
