import { describe, expect, it } from '@jest/globals';
import { anomaliesOf } from './anomalies.js';
import { chanceOf } from './chance.js';
import { NOBODY } from './grouping.js';
import { inputHash } from './input-hash.js';
import { type ListedVote, listedVotes } from './vote-list.js';
import { type StatementEntry, type VoteMatrix, voteMatrix } from './vote-matrix.js';
import { votesByGroup } from './votes-by-group.js';

const STATEMENTS = Array.from(
  { length: 30 },
  (_, i): StatementEntry => ({ id: String(i), moderation: 1, isMeta: false }),
);
const matrixOf = (votes: readonly ListedVote[], people: readonly string[] = []): VoteMatrix =>
  voteMatrix(listedVotes(STATEMENTS, votes, people));
const votesOf = (participantId: string, values: readonly (1 | 0 | -1)[]): ListedVote[] =>
  values.map((value, i) => ({ participantId, statementId: String(i), value }));

const chance = chanceOf('crowd');
/** People who answer as they like: agree four times in ten, pass twice. */
const crowd = Array.from({ length: 60 }, (_, i) =>
  votesOf(
    `c${i}`,
    Array.from({ length: 30 }, () => (chance() < 0.4 ? 1 : chance() < 1 / 3 ? 0 : -1)),
  ),
).flat();
const found = (votes: readonly ListedVote[]) => {
  const matrix = matrixOf(votes);
  const { all } = votesByGroup(matrix, new Uint8Array(matrix.participants.length).fill(NOBODY), 0);
  return anomaliesOf(matrix, all).map(({ kind, participantIds }) => [kind, ...participantIds]);
};

describe('people who stand out', () => {
  it('are not found in a crowd of different people', () => {
    expect(found(crowd)).toEqual([]);
  });

  it('are those who agree, disagree or pass on everything', () => {
    const all = (id: string, value: 1 | 0 | -1): ListedVote[] => votesOf(id, Array(30).fill(value));
    expect(new Set(found([...crowd, ...all('x', 1), ...all('y', -1), ...all('z', 0)]))).toEqual(
      new Set([
        ['all_agree', 'x'],
        ['all_disagree', 'y'],
        ['all_pass', 'z'],
      ]),
    );
  });

  it('are a flood of the same answers, named together', () => {
    const answers = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 1 : -1) as 1 | -1);
    const flood = ['f2', 'f10', 'f1'].flatMap((id) => votesOf(id, answers));
    expect(found([...crowd, ...flood])).toEqual([['identical', 'f1', 'f10', 'f2']]);
    expect(found([...crowd, ...votesOf('f1', answers), ...votesOf('f2', answers)])).toEqual([]);
  });

  it('are not those who agree to what all agree to', () => {
    const agreeing = Array.from({ length: 40 }, (_, i) => votesOf(`a${i}`, Array(8).fill(1))).flat();
    expect(found(agreeing)).toEqual([]);
  });

  it('are nobody with less than seven answers', () => {
    expect(found([...crowd, ...['x', 'y', 'z'].flatMap((id) => votesOf(id, [-1, -1, -1, -1, -1, -1]))])).toEqual([]);
  });
});

describe('the hash of what a result comes from', () => {
  const votes = crowd.slice(0, 90);
  const hash = inputHash(matrixOf(votes), { k: null });

  it('is the same for every order of votes', () => {
    expect(inputHash(matrixOf(votes.toReversed()), { k: null })).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is another one for another vote, person, mark of importance or setting', () => {
    const [first, ...rest] = votes;
    if (!first) throw new Error('no votes');
    const others = [
      inputHash(matrixOf([{ ...first, value: first.value === 1 ? 0 : 1 }, ...rest]), { k: null }),
      inputHash(matrixOf([{ ...first, isImportant: true }, ...rest]), { k: null }),
      inputHash(matrixOf(votes, ['somebody']), { k: null }),
      inputHash(matrixOf(rest), { k: null }),
      inputHash(matrixOf(votes), { k: 2 }),
    ];
    expect(new Set([hash, ...others]).size).toBe(6);
  });

  it('is that of the bytes as they are described', () => {
    const matrix = voteMatrix(
      listedVotes([{ id: '5', moderation: -1, isMeta: false }], [{ participantId: 'a', statementId: '5', value: -1 }]),
    );
    // printf '%s\n' '{"participants":["a"],"settings":{},"statements":[{"id":"5","isMeta":false,"moderation":-1}]}' and the bytes 01 00 00 00 00 00 00 00, through sha256sum
    expect(inputHash(matrix, {})).toBe('2c1d794b015cd60de0b0c2110055c22b9f994e0d1f0911fadf794737dba62ac1');
  });
});
