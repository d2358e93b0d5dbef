import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Comparable, nearDuplicatePairs, type Pair, pairKey, trigramsOf } from './near-duplicates.js';

const statement = (number: number, text: string, state: Comparable['state'] = 'published'): Comparable => ({
  id: String(number),
  number,
  text,
  state,
});

/** What is found once every step is done, and how many there were. */
function found(...asked: Parameters<typeof nearDuplicatePairs>): { pairs: Pair[]; steps: number } {
  const work = nearDuplicatePairs(...asked);
  let [step, steps] = [work.next(), 0];
  for (; step.done !== true; steps++) step = work.next();
  return { pairs: step.value, steps };
}

describe('trigrams', () => {
  it('are those that pg_trgm takes', () => {
    expect([...trigramsOf('Cat, žut!')].sort()).toEqual(['  c', '  z', ' ca', ' zu', 'at ', 'cat', 'ut ', 'zut']);
    expect(trigramsOf('?!')).toEqual(new Set());
  });
});

describe('near-duplicates', () => {
  it('are named from the younger one’s side, or from the one that waits', () => {
    const statements = [
      statement(3, 'The street lights should stay on!'),
      statement(1, 'Street lights should stay on'),
      statement(2, 'Dogs must be kept on a lead', 'held'),
      statement(4, 'Dogs must be kept on the lead'),
      statement(5, 'dogs must be kept on a lead', 'held'),
    ];
    const { pairs } = found(statements, { from: 0.5, most: 9 });
    expect(pairs.map(({ statementId, original }) => [statementId, original])).toEqual([
      ['3', '1'],
      ['2', '4'],
      ['5', '4'],
    ]);
  });

  it('are none of those that were said to be different; the next most alike comes in their place', () => {
    const statements = [
      statement(1, 'Dogs must be kept on a lead'),
      statement(2, 'Dogs must be kept on a leash'),
      statement(3, 'Dogs must be kept on a lead!'),
    ];
    const apart = new Set([pairKey('3', '1')]);
    const { pairs } = found(statements, { from: 0.5, most: 9, apart });
    expect(pairs.map(({ statementId, original }) => [statementId, original])).toEqual([
      ['2', '1'],
      ['3', '2'],
    ]);
  });

  it('are none of texts without letters, and at most so many', () => {
    expect(found([statement(1, '!'), statement(2, '?')], { from: 0.5, most: 9 }).pairs).toEqual([]);
    const same = Array.from({ length: 20 }, (_, n) => statement(n + 1, 'The same words'));
    expect(found(same, { from: 0.5, most: 7 }).pairs).toHaveLength(7);
  });

  it('are looked for step by step, so that nobody waits long: two for each statement', () => {
    const same = Array.from({ length: 200 }, (_, n) => statement(n + 1, 'The same words'));
    expect(found(same, { from: 0.5, most: 7 }).steps).toBe(400);
  });

  it('are with the first of several that say the very same', () => {
    const statements = [
      statement(4, 'More buses on Sundays please'),
      statement(2, 'more buses on sundays'),
      statement(1, 'More buses on Sundays'),
      statement(3, 'MORE BUSES ON SUNDAYS!', 'held'),
    ];
    expect(found(statements, { from: 0.5, most: 9 }).pairs.map((it) => [it.statementId, it.original])).toEqual([
      ['2', '1'],
      ['3', '1'],
      ['4', '1'],
    ]);
  });

  it('are all that comparing each with each would find', () => {
    const text = fc.array(fc.constantFrom('bus', 'buses', 'more', 'tram', 'town', 'Sunday', 'sundays'), {
      maxLength: 6,
    });
    const list = fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(list, fc.constantFrom(0.3, 0.5, 0.8), (texts, from) => {
        const statements = texts.map(([words, isHeld], n) =>
          statement(n + 1, words.join(' '), isHeld ? 'held' : 'published'),
        );
        const { pairs } = found(statements, { from, most: 99 });
        const alike = (a: Comparable, b: Comparable): number => {
          const [x, y] = [trigramsOf(a.text), trigramsOf(b.text)];
          const common = [...x].filter((it) => y.has(it)).length;
          return x.size + y.size === 0 ? 0 : common / (x.size + y.size - common);
        };
        const expected = statements.flatMap((it) => {
          const others = statements.filter(
            (other) => other.state === 'published' && (it.state === 'held' || other.number < it.number),
          );
          const best = Math.max(0, ...others.map((other) => alike(it, other)));
          return best >= from ? [[it.id, best]] : [];
        });
        expect(new Map(pairs.map(({ statementId, likeness }) => [statementId, likeness]))).toEqual(
          new Map(expected as [string, number][]),
        );
      }),
    );
  });
});
