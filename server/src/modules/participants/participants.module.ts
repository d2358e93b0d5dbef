import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialogueReaders } from '../dialogues/dialogues.facade.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { JoinService } from './join.service.js';
import { NewcomerRepository } from './newcomer.repository.js';
import { MoveLinksService } from './move-links.service.js';
import { ParticipantDepartures } from './participant-departures.js';
import { ParticipantsCommands } from './participants.commands.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsFacade } from './participants.facade.js';
import { ParticipantsRepository } from './participants.repository.js';
import { TokensService } from './tokens.service.js';

/**
 * The people of a dialogue. They come in by a code, without an account: the browser keeps a random token, the database its hash.
 * Staff may send a person out; what they said stays. Erasure is in the module privacy.
 */
@Module({
  imports: [AccountsModule, DialoguesModule],
  controllers: [ParticipantsController],
  providers: [
    ParticipantsRepository,
    NewcomerRepository,
    TokensService,
    JoinService,
    MoveLinksService,
    ParticipantDepartures,
    ParticipantsCommands,
    ParticipantsFacade,
  ],
  exports: [ParticipantsFacade, ParticipantDepartures],
})
export class ParticipantsModule implements OnModuleInit {
  constructor(
    private readonly readers: DialogueReaders,
    private readonly participants: ParticipantsRepository,
  ) {}

  onModuleInit(): void {
    this.readers.register({ participantCounts: (ids) => this.participants.counts(ids) });
  }
}
