import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyService } from './privacy.service.js';

/**
 * What a person sees of their own data, and erasure. Every module that stores something about people registers as a source
 * (core/identity/personal-data.ts) and erases its share in the one transaction.
 */
@Module({
  imports: [DialoguesModule, ParticipantsModule],
  controllers: [PrivacyController],
  providers: [PrivacyService],
})
export class PrivacyModule {}
