import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OpinionTask } from './opinion-answer.js';
import { type VoteColumns, VoteLog } from './vote-log.js';

const VALUES = [1, 0, -1] as const;
const STATEMENTS = ['a', 'b', 'c', 'd'];
const task = (until: number | null = null): OpinionTask => ({
  seed: 'seed',
  inputs: { statements: STATEMENTS.map((id) => ({ id, moderation: 1, isMeta: false })), excluded: [] },
  earlier: null,
  until,
});

const votes = fc
  .array(
    fc.record({
      participant: fc.integer({ min: 0, max: 12 }),
      statement: fc.constantFrom(...STATEMENTS),
      value: fc.constantFrom(...VALUES),
      isImportant: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map(
    (list): VoteColumns => ({
      participants: list.map((it) => `p${it.participant}`),
      statements: list.map((it) => it.statement),
      values: list.map((it) => it.value),
      areImportant: list.map((it) => it.isImportant),
      times: list.map((_, at) => at),
    }),
  );

const part = (all: VoteColumns, from: number, to?: number): VoteColumns => ({
  participants: all.participants.slice(from, to),
  statements: all.statements.slice(from, to),
  values: all.values.slice(from, to),
  areImportant: all.areImportant.slice(from, to),
  times: all.times.slice(from, to),
});
const logOf = (...parts: readonly VoteColumns[]): VoteLog => {
  const log = new VoteLog();
  for (const it of parts) log.add(it);
  return log;
};

describe('a log of votes', () => {
  it('answers the same in one piece and in two', () => {
    fc.assert(
      fc.property(votes, fc.nat(60), (all, at) => {
        expect(logOf(part(all, 0, at), part(all, at)).answer(task())).toEqual(logOf(all).answer(task()));
      }),
      { numRuns: 30 },
    );
  });

  it('answers of a time as if nothing had come after it', () => {
    fc.assert(
      fc.property(votes, fc.nat(60), (all, time) => {
        expect(logOf(all).answer(task(time))).toEqual(logOf(part(all, 0, time + 1)).answer(task()));
      }),
      { numRuns: 30 },
    );
  });

  it('holds more votes than it had room for at first', () => {
    const many = Array.from({ length: 1200 }, (_, at) => at);
    const log = logOf({
      participants: many.map((at) => `p${at % 40}`),
      statements: many.map((at) => `s${Math.floor(at / 40)}`),
      values: many.map((at) => (at % 2 === 0 ? 1 : -1)),
      areImportant: many.map((at) => at % 40 < 3),
      times: many,
    });
    const statements = Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, moderation: 1, isMeta: false }) as const);
    const { result, missing } = log.answer({ ...task(), inputs: { statements, excluded: [] } });
    expect(result.statements.map(({ agree, disagree }) => [agree, disagree])).toEqual(statements.map(() => [20, 20]));
    expect(result.statements.map(({ important }) => important)).toEqual(statements.map(() => 3));
    expect(missing).toEqual({ people: 0, votes: 0 });
  });

  it('leaves out statements that are not published and that nobody voted on', () => {
    const log = logOf({ participants: ['p'], statements: ['b'], values: [1], areImportant: [false], times: [0] });
    const statements = STATEMENTS.map((id) => ({ id, moderation: id === 'a' ? 1 : -1, isMeta: false }) as const);
    const { result } = log.answer({ ...task(), inputs: { statements, excluded: [] } });
    expect(result.statements.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
