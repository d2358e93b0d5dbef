import type { Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** One database transaction: its statements, the database's time at its start, and what happens once it is committed. */
export interface Tx {
  readonly manager: EntityManager;
  /** The database's clock when the transaction began: the one clock that decides. */
  readonly now: Date;
  /** The last fact it wrote, if any. */
  readonly written: { seq: number | null };
  /** Runs after the commit, never when it is rolled back. Must not throw. */
  afterCommit(effect: () => void): void;
}

class Rollback<T> extends Error {
  constructor(readonly outcome: Result<T>) {
    super('rolled back');
  }
}

/** Runs work in READ COMMITTED transactions. An expected failure rolls back like an exception, but is answered. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Work that can fail in an expected way: on a failure nothing of it is kept. */
  async attempt<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await this.run(async (tx) => {
        const outcome = await work(tx);
        if (!outcome.ok) throw new Rollback(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.outcome;
      throw error;
    }
  }

  /** Work that only fails by exception. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const effects: (() => void)[] = [];
    const answer = await this.dataSource.transaction(async (manager) => {
      const rows: { now: Date }[] = await manager.query('SELECT now() AS now');
      const now = rows[0]?.now ?? new Date(Number.NaN);
      return work({ manager, now, written: { seq: null }, afterCommit: (effect) => effects.push(effect) });
    });
    for (const effect of effects) effect();
    return answer;
  }
}
