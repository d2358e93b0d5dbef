import type { QuestionId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { BankCheck, type BankRule } from './bank-check.js';
import { type BankUse, JointPollsRepository } from './joint/joint-polls.repository.js';
import { type JointFigures, type JointQuestion, JointResultService } from './joint/joint-result.service.js';

export type { BankRule } from './bank-check.js';
export type { BankUse } from './joint/joint-polls.repository.js';
export type { JointFigures } from './joint/joint-result.service.js';

/** Polls for the question bank. */
@Injectable()
export class BankPollsFacade {
  constructor(
    private readonly bankCheck: BankCheck,
    private readonly joint: JointPollsRepository,
    private readonly results: JointResultService,
  ) {}

  /** From now on no poll is prepared from the bank that this rule refuses. */
  guard(rule: BankRule): void {
    this.bankCheck.register(rule);
  }

  /** How many polls were made from each version. */
  uses(questionIds: readonly QuestionId[], tx?: Tx): Promise<BankUse[]> {
    return this.joint.uses(questionIds, tx);
  }

  /** All revealed polls of a version added up; null while there is none. */
  jointResult(asked: JointQuestion): Promise<JointFigures | null> {
    return this.results.of(asked);
  }
}
