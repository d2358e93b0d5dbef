import { describe, expect, it } from '@jest/globals';
import { STATEMENT_LIMIT, StatementView } from '@polylogue/shared/statements/schemas';
import { id } from '../../testing/opinions.factory.js';
import { isComparable, stillShown } from './similar.rules.js';

const statement = (n: number): StatementView =>
  StatementView.parse({
    id: id(n),
    number: n,
    text: 'x',
    lang: 'en',
    authorId: null,
    townId: null,
    translations: {},
    origin: null,
    isSeed: false,
    at: '2026-11-21T18:00:00.000Z',
  });

describe('what is being written', () => {
  it('is compared once it says something, and no more once it is too long to be sent', () => {
    expect(isComparable('We need m')).toBe(false);
    expect(isComparable('  We need m   ')).toBe(false);
    expect(isComparable('We need mo')).toBe(true);
    expect(isComparable('x'.repeat(STATEMENT_LIMIT))).toBe(true);
    expect(isComparable('x'.repeat(STATEMENT_LIMIT + 1))).toBe(false);
  });
});

describe('similar statements', () => {
  it('stay in the order of their likeness, without what was hidden since they were found', () => {
    const [first, second, third] = [statement(1), statement(2), statement(3)];
    const found = [third, first, second].map((it) => ({ statementId: it.id, likeness: 0.5 }));
    expect(stillShown(found, [first, third]).map(({ number }) => number)).toEqual([3, 1]);
  });
});
