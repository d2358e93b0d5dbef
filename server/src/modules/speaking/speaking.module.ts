import { Module } from '@nestjs/common';
import { AgendaModule } from '../agenda/agenda.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { SpeakingFollowsAgenda } from './agenda-follower.js';
import { FloorService } from './floor.service.js';
import { SpeakingCommands } from './speaking.commands.js';
import { SpeakingPersonal } from './speaking.personal.js';
import { SpeakingRepository } from './speaking.repository.js';
import { SpeakingService } from './speaking.service.js';

/**
 * The list of speakers of a debate and the floor. People ask, staff call, the clock can be paused, and the seconds spoken are kept
 * per person and town. Who speaks next is `sortQueue` in shared/speaking; the clock's rules are in `domain/floor`.
 */
@Module({
  imports: [AgendaModule, ParticipantsModule],
  providers: [
    SpeakingRepository,
    FloorService,
    SpeakingService,
    SpeakingCommands,
    SpeakingFollowsAgenda,
    SpeakingPersonal,
  ],
})
export class SpeakingModule {}
