import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OpinionsModule } from '../opinions/opinions.module.js';
import { ParticipantsModule } from '../participants/participants.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { QuestionsModule } from '../questions/questions.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ClientBundle } from './client-bundle.js';
import { clientFiles } from './client-files.js';
import { JoinFormController } from './join-form.controller.js';
import { NetworksPageController } from './networks-page.controller.js';
import { NetworksPageService } from './networks-page.service.js';
import { PageSeeds } from './page-seeds.service.js';
import { SiteController } from './site.controller.js';
import { SiteService } from './site.service.js';

/**
 * The web site: public pages as complete HTML drawn by the client's own components, the join form that works without script, the
 * frame for pages that are apps, and the client's files. Imported last: its last route takes every path that nobody else answers.
 */
@Module({
  imports: [
    AccountsModule,
    NetworksModule,
    DialoguesModule,
    OpinionsModule,
    ParticipantsModule,
    PollsModule,
    QuestionsModule,
    RecommendationsModule,
  ],
  controllers: [NetworksPageController, JoinFormController, SiteController],
  providers: [ClientBundle, NetworksPageService, PageSeeds, SiteService],
})
export class PagesModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(clientFiles).forRoutes({ path: '*path', method: RequestMethod.GET });
  }
}
