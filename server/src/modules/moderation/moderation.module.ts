import { Module } from '@nestjs/common';
import { StatementsModule } from '../statements/statements.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationService } from './moderation.service.js';

/**
 * The moderation desk: one list over statements and contributions, and the append-only log of what staff did. Publishing, declining,
 * hiding and restoring are commands of the modules whose texts they are.
 */
@Module({
  imports: [StatementsModule, ThreadsModule],
  controllers: [ModerationController],
  providers: [ModerationService],
})
export class ModerationModule {}
