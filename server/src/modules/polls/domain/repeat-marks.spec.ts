import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import { type PlacedBallot, repeatMarks } from './repeat-marks.js';
import { sealedCells } from './sealed-cells.js';

const yes = PollOptionId.parse('00000000-0000-4000-8000-000000000001');
const no = PollOptionId.parse('00000000-0000-4000-8000-000000000002');
const asked = { form: { kind: 'yes_no' as const }, optionIds: [yes, no], isOpenHand: false };
const shown = new Set(['a', 'b', NO_TOWN]);

let made = 0;
const ballots = (count: number, townId: string | null, isRepeat: boolean, pick = yes): PlacedBallot[] =>
  Array.from({ length: count }, () => ({
    key: String((made += 1)),
    marks: { form: 'picks', picks: [pick] },
    townId,
    isRepeat,
  }));

describe('the mark "answered before"', () => {
  it('is given town by town: five or more marked, five or more left', () => {
    const all = [
      ...ballots(5, 'a', true, no),
      ...ballots(5, 'a', false),
      ...ballots(4, 'b', true),
      ...ballots(9, 'b', false),
      ...ballots(7, null, true),
      ...ballots(4, null, false),
    ];
    const { marked, byTown } = repeatMarks(asked, all, shown);
    expect([...marked]).toEqual(all.slice(0, 5).map(({ key }) => key));
    expect(byTown).toEqual({ a: { ballots: 5, votes: [0, 5] } });
  });

  it('is given to everybody of a town where nobody is left: there is no remainder to be known', () => {
    expect(repeatMarks(asked, ballots(6, 'a', true), shown).marked.size).toBe(6);
  });

  it('takes towns that are not shown apart as one', () => {
    const all = [
      ...ballots(3, 'x', true),
      ...ballots(2, 'y', true),
      ...ballots(3, 'x', false),
      ...ballots(2, 'y', false),
    ];
    const { marked, byTown } = repeatMarks(asked, all, shown);
    expect(marked.size).toBe(5);
    expect(byTown).toEqual({});
  });

  it('is given to all in an open-hand poll', () => {
    expect(repeatMarks({ ...asked, isOpenHand: true }, ballots(1, 'a', true), shown).byTown.a?.ballots).toBe(1);
  });

  it('never leaves one to four people to be found by taking one figure from another', () => {
    const group = fc.record({
      town: fc.constantFrom('a', 'b', 'c', 'd', null),
      repeats: fc.nat(12),
      others: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const all = groups.flatMap(({ town, repeats, others }) => [
          ...ballots(repeats, town, true),
          ...ballots(others, town, false, no),
        ]);
        const placed = all.map((ballot) => ({ ...ballot, lang: null, count: 1 }));
        const { byTown: towns } = sealedCells(asked.form, asked.optionIds, placed);
        const { marked, byTown } = repeatMarks(asked, all, new Set(Object.keys(towns)));
        const inTowns = Object.values(byTown).reduce((sum, cell) => sum + cell.ballots, 0);
        const small = (people: number): boolean => people > 0 && people < 5;
        expect(small(marked.size)).toBe(false);
        expect(small(marked.size - inTowns)).toBe(false);
        for (const [town, cell] of Object.entries(byTown)) {
          expect(small(cell.ballots)).toBe(false);
          expect(small((towns[town]?.ballots ?? 0) - cell.ballots)).toBe(false);
        }
      }),
    );
  });
});
