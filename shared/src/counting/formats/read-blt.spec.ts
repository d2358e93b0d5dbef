import { describe, expect, it } from '@jest/globals';
import { readBlt } from './read-blt.js';
import { linesOf } from './text-bytes.js';

const read = (text: string) => readBlt(linesOf(text));
const value = (text: string) => {
  const file = read(text);
  if (!file.ok) throw new Error(JSON.stringify(file.fault));
  return file.value;
};
const fault = (text: string) => {
  const file = read(text);
  return file.ok ? null : { line: file.fault.line, code: file.fault.code };
};

describe('a .blt file', () => {
  it('is read as Hill, Wichmann and Woodall wrote it down', () => {
    const file = value(
      '4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0\n"Adam"\n"Basil"\n"Charlotte"\n"Donald"\n"Title"\n',
    );
    expect(file).toMatchObject({ format: 'blt', title: 'Title', seats: 2 });
    expect(file.profile).toMatchObject({ form: 'ranks', candidates: ['Adam', 'Charlotte', 'Donald'] });
    expect(file.profile.form === 'ranks' && file.profile.ballots.map(({ ranks }) => ranks)).toEqual([
      [[0], [1], [2]],
      [[0], [1]],
      [[2], [0], [1]],
      [],
      [[2], [1], [0]],
      [[1], [2]],
    ]);
  });

  it('may have comments, ids, equal and skipped ranks, and several ballots on a line', () => {
    const file = value('# a vote\n3 1 # seats\n(b1) 2 1=2 3 0 1 - 3 0\n1 2 = 1 0\n0\nA\nB\nC\n');
    expect(file.profile.form === 'ranks' && file.profile.ballots).toEqual([
      { count: 2, ranks: [[0, 1], [2]] },
      { count: 1, ranks: [[], [2]] },
      { count: 1, ranks: [[1, 0]] },
    ]);
    expect(file.title).toBeUndefined();
  });

  it('is read with stray quotes, doubled spaces and CSV quotes, and keeps what is inside a name', () => {
    const file = value('5 1\n1 1 0\n0\n  "Ann   LEE (Lab)"  \nBob"\n"Neil ""Red"" FOX"\n"Zoë"" \n"Jim",\nWard  2\n');
    expect(file.profile.candidates).toEqual(['Ann   LEE (Lab)', 'Bob', 'Neil "Red" FOX', 'Zoë', 'Jim']);
    expect(file.title).toBe('Ward  2');
  });

  it('may stand on one line', () => {
    expect(value('2 1 3 1 2 0 0 "A" "B" "T"').profile).toMatchObject({ candidates: ['A', 'B'] });
  });

  it('holds blank ballots, and a note of those that could not be counted', () => {
    expect(value('2 1\n# invalid ballots: 7\n5 0\n0\nA\nB\n').profile).toMatchObject({
      ballots: [{ count: 5, ranks: [] }],
      invalid: 7,
    });
  });

  it.each([
    ['no header', 'A B\n', 1, 'bad_line'],
    ['no seats', '3 0\n1 1 0\n0\nA\nB\nC\n', 1, 'bad_line'],
    ['an option that does not exist', '2 1\n1 3 0\n0\nA\nB\n', 2, 'unknown_option'],
    ['a withdrawn option that does not exist', '2 1\n-3\n1 1 0\n0\nA\nB\n', 2, 'unknown_option'],
    ['a negative option', '2 1\n1 1 -2 0\n0\nA\nB\n', 2, 'unknown_option'],
    ['an option twice', '2 1\n1 1 2 1 0\n0\nA\nB\n', 2, 'repeated_option'],
    ['a ballot without its 0', '2 1\n1 1 2\n1 2 0\n0\nA\nB\n', 2, 'missing_end'],
    ['no 0 after the ballots', '2 1\n1 1 0\n1 2 0\n', 3, 'missing_end'],
    ['names where the last 0 should be', '2 1\n1 1 0\nA\nB\n', 3, 'bad_number'],
    ['part of a vote', '2 1\n1.5 1 0\n0\nA\nB\n', 2, 'bad_number'],
    ['a word behind the last 0', '2 1\n1 1 0\n0 A\nB\nC\n', 3, 'something_after'],
    ['a name too few', '2 1\n1 1 0\n0\nA\n', 4, 'missing_part'],
    ['a name too many', '2 1\n1 1 0\n0\nA\nB\nT\nC\n', 7, 'something_after'],
    ['two options of one name', '2 1\n1 1 0\n0\nA\nA\nT\n', 5, 'same_name'],
    ['an empty name', '2 1\n1 1 0\n0\nA\n""\nT\n', 5, 'empty_name'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(fault(text)).toEqual({ line, code });
  });
});
