import type { DialogueId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { ok, type Result } from '@polylogue/shared/kernel/result';
import type { SimilarStatement } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { SimilarStatementsRepository } from './similar-statements.repository.js';

/** More than the pauses of a person who types give, less than a program could burden the database with. */
const SEARCHES: Limit = { name: 'similar-statements', points: 60, seconds: 60 };

/** Leads people who write to what is there already. */
@Injectable()
export class SimilarStatements {
  constructor(
    private readonly limits: Limits,
    private readonly similar: SimilarStatementsRepository,
  ) {}

  async search(
    writerId: ParticipantId,
    roomId: DialogueId,
    written: { readonly text: string; readonly lang: string },
  ): Promise<Result<SimilarStatement[]>> {
    const limited = await this.limits.take(SEARCHES, writerId);
    return limited ?? ok(await this.similar.similarTo(roomId, written));
  }
}
