import { describe, expect, it } from '@jest/globals';
import { type BatchRow, BatcherFull, inPlaceOf, type KeyedRow, WriteBatcher, rowKey } from './write-batcher.js';

interface Vote extends BatchRow {
  readonly value: number;
}

/** A store whose commits the test lets through one by one. */
function slowStore() {
  const batches: Vote[][] = [];
  const open: (() => void)[] = [];
  const store = (rows: readonly Vote[]) => {
    batches.push([...rows]);
    return new Promise<Map<string, number>>((resolve) => {
      open.push(() => resolve(new Map(rows.map((row) => [rowKey(row), row.value]))));
    });
  };
  return { batches, store, commit: () => open.shift()?.() };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const vote = (voter: string, value: number, target = 'poll'): Vote => ({ voter, target, value });
const oneLane = { most: 3, lanes: 1, waiting: 5 };

describe('WriteBatcher', () => {
  it('answers nobody before the commit', async () => {
    const { store, commit } = slowStore();
    const batcher = new WriteBatcher(store, oneLane);
    let isAnswered = false;
    const answer = batcher.write(vote('ana', 1)).then((value) => {
      isAnswered = true;
      return value;
    });
    await turn();
    expect(isAnswered).toBe(false);
    commit();
    expect(await answer).toBe(1);
  });

  it('stores the last of several writes of one row and tells every sender what is stored', async () => {
    const { store, batches, commit } = slowStore();
    const batcher = new WriteBatcher(store, oneLane);
    const answers = Promise.all([1, 2, 3, 4].map((value) => batcher.write(vote('ana', value))));
    await turn();
    expect(batches).toEqual([[vote('ana', 4)]]);
    commit();
    expect(await answers).toEqual([4, 4, 4, 4]);
  });

  it('keeps a later write of the same voter for the batch after the one under way', async () => {
    const { store, batches, commit } = slowStore();
    const batcher = new WriteBatcher(store, oneLane);
    const first = batcher.write(vote('ana', 1));
    await turn();
    const second = batcher.write(vote('ana', 2));
    await turn();
    expect(batches).toHaveLength(1);
    commit();
    await turn();
    commit();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  it('never puts more rows into a batch than allowed', async () => {
    const { store, batches, commit } = slowStore();
    const batcher = new WriteBatcher(store, oneLane);
    const answers = Promise.all(['a', 'b', 'c', 'd'].map((voter) => batcher.write(vote(voter, 1))));
    await turn();
    commit();
    await turn();
    commit();
    await answers;
    expect(batches.map((batch) => batch.length)).toEqual([3, 1]);
  });

  it('fails every waiter of a batch that failed, and goes on', async () => {
    let calls = 0;
    const batcher = new WriteBatcher<Vote, number>(async (rows) => {
      calls += 1;
      if (calls === 1) throw new Error('away');
      return new Map(rows.map((row) => [rowKey(row), row.value]));
    }, oneLane);
    await expect(batcher.write(vote('ana', 1))).rejects.toThrow('away');
    expect(await batcher.write(vote('ana', 1))).toBe(1);
  });

  it('refuses when more wait than it may hold, and takes writes again afterwards', async () => {
    const { store, commit } = slowStore();
    const batcher = new WriteBatcher(store, oneLane);
    const answers = Promise.all([1, 2, 3, 4, 5].map((value) => batcher.write(vote('ana', value))));
    await expect(batcher.write(vote('ben', 1))).rejects.toBeInstanceOf(BatcherFull);
    await turn();
    commit();
    await answers;
    const later = batcher.write(vote('ben', 1));
    await turn();
    commit();
    expect(await later).toBe(1);
  });

  it('stores the neighbours of a row that cannot be stored', async () => {
    const store = async (rows: readonly Vote[]) => {
      if (rows.some(({ value }) => value === 13)) throw new Error('poison');
      return new Map(rows.map((row) => [rowKey(row), row.value]));
    };
    const batcher = new WriteBatcher(store, { most: 10, lanes: 1, waiting: 5 });
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.allSettled([
        batcher.write(vote('ana', 1)),
        batcher.write(vote('eva', 13)),
        batcher.write(vote('ivo', 2)),
      ]);
      expect(answers.map((it) => (it.status === 'fulfilled' ? it.value : 'refused'))).toEqual([1, 'refused', 2]);
    }
  });

  it('does not ask a database that is away for each row again', async () => {
    let asked = 0;
    const store = () => {
      asked += 1;
      return Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    };
    const batcher = new WriteBatcher<Vote, number>(store, oneLane);
    const answers = await Promise.allSettled([batcher.write(vote('ana', 1)), batcher.write(vote('eva', 1))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toBe(1);
  });
});

describe('inPlaceOf', () => {
  const row = (key: string): KeyedRow => ({ voter: 'ana', target: 'poll', key, keysBefore: [] });

  it('remembers the newest keys of the rows whose place one took, so that a late retry of them is known', async () => {
    const sent: KeyedRow[] = [];
    const store = async (rows: readonly KeyedRow[]) => {
      sent.push(...rows);
      return new Map(rows.map((it) => [rowKey(it), it.key]));
    };
    const batcher = new WriteBatcher<KeyedRow, string>(store, { most: 3, lanes: 1, waiting: 9 }, inPlaceOf);
    await Promise.all(['1', '2', '3', '4', '5'].map((key) => batcher.write(row(key))));
    expect(sent).toEqual([{ ...row('5'), keysBefore: ['4', '3', '2'] }]);
  });
});
