import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ROOM_AUTHENTICATOR } from '../../core/identity/caller.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgendaFacade } from '../agenda/agenda.facade.js';
import { AgendaModule } from '../agenda/agenda.module.js';
import { DialogueReaders } from '../dialogues/dialogues.facade.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { RoomAuthenticatorService } from './room-authenticator.service.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';

/**
 * The live place of a dialogue: who somebody is in it, and its HTTP side. Global, because core asks it who a socket or a command
 * belongs to (ROOM_AUTHENTICATOR) without knowing any module.
 */
@Global()
@Module({
  imports: [AccountsModule, DialoguesModule, ParticipantsModule, AgendaModule],
  controllers: [RoomsController],
  providers: [RoomsService, { provide: ROOM_AUTHENTICATOR, useClass: RoomAuthenticatorService }],
  exports: [ROOM_AUTHENTICATOR],
})
export class RoomsModule implements OnModuleInit {
  constructor(
    private readonly readers: DialogueReaders,
    private readonly agendas: AgendaFacade,
  ) {}

  onModuleInit(): void {
    this.readers.register({ agenda: (id) => this.agendas.list(id) });
  }
}
