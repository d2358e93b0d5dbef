import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { ok, type Result } from '@polylogue/shared/kernel/result';
import type { PollDraft } from '@polylogue/shared/polls/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';

/**
 * Whether a draft asks what its entry of the question bank asks: `not_found` for an entry the dialogue's network does not have,
 * `question_changed` where words, form or options differ. The entry stays as it is until the transaction ends.
 */
export type BankRule = (tx: Tx, dialogueId: DialogueId, draft: PollDraft) => Promise<Result<null>>;

/** The question bank knows polls, so it comes here: it registers itself when it starts. */
@Injectable()
export class BankCheck {
  private rule: BankRule | null = null;

  register(rule: BankRule): void {
    this.rule = rule;
  }

  /** A draft that is not from the bank is always right. */
  async check(tx: Tx, dialogueId: DialogueId, draft: PollDraft): Promise<Result<null>> {
    return draft.bank === null || this.rule === null ? ok(null) : this.rule(tx, dialogueId, draft);
  }
}
