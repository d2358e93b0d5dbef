import type { DialogueId, StatementId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { wordsOf } from '@polylogue/shared/statements/same-words.rules';
import type { SeedDraft } from '@polylogue/shared/statements/schemas';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { StatementFacts } from './statement-facts.js';
import { type NewStatement, StatementsRepository } from './statements.repository.js';

/** Where a seed of staff is now; not new where the dialogue had its words already. */
export interface Seeded {
  readonly statementId: StatementId;
  readonly isNew: boolean;
}

/** Statements that nobody in the room wrote: brought in by staff, by the demo, from an earlier debate. */
@Injectable()
export class StatementSeeding {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly facts: StatementFacts,
  ) {}

  /** Published without a moderator's step, in the order given; answers their ids. */
  async seed(tx: Tx, roomId: DialogueId, seeds: readonly NewStatement[]): Promise<StatementId[]> {
    const at = await lockRoom(tx, roomId);
    const ids: StatementId[] = [];
    for (const seed of seeds) ids.push(await this.bring(tx, roomId, seed, { at, state: 'published' }));
    return ids;
  }

  /** Staff's own, in the order given. What the dialogue holds or shows already, or stands twice among them, is not brought in again. */
  async bringIn(
    tx: Tx,
    roomId: DialogueId,
    { seeds, state }: { readonly seeds: readonly SeedDraft[]; readonly state: 'held' | 'published' },
  ): Promise<Result<{ seeds: Seeded[] }>> {
    const at = await lockRoom(tx, roomId);
    const room = await this.statements.room(tx, roomId);
    if (!room || room.state === 'closed') return fail('room_not_open');
    const there = await this.statements.inSight(roomId, tx);
    const known = new Map(there.map(({ id, text }) => [wordsOf(text), id]));
    const seeded: Seeded[] = [];
    for (const draft of seeds) {
      const words = wordsOf(draft.text);
      const twin = known.get(words);
      const seed = { ...draft, authorId: null, townId: null, isSeed: true };
      const statementId = twin ?? (await this.bring(tx, roomId, seed, { at, state }));
      known.set(words, statementId);
      seeded.push({ statementId, isNew: twin === undefined });
    }
    return ok({ seeds: seeded });
  }

  private async bring(
    tx: Tx,
    roomId: DialogueId,
    seed: NewStatement,
    when: { readonly at: Date; readonly state: 'held' | 'published' },
  ): Promise<StatementId> {
    const row = await this.statements.create(tx, roomId, seed, when);
    await this.facts.show(tx, row);
    return row.id;
  }
}
