import { describe, expect, it } from '@jest/globals';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { type CountedVotes, voteBreakdown } from './vote-breakdown.js';

const first = StatementId.parse('11111111-1111-4111-8111-111111111111');
const second = StatementId.parse('22222222-2222-4222-8222-222222222222');
const votes = (
  id: StatementId,
  key: string,
  [agree, disagree, pass]: readonly [number, number, number],
  important = 0,
): CountedVotes => ({ id, key, agree, disagree, pass, important });

/** The table once every step is done. */
function breakdownOf(...asked: Parameters<typeof voteBreakdown>): VoteBreakdown {
  const work = voteBreakdown(...asked);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

describe('votes by town, language or role', () => {
  it('are listed by statement with the votes of everybody, keys in their order', () => {
    const found = breakdownOf(
      'town',
      [votes(first, 'b', [20, 7, 6], 9), votes(first, 'a', [10, 9, 8], 12), votes(second, 'a', [5, 5, 5], 6)],
      { a: 8931, b: 6594 },
    );
    expect(VoteBreakdown.parse(found)).toEqual(found);
    expect(found.keys).toEqual(['a', 'b']);
    expect(found.statements[0]).toMatchObject({ statementId: first, agree: 30, disagree: 16, pass: 14, important: 21 });
    expect(found.statements[0]?.cells[1]).toEqual({ n: 33, agree: 20, disagree: 7, pass: 6, important: 9 });
    expect(found.statements[1]?.cells[0]).toEqual({ n: 15, agree: 5, disagree: 5, pass: 5, important: 6 });
    expect(found.targets).toEqual({ a: 8931, b: 6594 });
  });

  it('show nothing of a key without votes on a statement: it looks like a hidden one', () => {
    const found = breakdownOf('town', [votes(first, 'a', [9, 9, 9]), votes(second, 'b', [9, 9, 9])], null);
    expect(found.statements[0]?.cells[1]).toEqual({
      n: null,
      agree: null,
      disagree: null,
      pass: null,
      important: null,
    });
  });

  it('hide four people, and what would give them away', () => {
    const found = breakdownOf(
      'role',
      [votes(first, 'citizen', [30, 20, 10]), votes(first, 'expert', [12, 4, 6])],
      null,
    );
    const [citizen, expert] = found.statements[0]?.cells ?? [];
    expect(expert?.disagree).toBeNull();
    expect(citizen?.disagree).toBeNull();
  });

  it('hide to whom it matters where those are four, with what would give them away, and the votes stay', () => {
    const rows = [votes(first, 'citizen', [30, 20, 10], 25), votes(first, 'expert', [12, 9, 6], 4)];
    const [citizen, expert] = breakdownOf('role', rows, null).statements[0]?.cells ?? [];
    expect(expert).toEqual({ n: 27, agree: 12, disagree: 9, pass: 6, important: null });
    expect(citizen).toEqual({ n: 60, agree: 30, disagree: 20, pass: 10, important: null });
  });

  it('do not name a language of which nothing may be shown', () => {
    const found = breakdownOf(
      'lang',
      [votes(first, 'en', [30, 20, 10]), votes(first, 'et', [1, 0, 0]), votes(first, 'fr', [20, 20, 20])],
      null,
    );
    expect(found.keys).toEqual(['en', 'fr']);
    // The one who speaks it stays in the votes of everybody.
    expect(found.statements[0]?.agree).toBe(51);
  });

  it('are none where nobody voted', () => {
    expect(breakdownOf('lang', [], null)).toEqual({ by: 'lang', keys: [], targets: null, statements: [] });
  });
});
