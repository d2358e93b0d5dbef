import { Global, Module } from '@nestjs/common';
import { ROOM_AUTHENTICATOR } from '../../core/identity/caller.js';
import { AccountsModule } from '../accounts/accounts.module.js';
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
  imports: [AccountsModule, DialoguesModule, ParticipantsModule],
  controllers: [RoomsController],
  providers: [RoomsService, { provide: ROOM_AUTHENTICATOR, useClass: RoomAuthenticatorService }],
  exports: [ROOM_AUTHENTICATOR],
})
export class RoomsModule {}
