import { type DynamicModule, Module } from '@nestjs/common';
import { BusModule } from './core/bus/bus.module.js';
import { CommandsModule } from './core/commands/commands.module.js';
import type { AppConfig } from './core/config/config.js';
import { ConfigModule } from './core/config/config.module.js';
import { DatabaseModule } from './core/database/database.module.js';
import { FactsModule } from './core/facts/facts.module.js';
import { HealthModule } from './core/health/health.module.js';
import { HttpModule } from './core/http/http.module.js';
import { IdentityModule } from './core/identity/identity.module.js';
import { LimitsModule } from './core/limits/limits.module.js';
import { LiveModule } from './core/live/live.module.js';
import { RealtimeModule } from './core/realtime/realtime.module.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AgendaModule } from './modules/agenda/agenda.module.js';
import { DemoModule } from './modules/demo/demo.module.js';
import { DialoguesModule } from './modules/dialogues/dialogues.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { MailModule } from './modules/mail/mail.module.js';
import { ModerationModule } from './modules/moderation/moderation.module.js';
import { FindingsModule } from './modules/findings/findings.module.js';
import { NetworksModule } from './modules/networks/networks.module.js';
import { OpinionsModule } from './modules/opinions/opinions.module.js';
import { PagesModule } from './modules/pages/pages.module.js';
import { ParticipantsModule } from './modules/participants/participants.module.js';
import { PolisModule } from './modules/polis/polis.module.js';
import { PollsModule } from './modules/polls/polls.module.js';
import { PrivacyModule } from './modules/privacy/privacy.module.js';
import { QuestionsModule } from './modules/questions/questions.module.js';
import { RecommendationsModule } from './modules/recommendations/recommendations.module.js';
import { RoomsModule } from './modules/rooms/rooms.module.js';
import { SpeakingModule } from './modules/speaking/speaking.module.js';
import { StaffModule } from './modules/staff/staff.module.js';
import { StatementsModule } from './modules/statements/statements.module.js';
import { ThreadsModule } from './modules/threads/threads.module.js';

/** The whole program: core first, then the modules in the order in which they know each other. */
@Module({})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with({ entities, migrations }),
        BusModule,
        HealthModule,
        FactsModule,
        IdentityModule,
        LimitsModule,
        LiveModule,
        CommandsModule,
        RealtimeModule,
        HttpModule,
        MailModule,
        AccountsModule,
        NetworksModule,
        DialoguesModule,
        StaffModule,
        ParticipantsModule,
        AgendaModule,
        SpeakingModule,
        StatementsModule,
        OpinionsModule,
        PollsModule,
        ThreadsModule,
        ModerationModule,
        RoomsModule,
        PrivacyModule,
        QuestionsModule,
        FindingsModule,
        RecommendationsModule,
        ImportsModule,
        PolisModule,
        DemoModule,
        // Last: its last route takes every path that nobody else answers.
        PagesModule,
      ],
    };
  }
}
