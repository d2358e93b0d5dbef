import { Module } from '@nestjs/common';
import { ImportedVotesRepository } from './imported-votes.repository.js';
import { SimilarStatementsRepository } from './similar-statements.repository.js';
import { SimilarStatements } from './similar-statements.service.js';
import { StatementImport } from './statement-import.service.js';
import { StatementVotesRepository } from './statement-votes.repository.js';
import { StatementsCommands } from './statements.commands.js';
import { StatementEditing } from './statement-editing.service.js';
import { StatementFacts } from './statement-facts.js';
import { StatementSeeding } from './statement-seeding.service.js';
import { StatementsStaffCommands } from './statements.staff-commands.js';
import { StatementsController } from './statements.controller.js';
import { StatementsFacade } from './statements.facade.js';
import { StatementsPersonal } from './statements.personal.js';
import { StatementsRepository } from './statements.repository.js';
import { StatementsService } from './statements.service.js';
import { VoteLogRepository } from './vote-log.repository.js';
import { VotingService } from './voting.service.js';

/**
 * Statements and the votes on them. A statement is published at once or held for staff, as the dialogue says; what is hidden or
 * erased is gone from every channel, earlier facts included. Votes are rows under a unique key, written in batches and answered
 * after the commit with what is stored.
 */
@Module({
  controllers: [StatementsController],
  providers: [
    StatementsRepository,
    StatementVotesRepository,
    ImportedVotesRepository,
    VoteLogRepository,
    SimilarStatementsRepository,
    SimilarStatements,
    StatementImport,
    StatementFacts,
    StatementsService,
    StatementSeeding,
    StatementEditing,
    VotingService,
    StatementsCommands,
    StatementsStaffCommands,
    StatementsPersonal,
    StatementsFacade,
  ],
  exports: [StatementsFacade],
})
export class StatementsModule {}
