import { describe, expect, it } from '@jest/globals';
import { readPabulib } from './read-pabulib.js';
import { linesOf } from './text-bytes.js';

const read = (text: string) => readPabulib(linesOf(text));
const fault = (text: string) => {
  const file = read(text);
  return file.ok ? null : { line: file.fault.line, code: file.fault.code, what: file.fault.params.what };
};
const approval = `META
key;value
description;Trees; and benches
num_projects;3
num_votes;4
budget;1000.50
vote_type;approval
PROJECTS
project_id;cost;votes;name;selected
7;600;3;"A ""park""; small";1
x2;400.5;2;"Odd" quotes;0
9;10;0;"One quote;0
VOTES
voter_id;age;vote
a;30;7,x2
b;31;7
c;;7 , x2
d;40;
`;

describe('a Pabulib file', () => {
  it('gives ticks with the budget, in one small unit of money', () => {
    const file = read(approval);
    expect(file).toMatchObject({
      ok: true,
      value: {
        format: 'pb',
        title: 'Trees; and benches',
        profile: {
          form: 'picks',
          candidates: ['7', 'x2', '9'],
          budget: { total: 10005, costs: [6000, 4005, 100], perCurrencyUnit: 10 },
          ballots: [
            { count: 1, picks: [0, 1] },
            { count: 1, picks: [0] },
            { count: 1, picks: [0, 1] },
            { count: 1, picks: [] },
          ],
        },
      },
    });
  });

  const pointed = (type: string) =>
    `META;\nkey;value\nnum_votes;2\nbudget;10\nvote_type;${type}\nPROJECTS\nproject_id;cost;score\n1;5;4\n2;6;1\nVOTES\nvoter_id;vote;points\n1;2,1;1,2\n2;1;2\n`;

  it.each(['cumulative', 'scoring'])('gives points: %s', (type) => {
    expect(read(pointed(type))).toMatchObject({
      ok: true,
      value: { profile: { form: 'points', ballots: [{ points: [2, 1] }, { points: [2, 0] }] } },
    });
  });

  it('gives rankings, and says what a first rank of the ballot paper is worth', () => {
    const text =
      'META\nkey;value\nbudget;10\nvote_type;ordinal\nmax_length;5\nPROJECTS\nproject_id;cost\n1;5\n2;6\nVOTES\nvoter_id;vote\n1;2,1\n';
    expect(read(text)).toMatchObject({
      ok: true,
      value: {
        profile: { form: 'ranks', ballots: [{ ranks: [[1], [0]] }] },
        budget: { total: 10, costs: [5, 6] },
        defaults: { 'borda-truncated': { top: '5' } },
      },
    });
  });

  it.each([
    ['votes', approval.replace('7;600;3', '7;600;4'), { line: 10, what: 'votes (7)' }],
    ['score', pointed('cumulative').replace('1;5;4', '1;5;5'), { line: 8, what: 'score (1)' }],
  ])('is counted and doubted where the column %s is not what the ballots give', (_, text, { line, what }) => {
    const file = read(text);
    expect(file.ok && file.value.doubts).toMatchObject([{ line, code: 'wrong_total', params: { what } }]);
    expect(read(approval)).not.toHaveProperty('value.doubts');
  });

  it.each([
    ['votes that are missing', approval.replace('d;40;\n', ''), 5, 'wrong_total', 'num_votes'],
    ['projects that are missing', approval.replace('9;10;0;"One quote;0\n', ''), 4, 'wrong_total', 'num_projects'],
    ['a project that does not exist', approval.replace('b;31;7', 'b;31;8'), 16, 'unknown_option', undefined],
    ['a project twice on a ballot', approval.replace('b;31;7', 'b;31;7,7'), 16, 'repeated_option', undefined],
    ['fewer points than projects', pointed('cumulative').replace('2,1;1,2', '2,1;1'), 12, 'wrong_columns', undefined],
    ['points that are no number', pointed('cumulative').replace('2,1;1,2', '2,1;1,x'), 12, 'bad_number', undefined],
    ['two budgets', approval.replace('budget;1000.50\n', 'budget;1000.50\nbudget;9\n'), 6, 'wrong_total', 'budget'],
    ['no budget', approval.replace('budget;1000.50\n', ''), 1, 'missing_part', undefined],
    ['a cost that is no amount', approval.replace('7;600', '7;-600'), 10, 'bad_number', undefined],
    ['a kind of vote nobody knows', approval.replace('approval', 'telepathy'), 7, 'unknown_value', undefined],
    ['a cut section', approval.slice(0, approval.indexOf('VOTES')), 12, 'missing_part', undefined],
    ['a project twice', approval.replace('x2;400.5', '7;400.5'), 11, 'same_name', undefined],
    ['a line that is too long', approval.replace('b;31;7', 'b;31;7;9'), 16, 'wrong_columns', undefined],
  ])('is refused for %s', (_, text, line, code, what) => {
    expect(fault(text)).toEqual({ line, code, what });
  });
});
