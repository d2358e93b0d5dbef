import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { StatementsModule } from '../statements/statements.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { DemoLinks } from './demo-links.js';
import { DemoSeeder } from './demo-seeder.service.js';
import { DemoSimulation } from './demo-simulation.service.js';
import { SeedMarkerRepository } from './seed-marker.repository.js';

/**
 * The demo: the Small Towns network with four towns and a live dialogue, staff with ready-made links, and a seeded simulation of
 * earlier votes, a poll and a thread. Made-up people are marked as such in the database, and the page says so (isDemo).
 */
@Module({
  imports: [
    AccountsModule,
    DialoguesModule,
    ImportsModule,
    ParticipantsModule,
    StatementsModule,
    PollsModule,
    ThreadsModule,
  ],
  providers: [SeedMarkerRepository, DemoSimulation, DemoSeeder, DemoLinks],
  exports: [DemoSeeder, DemoLinks],
})
export class DemoModule {}
