import type { NetworkId, QuestionId } from '@polylogue/shared/kernel/ids';
import type { AnsweredQuestion, QuestionResults } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import { QuestionResultsService } from './question-results.service.js';

/** What other modules may ask of the question bank. */
@Injectable()
export class QuestionsFacade {
  constructor(private readonly service: QuestionResultsService) {}

  /** The public page of a question; null while none of its results was shown. */
  results(id: QuestionId): Promise<QuestionResults | null> {
    return this.service.results(id);
  }

  /** Questions of a network with at least one result, newest first. */
  answered(networkId: NetworkId): Promise<AnsweredQuestion[]> {
    return this.service.answered(networkId);
  }
}
