import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { chiSquareTail } from '../measures/chi-square.js';
import { drawnStatement, ticketOf } from './routing.rules.js';

const statements = ['1', '2', '3', '4'].map((id) => ({ id, isSeed: id === '4' }));
const priorities = new Map([
  ['1', 49],
  ['2', 25],
  ['3', 5],
]);
const routing = { priorities, areSeedsFirst: false, seed: 'town hall' };
const drawn = (person: number): string => drawnStatement(statements, new Set(), `person ${person}`, routing)?.id ?? '';

/** How well so many draws fit these weights: the chance of a fit at least as bad. */
function fit(draws: readonly string[], weights: Readonly<Record<string, number>>): number {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const x = Object.entries(weights).reduce((sum, [id, weight]) => {
    const expected = (draws.length * weight) / all;
    return sum + (draws.filter((it) => it === id).length - expected) ** 2 / expected;
  }, 0);
  return chiSquareTail(x, Object.keys(weights).length - 1);
}

describe('the lottery of the next statement', () => {
  const draws = Array.from({ length: 8000 }, (_, person) => drawn(person));

  it('follows the priorities, and weighs 1 what has none yet', () => {
    expect(fit(draws, { 1: 49, 2: 25, 3: 5, 4: 1 })).toBeGreaterThan(0.01);
  });

  it('is not uniform', () => {
    expect(fit(draws, { 1: 1, 2: 1, 3: 1, 4: 1 })).toBeLessThan(1e-9);
  });

  it('does not depend on the order of statements, and stays until something is answered', () => {
    for (let person = 0; person < 50; person++) {
      const turned = drawnStatement(statements.toReversed(), new Set(), `person ${person}`, routing)?.id;
      expect(turned).toBe(drawn(person));
    }
  });

  it('shows seeds first where the dialogue says so, then all others', () => {
    const first = { ...routing, areSeedsFirst: true };
    expect(drawnStatement(statements, new Set(), 'a', first)?.id).toBe('4');
    expect(drawnStatement(statements, new Set(['4']), 'a', first)?.id).not.toBe('4');
  });

  it('shows each statement once and then none', () => {
    const answered = new Set<string>();
    for (let next = drawnStatement(statements, answered, 'a', routing); next; ) {
      expect(answered.has(next.id)).toBe(false);
      answered.add(next.id);
      next = drawnStatement(statements, answered, 'a', routing);
    }
    expect(answered.size).toBe(4);
  });

  it('draws even where nothing weighs anything', () => {
    const none = { ...routing, priorities: new Map(statements.map(({ id }) => [id, 0] as const)) };
    expect(drawnStatement(statements, new Set(), 'a', none)).not.toBeNull();
  });

  it('can be repeated with any SHA-256', () => {
    const hex = createHash('sha256').update('town hall\nperson 7\n0').digest('hex').slice(0, 12);
    expect(ticketOf('town hall', 'person 7', 0)).toBe(Number.parseInt(hex, 16) / 2 ** 48);
  });
});
