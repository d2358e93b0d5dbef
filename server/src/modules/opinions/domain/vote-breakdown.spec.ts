import { describe, expect, it } from '@jest/globals';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { type CountedVotes, voteBreakdown } from './vote-breakdown.js';

const first = StatementId.parse('11111111-1111-4111-8111-111111111111');
const second = StatementId.parse('22222222-2222-4222-8222-222222222222');
const votes = (id: StatementId, key: string, agree: number, disagree: number, pass: number): CountedVotes => ({
  id,
  key,
  agree,
  disagree,
  pass,
});

describe('votes by town, language or role', () => {
  it('are listed by statement with the votes of everybody, keys in their order', () => {
    const found = voteBreakdown('town', [
      votes(first, 'b', 20, 7, 6),
      votes(first, 'a', 10, 9, 8),
      votes(second, 'a', 5, 5, 5),
    ]);
    expect(VoteBreakdown.parse(found)).toEqual(found);
    expect(found.keys).toEqual(['a', 'b']);
    expect(found.statements[0]).toMatchObject({ statementId: first, agree: 30, disagree: 16, pass: 14 });
    expect(found.statements[0]?.cells[1]).toEqual({ n: 33, agree: 20, disagree: 7, pass: 6 });
    expect(found.statements[1]?.cells[0]).toEqual({ n: 15, agree: 5, disagree: 5, pass: 5 });
  });

  it('show nothing of a key without votes on a statement: it looks like a hidden one', () => {
    const found = voteBreakdown('town', [votes(first, 'a', 9, 9, 9), votes(second, 'b', 9, 9, 9)]);
    expect(found.statements[0]?.cells[1]).toEqual({ n: null, agree: null, disagree: null, pass: null });
  });

  it('hide four people, and what would give them away', () => {
    const found = voteBreakdown('role', [votes(first, 'citizen', 30, 20, 10), votes(first, 'expert', 12, 4, 6)]);
    const [citizen, expert] = found.statements[0]?.cells ?? [];
    expect(expert?.disagree).toBeNull();
    expect(citizen?.disagree).toBeNull();
  });

  it('do not name a language of which nothing may be shown', () => {
    const found = voteBreakdown('lang', [
      votes(first, 'en', 30, 20, 10),
      votes(first, 'et', 1, 0, 0),
      votes(first, 'fr', 20, 20, 20),
    ]);
    expect(found.keys).toEqual(['en', 'fr']);
    // The one who speaks it stays in the votes of everybody.
    expect(found.statements[0]?.agree).toBe(51);
  });

  it('are none where nobody voted', () => {
    expect(voteBreakdown('lang', [])).toEqual({ by: 'lang', keys: [], statements: [] });
  });
});
