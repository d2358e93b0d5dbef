import { describe, expect, it } from '@jest/globals';
import { PollForm } from '@polylogue/shared/polls/forms';
import { Marks } from '@polylogue/shared/polls/marks';
import { boughtFirst } from './budget-figures.rules.js';
import { cellColumns, hiddenBallots } from './cells.rules.js';
import { ownNoteOf } from './own-note.rules.js';
import { makePoll, OPTIONS, revealedPoll, TOWN } from './polls.factory.js';
import { readableClass, readableValue } from './value-words.rules.js';
import { wordSize } from './word-size.rules.js';

const [BREAD, ROSES, SALT] = OPTIONS;

describe('a budget', () => {
  it('shows what is paid for first, then the rest by votes', () => {
    const poll = revealedPoll('budget');
    if (poll.result === null) throw new Error('revealed');
    expect(boughtFirst(poll, poll.result)).toEqual([
      { optionId: BREAD, cost: 400, votes: 10, isBought: true },
      { optionId: ROSES, cost: 500, votes: 6, isBought: true },
      { optionId: SALT, cost: 600, votes: 4, isBought: false },
    ]);
  });
});

describe('a table by town', () => {
  it('keeps the order of the towns and says how many ballots it does not show apart', () => {
    const { result } = revealedPoll('single');
    const columns = cellColumns({ ...result?.ballotsByTown, other: 2 }, [TOWN.id]);
    expect(columns.map(({ ballots }) => ballots)).toEqual([6, 2]);
    expect(result && hiddenBallots(result, columns)).toBe(3);
  });
});

describe('the reader’s own ballot', () => {
  it('says the place of a ranked option and nothing of one left out', () => {
    const marks = Marks.parse({ form: 'ranking', ranking: [ROSES, BREAD] });
    const { form } = makePoll('ranking');
    expect(ownNoteOf(form, marks, BREAD)).toEqual({ says: 'place', place: 2 });
    expect(ownNoteOf(form, marks, SALT)).toBeNull();
    expect(ownNoteOf(form, null, BREAD)).toBeNull();
  });

  it('reads the same number as a grade, an answer to a date, or a score', () => {
    const marks = Marks.parse({ form: 'scores', scores: { [BREAD]: 1 } });
    expect(ownNoteOf(makePoll('grades').form, marks, BREAD)).toEqual({ says: 'grade', grade: 1 });
    expect(ownNoteOf(makePoll('dates').form, marks, BREAD)).toEqual({ says: 'date', answer: 'maybe' });
    expect(ownNoteOf(makePoll('points').form, marks, BREAD)).toEqual({ says: 'gave', value: 1 });
  });
});

describe('values', () => {
  const { form } = makePoll('number');

  it('are written with the decimals of the poll, a median between two steps with one more', () => {
    expect(readableValue(form, 125, 'en')).toBe('1.25');
    expect(readableValue(form, 187.5, 'en')).toBe('1.875');
    expect(readableValue(form, 1000, 'hr')).toBe('10,00');
  });

  it('of a class are told from the lowest to the highest', () => {
    expect(readableClass(form, { from: 100, to: 199 }, 'en')).toBe('1.00 – 1.99');
    const scale = PollForm.parse({ kind: 'scale', steps: 5, low: { en: 'a' }, high: { en: 'b' }, noOpinion: false });
    expect(readableClass(scale, { from: 3, to: 3 }, 'en')).toBe('3');
  });
});

describe('the size of a word', () => {
  it('grows with the people who wrote it, from that of the text to the largest', () => {
    expect(wordSize(40, 40)).toBe(2.4);
    expect(wordSize(10, 40)).toBe(1.7);
    expect(wordSize(0, 40)).toBe(1);
    expect(wordSize(3, 0)).toBe(1);
  });
});
