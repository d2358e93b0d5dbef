import { describe, expect, it } from '@jest/globals';
import { StatementView } from '@polylogue/shared/statements/schemas';
import { leaveBehind, moveOfKey, progressOf, shownStatement, stepBack, voteOfKey } from './deck.rules.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const statement = (n: number): StatementView =>
  StatementView.parse({
    id: id(n),
    number: n,
    text: 'x',
    lang: 'en',
    authorId: null,
    townId: null,
    isSeed: false,
    at: '2026-11-21T18:00:00.000Z',
  });
const three = [statement(1), statement(2), statement(3)];

describe('the statement on screen', () => {
  it('stays after the vote until the reader goes on', () => {
    expect(shownStatement(three, { [id(2)]: 1 }, 'me', id(2))?.id).toBe(id(2));
  });

  it('is another one without a vote when the held one was taken away', () => {
    const shown = shownStatement([statement(1), statement(3)], { [id(1)]: 0 }, 'me', id(2));
    expect(shown?.id).toBe(id(3));
  });

  it('is none when all are voted on', () => {
    expect(shownStatement([statement(1)], { [id(1)]: -1 }, 'me', null)).toBeNull();
  });
});

describe('progress', () => {
  it('counts only statements that are still shown', () => {
    expect(progressOf(three, { [id(1)]: 1, [id(9)]: -1 })).toEqual({ answered: 1, total: 3 });
  });
});

describe('the way back', () => {
  const trail = [id(1), id(2), id(3)].reduce(leaveBehind, []);

  it('leads to the statement left last, then to those before it', () => {
    const first = stepBack(three, trail, null);
    expect(first).toEqual({ statementId: id(3), trail: [id(1), id(2)] });
    expect(stepBack(three, first?.trail ?? [], id(3))?.statementId).toBe(id(2));
  });

  it('passes over what is on screen and what was taken away', () => {
    expect(stepBack([statement(1), statement(3)], trail, id(3))).toEqual({ statementId: id(1), trail: [] });
  });

  it('ends where the reader began', () => {
    expect(stepBack(three, [], null)).toBeNull();
    expect(stepBack(three, [id(2)], id(2))).toBeNull();
  });

  it('holds a statement once, where it was left last', () => {
    expect(leaveBehind(trail, id(1))).toEqual([id(2), id(3), id(1)]);
  });
});

describe('keys', () => {
  it('lead on and back by the arrows', () => {
    expect([moveOfKey('ArrowRight'), moveOfKey('ArrowLeft'), moveOfKey('ArrowUp')]).toEqual(['next', 'back', null]);
  });

  it('are in the order of the buttons', () => {
    expect([voteOfKey('1'), voteOfKey('2'), voteOfKey('3'), voteOfKey('4')]).toEqual([1, -1, 0, null]);
  });
});
