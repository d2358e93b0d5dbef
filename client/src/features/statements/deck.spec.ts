import { describe, expect, it } from '@jest/globals';
import { StatementOpinion } from '@polylogue/shared/opinions/live';
import { StatementView } from '@polylogue/shared/statements/schemas';
import { id, statementOpinion } from '../../testing/opinions.factory.js';
import {
  cardKey,
  drawStatement,
  firstTrail,
  hasOthers,
  leaveBehind,
  progressOf,
  routingOf,
  shownStatement,
  stepBack,
  type Votes,
  votedOn,
} from './deck.rules.js';

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
const three = [statement(1), statement(2), statement(3)];

const none = { heldId: null, drawnId: null };
const never = (): never => {
  throw new Error('drew');
};

describe('one’s own votes', () => {
  it('stand with the last one given first, without those on what is not shown any more', () => {
    const votes: Votes = { [id(3)]: 1, [id(9)]: 0, [id(1)]: -1 };
    expect(votedOn(three, votes).map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe('the statement on screen', () => {
  it('stays after the vote until the reader goes on', () => {
    expect(shownStatement(three, { [id(2)]: 1 }, { ...none, heldId: id(2) }, never)?.id).toBe(id(2));
  });

  it('stays while it waits for an answer, whatever the lottery would say by now', () => {
    expect(shownStatement(three, {}, { ...none, drawnId: id(2) }, never)?.id).toBe(id(2));
  });

  it('is another one without a vote when the held one was taken away', () => {
    const [first, , third] = three;
    const left = [first, third].filter((it) => it !== undefined);
    const votes: Votes = { [id(1)]: 0 };
    const shown = shownStatement(left, votes, { heldId: id(2), drawnId: id(2) }, () =>
      drawStatement(left, votes, 'me', null),
    );
    expect(shown?.id).toBe(id(3));
  });

  it('is another one when the drawn one was answered from elsewhere', () => {
    expect(shownStatement(three, { [id(2)]: 1 }, { ...none, drawnId: id(2) }, () => null)).toBeNull();
  });
});

describe('the next statement', () => {
  const routing = (weights: Record<number, number>) =>
    routingOf({
      routing: { seed: 'seed', areSeedsFirst: false },
      statements: Object.entries(weights).map(([n, priority]) =>
        StatementOpinion.parse(statementOpinion(Number(n), { priority })),
      ),
    });

  it('is none when all are voted on', () => {
    const votes: Votes = { [id(1)]: -1, [id(2)]: 0, [id(3)]: 1 };
    expect(drawStatement(three, votes, 'me', null)).toBeNull();
    expect(drawStatement(three, votes, 'me', routing({}))).toBeNull();
  });

  it('goes by the weights that the room publishes', () => {
    expect(drawStatement(three, {}, 'me', routing({ 1: 0, 2: 5, 3: 0 }))?.id).toBe(id(2));
  });

  it('counts only answers to what is still shown, as the server does', () => {
    const rules = routing({});
    expect(drawStatement(three, { [id(9)]: 1 }, 'me', rules)).toEqual(drawStatement(three, {}, 'me', rules));
  });

  it('is not promised behind the last one', () => {
    expect(hasOthers(three, { [id(1)]: 1, [id(2)]: 1 }, id(3))).toBe(false);
    expect(hasOthers(three, { [id(1)]: 1 }, id(3))).toBe(true);
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

  it('leads whoever comes back to the vote they gave last', () => {
    const votes: Votes = { [id(3)]: 1, [id(1)]: -1 };
    expect(stepBack(three, firstTrail(votes), null)?.statementId).toBe(id(1));
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
    expect(['ArrowRight', 'ArrowLeft', 'ArrowUp'].map(cardKey)).toEqual(['next', 'back', null]);
  });

  it('are in the order of the buttons: three answers, then the mark', () => {
    expect(['1', '2', '3', '4', '5'].map(cardKey)).toEqual([1, -1, 0, 'matters', null]);
  });
});
