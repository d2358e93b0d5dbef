import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { isOfBank } from '@polylogue/shared/questions/bank-poll.rules';
import type { PollDraft } from '@polylogue/shared/polls/schemas';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { BankPollsFacade } from '../polls/bank-polls.facade.js';
import { QuestionRepository } from './question.repository.js';
import { askedVersion } from './questions.presenter.js';

/** Sees to it that a poll that names an entry of the bank asks just that: else its result would be added to another question's. */
@Injectable()
export class BankGuard implements OnModuleInit {
  constructor(
    private readonly polls: BankPollsFacade,
    private readonly questions: QuestionRepository,
    private readonly dialogues: DialoguesFacade,
  ) {}

  onModuleInit(): void {
    this.polls.guard((tx, dialogueId, draft) => this.check(tx, dialogueId, draft));
  }

  private async check(tx: Tx, dialogueId: DialogueId, draft: PollDraft): Promise<Result<null>> {
    if (draft.bank === null) return ok(null);
    const held = await this.questions.hold(tx, draft.bank.questionId, draft.bank.version);
    const dialogue = await this.dialogues.hold(tx, dialogueId);
    if (!held || held.head.networkId !== dialogue?.networkId) return fail('not_found');
    return isOfBank(askedVersion(held.version, held.texts), draft) ? ok(null) : fail('question_changed');
  }
}
