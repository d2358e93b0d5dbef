import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { FindingRepository } from './finding.repository.js';
import { FindingSources } from './finding-sources.js';
import { FindingsController } from './findings.controller.js';
import { FindingsFacade } from './findings.facade.js';
import { FindingsPersonal } from './findings.personal.js';
import { FindingsService } from './findings.service.js';
import { RoomFindingSources } from './room-finding-sources.js';
import { WorkshopDoor } from './workshop-door.js';

/**
 * Findings: figures frozen from statements (with what the opinion groups said), polls and contributions, so that a recommendation can cite
 * what stays true. Append-only: a change makes a new version, and its hash lets anybody check it. Small cells are hidden before anything
 * is stored.
 */
@Module({
  imports: [
    AccountsModule,
    NetworksModule,
    DialoguesModule,
    StatementsModule,
    OpinionsModule,
    PollsModule,
    ThreadsModule,
  ],
  controllers: [FindingsController],
  providers: [
    FindingRepository,
    FindingsService,
    FindingsFacade,
    FindingsPersonal,
    WorkshopDoor,
    { provide: FindingSources, useClass: RoomFindingSources },
  ],
  exports: [FindingsFacade],
})
export class FindingsModule {}
