import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GradeTable } from '../profiles.js';
import { countMajorityJudgment, orderByGauge } from './majority-judgment.js';

const table = (...rows: [counts: number[], ungraded?: number][]): GradeTable => ({
  form: 'grades',
  candidates: ['ash', 'elm', 'fir', 'oak'].slice(0, rows.length),
  grades: ['good', 'fair', 'poor'],
  counts: rows.map(([counts]) => counts),
  ungraded: rows.map(([, ungraded = 0]) => ungraded),
});

describe('majority judgment', () => {
  it('takes the lower of the two grades in the middle', () => {
    expect(countMajorityJudgment(table([[2, 2, 0]])).grades?.ash).toEqual({
      counts: { good: 2, fair: 2, poor: 0 },
      ungraded: 0,
      n: 4,
      grade: 'fair',
      p: 0.5,
      q: 0,
      sign: '+',
    });
    expect(countMajorityJudgment(table([[3, 2, 0]])).grades?.ash?.grade).toBe('good');
  });

  it('puts the better grade first, then plus by what is above, then minus by what is below', () => {
    const account = countMajorityJudgment(table([[10, 70, 20]], [[30, 50, 20]], [[20, 50, 30]], [[40, 20, 40]]));
    expect(account.order).toEqual(['elm', 'ash', 'fir', 'oak']);
    expect(account.winners).toEqual(['elm']);
  });

  it('takes a missing grade for the lowest one, or leaves it out', () => {
    const rows = table([[3, 0, 0], 4], [[0, 7, 0]]);
    expect(countMajorityJudgment(rows)).toMatchObject({ winners: ['elm'], options: { blank: 'lowest' } });
    expect(countMajorityJudgment(rows).grades?.ash).toMatchObject({ grade: 'poor', n: 7, ungraded: 4 });
    const ignored = countMajorityJudgment(rows, { blank: 'ignored' });
    expect(ignored.winners).toEqual(['ash']);
    expect(ignored.grades?.ash).toMatchObject({ grade: 'good', n: 3 });
  });

  it('puts an option without any grade last, and never elects it', () => {
    const account = countMajorityJudgment(table([[0, 0, 0], 5], [[0, 0, 5]]), { blank: 'ignored', seats: 2 });
    expect(account).toMatchObject({ order: ['elm', 'ash'], winners: ['elm'] });
    expect(account.grades?.ash).toMatchObject({ grade: '', n: 0, p: 0, q: 0 });
    expect(countMajorityJudgment(table([[0, 0, 0]])).winners).toEqual([]);
  });

  it('decides by the exact rule where the gauge sees a tie', () => {
    // Both: fair, 40 of 100 above. Below are 10 and 20, which the gauge does not look at after a plus.
    const rows = table([[40, 40, 20]], [[40, 50, 10]]);
    expect(orderByGauge(rows)).toEqual([['ash', 'elm']]);
    expect(countMajorityJudgment(rows)).toMatchObject({ order: ['elm', 'ash'], ties: [] });
  });

  it('calls only alike tables a tie, whatever their size', () => {
    const account = countMajorityJudgment(table([[2, 4, 6]], [[1, 2, 3]]));
    expect(account.ties).toMatchObject([{ among: ['ash', 'elm'], about: 'winner', brokenBy: 'none' }]);
  });

  it('counts the people behind the table where they are known, else by the fullest row', () => {
    expect(countMajorityJudgment({ ...table([[100, 0, 900]]), ballots: 1733, invalid: 7 }).ballots).toBe(1740);
    expect(countMajorityJudgment(table([[3, 1, 0], 2], [[1, 1, 1]])).ballots).toBe(6);
    expect(countMajorityJudgment(table()).ballots).toBe(0);
  });

  it('gives the order of dropping medians one by one', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 2, maxLength: 4 }), (rows) => {
        const grades = table(...rows.map((row): [number[]] => [row]));
        const common = rows.map(sizeOf).reduce((product, size) => product * (size || 1), 1);
        const values = rows.map((row) => mediansDropped(row, common / (sizeOf(row) || 1)));
        const { order = [] } = countMajorityJudgment(grades);
        const byHand = order.map((name) => values[grades.candidates.indexOf(name)] ?? '');
        expect(byHand).toEqual(byHand.toSorted());
      }),
    );
  });

  it('agrees with the gauge wherever the gauge tells two options apart', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 2, maxLength: 4 }), (rows) => {
        const grades = table(...rows.map((row): [number[]] => [row]));
        const { order = [] } = countMajorityJudgment(grades);
        const level = (name: string): number => orderByGauge(grades).findIndex((names) => names.includes(name));
        expect(order.map(level)).toEqual(order.map(level).toSorted((a, b) => a - b));
      }),
    );
  });

  it('never harms a winner by a better grade for it', () => {
    fc.assert(
      fc.property(rowArbitrary, rowArbitrary, (one, other) => {
        fc.pre((one[1] ?? 0) > 0 && countMajorityJudgment(table([one], [other])).winners.includes('ash'));
        const raised = [(one[0] ?? 0) + 1, (one[1] ?? 0) - 1, one[2] ?? 0];
        expect(countMajorityJudgment(table([raised], [other])).winners).toContain('ash');
      }),
    );
  });

  it('can pass over the option that more than half prefer', () => {
    // Three of five find ash a grade better than elm, two find it far worse. Both are fair in the middle.
    const voters = [
      { ash: 0, elm: 1 },
      { ash: 0, elm: 1 },
      { ash: 1, elm: 2 },
      { ash: 2, elm: 0 },
      { ash: 2, elm: 0 },
    ];
    const row = (name: 'ash' | 'elm') => [0, 1, 2].map((grade) => voters.filter((it) => it[name] === grade).length);
    expect(voters.filter(({ ash, elm }) => ash < elm)).toHaveLength(3);
    expect(countMajorityJudgment(table([row('ash')], [row('elm')])).winners).toEqual(['elm']);
  });
});

const rowArbitrary = fc.array(fc.nat(5), { minLength: 3, maxLength: 3 });
const sizeOf = (row: readonly number[]): number => row.reduce((sum, given) => sum + given, 0);

/** The grades in the order in which they are dropped, each given `times` over; a digit a grade, so that texts compare as orders do. */
function mediansDropped(row: readonly number[], times: number): string {
  let left = row.map((given, grade) => String(grade).repeat(given * times)).join('');
  let dropped = left === '' ? '9' : '';
  while (left !== '') {
    const middle = Math.floor(left.length / 2);
    dropped += left[middle] ?? '';
    left = left.slice(0, middle) + left.slice(middle + 1);
  }
  return dropped;
}
