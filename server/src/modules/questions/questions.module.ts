import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DialoguesModule } from '../dialogues/dialogues.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PollsModule } from '../polls/polls.module.js';
import { BankGuard } from './bank-guard.js';
import { QuestionRepository } from './question.repository.js';
import { QuestionResultsService } from './question-results.service.js';
import { QuestionsDoor } from './questions-door.js';
import { QuestionsLog } from './questions-log.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsFacade } from './questions.facade.js';
import { QuestionsService } from './questions.service.js';
import { TranslationsService } from './translations.service.js';

/**
 * The question bank of a network: questions with versions and checked translations, so that the same question asked in several towns or
 * on several days can be added up. A version that a poll was made from stays as it is. Results are public once a poll is revealed; each
 * person counts once, as far as they can be recognised.
 */
@Module({
  imports: [AccountsModule, NetworksModule, DialoguesModule, PollsModule],
  controllers: [QuestionsController],
  providers: [
    QuestionRepository,
    QuestionsDoor,
    QuestionsLog,
    QuestionsService,
    TranslationsService,
    QuestionResultsService,
    BankGuard,
    QuestionsFacade,
  ],
  exports: [QuestionsFacade],
})
export class QuestionsModule {}
