import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareIds } from './id-order.js';
import { type ListedVote, listedVotes } from './vote-list.js';
import { keptRows, type StatementEntry, type VoteMatrix, voteMatrix } from './vote-matrix.js';

const entry = (id: string): StatementEntry => ({ id, moderation: 1, isMeta: false });
const STATEMENTS = ['2', '10', 'b'].map(entry);
const events = fc.array(
  fc.record({
    participantId: fc.constantFrom('7', '30', 'x'),
    statementId: fc.constantFrom('2', '10', 'b'),
    value: fc.constantFrom(1 as const, 0 as const, -1 as const),
    isImportant: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** The matrix as nested plain objects. */
const asMap = (matrix: VoteMatrix): Map<string, [number, number]> => {
  const cells = new Map<string, [number, number]>();
  for (const [row, id] of matrix.participants.entries())
    for (let at = matrix.rowStart[row] ?? 0; at < (matrix.rowStart[row + 1] ?? 0); at++)
      cells.set(`${id}/${matrix.statements[matrix.column[at] ?? 0]?.id}`, [
        matrix.value[at] ?? 9,
        matrix.isImportant[at] ?? 9,
      ]);
  return cells;
};

describe('the matrix of votes', () => {
  it('holds the last vote of each person on each statement', () => {
    fc.assert(
      fc.property(events, (votes: ListedVote[]) => {
        const last = new Map(
          votes.map((it) => [`${it.participantId}/${it.statementId}`, [it.value, it.isImportant ? 1 : 0]]),
        );
        expect(asMap(voteMatrix(listedVotes(STATEMENTS, votes)))).toEqual(last);
      }),
    );
  });

  it('is in the order of ids, numbers by size', () => {
    const votes = ['x', '30', '7'].map((participantId) => ({ participantId, statementId: 'b', value: 1 as const }));
    const matrix = voteMatrix(listedVotes([entry('b'), entry('10'), entry('2')], votes));
    expect(matrix.participants).toEqual(['7', '30', 'x']);
    expect(matrix.statements.map(({ id }) => id)).toEqual(['2', '10', 'b']);
  });

  it('keeps people who did not vote', () => {
    const matrix = voteMatrix(listedVotes(STATEMENTS, [], ['1', '2']));
    expect([...matrix.rowStart]).toEqual([0, 0, 0]);
  });

  it('loses the rows that are taken out and nothing else', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('7', '30', 'x'), (votes: ListedVote[], gone) => {
        const people = ['7', '30', 'x'];
        const matrix = voteMatrix(listedVotes(STATEMENTS, votes, people));
        const kept = keptRows(
          matrix,
          Uint8Array.from(matrix.participants, (id) => (id === gone ? 0 : 1)),
        );
        const others = votes.filter((it) => it.participantId !== gone);
        const left = people.filter((id) => id !== gone);
        expect(kept).toEqual(voteMatrix(listedVotes(STATEMENTS, others, left)));
      }),
    );
  });

  it('refuses ids given twice, strange places and strange votes', () => {
    const votes = { participant: Uint32Array.of(0), statement: Uint32Array.of(0), value: Int8Array.of(1) };
    const input = { participants: ['1'], statements: [entry('1')], votes };
    expect(() => voteMatrix({ ...input, participants: ['1', '1'] })).toThrow(RangeError);
    expect(() => voteMatrix({ ...input, participants: [] })).toThrow(RangeError);
    expect(() => voteMatrix({ ...input, statements: [] })).toThrow(RangeError);
    expect(() => voteMatrix({ ...input, votes: { ...votes, value: Int8Array.of(2) } })).toThrow(RangeError);
    expect(() => voteMatrix({ ...input, votes: { ...votes, value: Int8Array.of() } })).toThrow(RangeError);
    expect(() => listedVotes([], [{ participantId: '1', statementId: '1', value: 1 }])).toThrow(RangeError);
  });
});

describe('the order of ids', () => {
  const ids = fc.oneof(
    fc.nat().map(String),
    fc.string({ maxLength: 4 }),
    fc.constantFrom('01', '9007199254740993', '9007199254740992'),
  );

  it('is total: one of two different ids always comes first', () => {
    fc.assert(
      fc.property(ids, ids, ids, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, b) === 0).toBe(a === b);
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
      }),
    );
  });

  it('knows numbers that a double cannot tell apart', () => {
    expect(compareIds('9007199254740992', '9007199254740993')).toBeLessThan(0);
  });
});
