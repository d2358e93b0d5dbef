import { describe, expect, it } from '@jest/globals';
import { readPollJson } from './poll-json.js';

const file = (ballots: object, names: readonly string[] = ['Oak', 'Elm']): string =>
  JSON.stringify({
    polylogue: 'ballots',
    version: 1,
    question: { en: 'Which tree?' },
    options: names.map((name, i) => ({ id: String(i), name })),
    ballots,
  });
const picks = { form: 'picks', ballots: [{ count: 3, picks: [0] }] };
const grades = { form: 'grades', grades: ['good', 'bad'], ungraded: [0, 1] };
const code = (text: string): string | null => {
  const read = readPollJson(text);
  return read.ok ? null : read.fault.code;
};

describe('our own JSON', () => {
  it('is read with its names trimmed', () => {
    expect(readPollJson(file(picks, [' Oak', 'Elm ']))).toMatchObject({
      ok: true,
      value: { profile: { candidates: ['Oak', 'Elm'] } },
    });
  });

  it('may rank an option twice, in two ranks: the rules know what that means', () => {
    expect(code(file({ form: 'ranks', ballots: [{ count: 1, ranks: [[0], [1], [0]] }] }))).toBeNull();
  });

  it('has as many grades for each option as there are ballots', () => {
    expect(
      code(
        file({
          ...grades,
          counts: [
            [3, 1],
            [1, 2],
          ],
          ballots: 4,
        }),
      ),
    ).toBeNull();
    expect(
      code(
        file({
          ...grades,
          counts: [
            [3, 1],
            [1, 2],
          ],
          ballots: 5,
        }),
      ),
    ).toBe('wrong_total');
    expect(
      code(
        file({
          ...grades,
          counts: [
            [3, 1],
            [9, 9],
          ],
        }),
      ),
    ).toBe('wrong_total');
  });

  it.each([
    ['names alike but for blanks', file(picks, ['Oak', 'Oak ']), 'same_name'],
    ['an option twice in a rank', file({ form: 'ranks', ballots: [{ count: 1, ranks: [[0, 0]] }] }), 'repeated_option'],
    ['a scale upside down', file({ form: 'scores', lowest: 5, highest: 0, ballots: [] }), 'bad_number'],
    [
      'more money than can be counted',
      file({ ...picks, budget: { total: 10 ** 12, costs: [1, 1], perCurrencyUnit: 1 } }),
      'bad_line',
    ],
    ['an option that is not there', file({ form: 'picks', ballots: [{ count: 1, picks: [2] }] }), 'unknown_option'],
  ])('is refused for %s', (_, text, fault) => {
    expect(code(text)).toBe(fault);
  });
});
