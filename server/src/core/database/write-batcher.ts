import { isDatabaseAway } from './database-away.js';

/** One write that waits for its batch. `voter` and `target` together name the row it sets. */
export interface BatchRow {
  readonly voter: string;
  readonly target: string;
}

/** Stores rows in one statement, committed when it resolves; answers by `rowKey`. At most one row of each key is given. */
export type StoreBatch<R extends BatchRow, A> = (rows: readonly R[]) => Promise<ReadonlyMap<string, A>>;

interface Waiting<R, A> {
  row: R;
  readonly waiters: { resolve: (answer: A | undefined) => void; reject: (error: unknown) => void }[];
}

/** A row that keeps the idempotency keys of what it stands for. */
export interface KeyedRow extends BatchRow {
  /** Hash of the sender's idempotency key. */
  readonly key: string;
  /** Those of the writes whose place it took in the batch, newest first: a late retry of one of them must not undo it. */
  readonly keysBefore: readonly string[];
}

/** Keys that a row is known by, its own included; earlier ones are forgotten. */
export const KEYS_KEPT = 4;

/** A row that takes the place of an earlier one of the same batch, and remembers it. */
export const inPlaceOf = <R extends KeyedRow>(newer: R, older: R): R => ({
  ...newer,
  keysBefore: [older.key, ...older.keysBefore].slice(0, KEYS_KEPT - 1),
});

export interface BatchSizes {
  /** Most rows of one statement. */
  readonly most: number;
  /** Statements under way at once. Voters are spread over the lanes; one voter always has the same lane. */
  readonly lanes: number;
  /** Rows that may wait before new ones are refused (load shedding). */
  readonly waiting: number;
}

export const DEFAULT_SIZES: BatchSizes = { most: 200, lanes: 3, waiting: 50_000 };

export const rowKey = (row: BatchRow): string => `${row.voter}/${row.target}`;

/**
 * Groups single-row writes into batches: durable one-by-one writes cost a commit each, a batch shares one.
 *
 * Order and honesty: rows of one voter go through one lane in the order they came, and the lane sends its next batch when the one
 * before is committed. Of several rows for the same voter and target in one batch the last is stored (`inPlaceOf` says as what), and
 * every waiter is answered with what is stored. Nobody is answered before the commit. No timer: the batch that is under way is the wait.
 */
export class WriteBatcher<R extends BatchRow, A> {
  private readonly lanes: { queue: Map<string, Waiting<R, A>>; isBusy: boolean }[];
  private waiting = 0;

  constructor(
    private readonly store: StoreBatch<R, A>,
    private readonly sizes: BatchSizes = DEFAULT_SIZES,
    private readonly inPlaceOf: (newer: R, older: R) => R = (newer) => newer,
  ) {
    this.lanes = Array.from({ length: sizes.lanes }, () => ({ queue: new Map(), isBusy: false }));
  }

  /** Resolves after the commit with what is stored; undefined when the store answered nothing for the row. Rejects when the store does, or with `BatcherFull`. */
  write(row: R): Promise<A | undefined> {
    if (this.waiting >= this.sizes.waiting) return Promise.reject(new BatcherFull());
    this.waiting += 1;
    return new Promise((resolve, reject) => {
      const lane = this.lanes[laneOf(row.voter, this.lanes.length)];
      if (!lane) return reject(new BatcherFull());
      const key = rowKey(row);
      const before = lane.queue.get(key);
      if (before) {
        // Taken out and put at the end: the batch follows the order of the newest write of each row.
        lane.queue.delete(key);
        before.row = this.inPlaceOf(row, before.row);
        before.waiters.push({ resolve, reject });
        lane.queue.set(key, before);
      } else {
        lane.queue.set(key, { row, waiters: [{ resolve, reject }] });
      }
      if (!lane.isBusy) void this.drain(lane);
    });
  }

  private async drain(lane: { queue: Map<string, Waiting<R, A>>; isBusy: boolean }): Promise<void> {
    lane.isBusy = true;
    // One turn of the event loop: messages that arrived together share the first batch too.
    await new Promise((resolve) => setImmediate(resolve));
    while (lane.queue.size > 0) {
      const batch = [...lane.queue].slice(0, this.sizes.most);
      for (const [key] of batch) lane.queue.delete(key);
      await this.send(batch);
    }
    lane.isBusy = false;
  }

  private async send(batch: readonly (readonly [string, Waiting<R, A>])[]): Promise<void> {
    try {
      const answers = await this.store(batch.map(([, { row }]) => row));
      for (const [key, { waiters }] of batch) for (const { resolve } of waiters) resolve(answers.get(key));
      this.leave(batch);
    } catch (error) {
      // One row that cannot be stored must not cost its neighbours theirs. A database that is away refuses each of them alike.
      if (batch.length > 1 && !isDatabaseAway(error)) {
        for (const row of batch) await this.send([row]);
        return;
      }
      for (const [, { waiters }] of batch) for (const { reject } of waiters) reject(error);
      this.leave(batch);
    }
  }

  private leave(batch: readonly (readonly [string, Waiting<R, A>])[]): void {
    for (const [, { waiters }] of batch) this.waiting -= waiters.length;
  }
}

/** More writes wait than are allowed: the sender is told to try again. */
export class BatcherFull extends Error {
  constructor() {
    super('too many writes are waiting');
  }
}

function laneOf(voter: string, lanes: number): number {
  let sum = 0;
  for (let i = 0; i < voter.length; i++) sum = (sum * 31 + voter.charCodeAt(i)) >>> 0;
  return sum % lanes;
}
