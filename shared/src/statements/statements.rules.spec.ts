import { describe, expect, it } from '@jest/globals';
import { StatementView } from './schemas.js';
import { nextStatement } from './statements.rules.js';

const statement = (n: number, isSeed = false): StatementView =>
  StatementView.parse({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    number: n,
    text: `statement ${n}`,
    lang: 'en',
    authorId: null,
    townId: null,
    isSeed,
    at: '2026-11-21T18:00:00.000Z',
  });

describe('nextStatement', () => {
  const all = Array.from({ length: 20 }, (_, i) => statement(i + 1, i === 7));

  it('shows seeds first', () => {
    expect(nextStatement(all, new Set(), 'ana')?.number).toBe(8);
  });

  it('shows each statement once and then none', () => {
    const voted = new Set<string>();
    for (let next = nextStatement(all, voted, 'ana'); next; next = nextStatement(all, voted, 'ana')) voted.add(next.id);
    expect(voted.size).toBe(20);
  });

  it('gives people different orders, and one person always the same', () => {
    const firsts = new Set(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((who) => nextStatement(all.slice(8), new Set(), who)?.number),
    );
    expect(firsts.size).toBeGreaterThan(1);
    expect(nextStatement(all, new Set(), 'ana')).toEqual(nextStatement([...all].reverse(), new Set(), 'ana'));
  });
});
