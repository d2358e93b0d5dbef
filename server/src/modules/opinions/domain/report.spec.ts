import { describe, expect, it } from '@jest/globals';
import { StatementId, TownId } from '@polylogue/shared/kernel/ids';
import { namedStatements } from './report-lists.js';
import { participationOf } from './report-participation.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const statementId = (n: number) => StatementId.parse(uuid(n));
const town = (n: number) => TownId.parse(uuid(n));

describe('the statements of a report', () => {
  it('are those of its lists and of its groups, each once', () => {
    const defining = [{ statementId: statementId(3), direction: 'agree' as const, isSufficient: true }];
    const groups = [{ id: 0, size: 9, name: null, x: 0, y: 0, outline: [], defining }];
    const named = namedStatements({ groups, bridging: [statementId(1)], dividing: [statementId(2)] }, [statementId(1)]);
    expect([...named].sort()).toEqual([1, 2, 3].map(uuid));
  });
});

describe('participation by town', () => {
  const voters = (townId: TownId | null, people: number) => ({ townId, people, votes: people * 3 });

  it('shows towns of five and more in their order, the others together', () => {
    const all = [voters(town(2), 9), voters(null, 4), voters(town(3), 2), voters(town(1), 5)];
    expect(participationOf(all, [town(1), town(2), town(3)])).toEqual({
      people: 20,
      votes: 60,
      towns: [
        { townId: town(1), people: 5, votes: 15 },
        { townId: town(2), people: 9, votes: 27 },
      ],
      others: { people: 6, votes: 18 },
    });
  });

  it('hides one more town where the total would tell of fewer than five', () => {
    const all = [voters(town(1), 30), voters(town(2), 8), voters(town(3), 1)];
    const shown = participationOf(all, [town(1), town(2), town(3)]);
    expect(shown.towns.map(({ townId }) => townId)).toEqual([town(1)]);
    expect(shown.others.people).toBe(9);
  });

  it('shows no town where fewer than five voted, and a town that is not of the dialogue with the others', () => {
    expect(participationOf([voters(town(1), 3)], [town(1)])).toMatchObject({ towns: [], others: { people: 3 } });
    expect(participationOf([voters(town(9), 7)], [town(1)])).toMatchObject({ towns: [], others: { people: 7 } });
    expect(participationOf([], [town(1)])).toMatchObject({ people: 0, votes: 0, others: { people: 0 } });
  });
});
