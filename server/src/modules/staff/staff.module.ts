import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { RolesController } from './roles.controller.js';
import { RolesService } from './roles.service.js';
import { SessionController } from './session.controller.js';
import { WorkplaceService } from './workplace.service.js';

/**
 * The people who run networks and dialogues: who has which role where, and where a signed-in person works. Nobody gives more than
 * they have; every grant and revocation is logged with its reason, and sockets that rested on a lost role close.
 */
@Module({
  imports: [AccountsModule, NetworksModule, DialoguesModule],
  controllers: [SessionController, RolesController],
  providers: [WorkplaceService, RolesService],
})
export class StaffModule {}
