import type { DialogueId, ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { SimilarStatement } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { inTurns } from '../../core/turns/in-turns.js';
import { nearDuplicatePairs, type Pair, pairKey } from './domain/near-duplicates.js';
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
    const apart = await this.apart(roomId);
    return inTurns(nearDuplicatePairs(newest, { from: PAIR_FROM, most: MOST_PAIRS, apart }));
  }

  /** From now on the two are not proposed to be joined. */
  async keepApart(
    tx: Tx,
    roomId: DialogueId,
    { statementId, other }: { readonly statementId: StatementId; readonly other: StatementId },
  ): Promise<Result<Record<string, never>>> {
    const found = await this.statements.find({ ids: [statementId, other] });
    if (found.filter(({ dialogueId }) => dialogueId === roomId).length !== 2) return fail('not_found');
    // A comparison under way does not know of it yet.
    tx.afterCommit(() => this.comparing.delete(roomId));
    return (await this.similar.keepApart(tx, roomId, [statementId, other])) ? ok({}) : fail('wrong_state');
  }

  private async apart(roomId: DialogueId): Promise<ReadonlySet<string>> {
    return new Set((await this.similar.apart(roomId)).map(({ one, other }) => pairKey(one, other)));
  }

  /** Other published statements that say much the same as a statement of the dialogue, but for those that staff keep apart. */
  async nearDuplicates(roomId: DialogueId, statementId: StatementId): Promise<Result<SimilarStatement[]>> {
    const [statement] = await this.statements.find({ ids: [statementId] });
    if (statement?.dialogueId !== roomId) return fail('not_found');
    const [similar, apart] = await Promise.all([
      this.similar.similarTo(roomId, statement, statementId),
      this.apart(roomId),
    ]);
    return ok(similar.filter((it) => !apart.has(pairKey(it.statementId, statementId))));
  }
}
