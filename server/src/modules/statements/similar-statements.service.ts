import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { SimilarStatement } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { inTurns } from '../../core/turns/in-turns.js';
import { nearDuplicatePairs, type Pair } from './domain/near-duplicates.js';
import { SimilarStatementsRepository } from './similar-statements.repository.js';
import { StatementsRepository } from './statements.repository.js';

/** More than the pauses of a person who types give, less than a program could burden the database with. */
const SEARCHES: Limit = { name: 'similar-statements', points: 60, seconds: 60 };

/** Pairs in the list for staff, and from which likeness on: nobody has asked for these, so fewer and surer ones. */
const MOST_PAIRS = 50;
const PAIR_FROM = 0.5;
/** Statements that are compared, the newest: a second's work, more only where many are long and much alike. */
const MOST_COMPARED = 2000;

/** Leads people who write to what is there already, and staff to what is there twice. */
@Injectable()
export class SimilarStatements {
  /** Comparisons under way, by room: whoever asks meanwhile is answered with them. */
  private readonly comparing = new Map<DialogueId, Promise<Pair<StatementId>[]>>();

  constructor(
    private readonly limits: Limits,
    private readonly similar: SimilarStatementsRepository,
    private readonly statements: StatementsRepository,
  ) {}

  async search(
    writerId: ParticipantId,
    roomId: DialogueId,
    written: { readonly text: string; readonly lang: string },
  ): Promise<Result<SimilarStatement[]>> {
    const limited = await this.limits.take(SEARCHES, writerId);
    return limited ?? ok(await this.similar.similarTo(roomId, written));
  }

  /** Pairs of the dialogue that say much the same. */
  pairs(roomId: DialogueId): Promise<Pair<StatementId>[]> {
    const comparing = this.comparing.get(roomId) ?? this.compared(roomId).finally(() => this.comparing.delete(roomId));
    this.comparing.set(roomId, comparing);
    return comparing;
  }

  private async compared(roomId: DialogueId): Promise<Pair<StatementId>[]> {
    const newest = (await this.statements.inSight(roomId)).slice(-MOST_COMPARED);
    return inTurns(nearDuplicatePairs(newest, { from: PAIR_FROM, most: MOST_PAIRS }));
  }

  /** Other published statements that say much the same as a statement of the dialogue. */
  async nearDuplicates(roomId: DialogueId, statementId: StatementId): Promise<Result<SimilarStatement[]>> {
    const [statement] = await this.statements.find({ ids: [statementId] });
    if (statement?.dialogueId !== roomId) return fail('not_found');
    return ok(await this.similar.similarTo(roomId, statement, statementId));
  }
}
