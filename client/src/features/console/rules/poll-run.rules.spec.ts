import { describe, expect, it } from '@jest/globals';
import { PollDraft, PollHall } from '@polylogue/shared/polls/schemas';
import { EMPTY_PAPER, papersOf, toPaper } from './paper-form.rules.js';
import { pollCountdown, revealHindrance, townsAsked, townsStillClosed } from './poll-run.rules.js';
import { evening, makePoll } from './room.factory.js';
import { canBeAskedAgain, secondRoundDraft, secondRoundOf } from './second-round.rules.js';

const town = '00000000-0000-4000-8000-000000000301';
const other = '00000000-0000-4000-8000-000000000302';
const towns = [{ id: town }, { id: other }];
const hall = (state: 'entered' | 'confirmed'): PollHall =>
  PollHall.parse({
    townId: town,
    heads: 9,
    assisted: 1,
    paper: 0,
    papers: [{ id: other, ballots: 3, state, enteredBy: null, enteredByName: 'Ana', confirmedByName: null }],
  });

describe('a second round', () => {
  const first = makePoll(1, { state: 'open' });
  const second = makePoll(2, { comesAfter: first.id });

  it('asks the same question again of the same people', () => {
    const draft = secondRoundDraft(first);
    expect(PollDraft.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ question: first.question, form: first.form, comesAfter: first.id, opensAt: null });
    expect(draft.options).toEqual(first.options.map(({ text }) => ({ text, cost: null, starts: null, ends: null })));
  });

  it('can be prepared until the first closes, once, and of kinds that compare', () => {
    expect(canBeAskedAgain(first, [first])).toBe(true);
    expect(canBeAskedAgain({ ...first, state: 'closed' }, [first])).toBe(false);
    expect(canBeAskedAgain(first, [first, second])).toBe(false);
    expect(canBeAskedAgain(second, [first, second])).toBe(false);
    expect(canBeAskedAgain({ ...first, form: { kind: 'words', most: 3 } }, [first])).toBe(false);
  });

  it('that was given up is none', () => {
    expect(secondRoundOf([first, { ...second, state: 'withdrawn' }], first.id)).toBeNull();
  });
});

describe('what stands before the reveal', () => {
  const closed = makePoll(1, { state: 'closed' });

  it('is the second round until it closes, then paper, then the count', () => {
    const second = makePoll(2, { comesAfter: closed.id, state: 'open' });
    expect(revealHindrance(closed, [closed, second], [hall('entered')])).toBe('waits_for_second_round');
    expect(revealHindrance(closed, [closed, { ...second, state: 'closed' }], [hall('entered')])).toBe(
      'paper_unconfirmed',
    );
    expect(revealHindrance({ ...closed, isCounting: true }, [closed], [hall('confirmed')])).toBe('counting');
    expect(revealHindrance(closed, [closed], [hall('confirmed')])).toBeNull();
  });
});

describe('an open poll', () => {
  const poll = makePoll(1, { state: 'open', openedAt: evening(0), endsAt: evening(2) });

  it('counts down to its end and says when that is over', () => {
    const at = Date.parse(evening(1));
    expect(pollCountdown(poll, at)).toEqual({ remainingMs: 60_000, totalMs: 120_000, fraction: 0.5, state: 'running' });
    expect(pollCountdown(poll, at + 61_000)?.state).toBe('over');
    expect(pollCountdown({ ...poll, endsAt: null }, at)).toBeNull();
  });

  it('knows the towns it is not open to yet', () => {
    const partly = makePoll(1, { state: 'open', openTownIds: [town].map((id) => PollHall.shape.townId.parse(id)) });
    expect(townsStillClosed(partly, towns)).toEqual([{ id: other }]);
    expect(townsStillClosed(poll, towns)).toEqual([]);
  });

  it('asks the towns of its electorate', () => {
    const electorate = { ...poll.electorate, townIds: [PollHall.shape.townId.parse(other)] };
    expect(townsAsked({ ...poll, electorate }, towns)).toEqual([{ id: other }]);
    expect(townsAsked(poll, towns)).toEqual(towns);
  });
});

describe('paper ballots', () => {
  const { options } = makePoll(1);
  const [this_, that] = options.map(({ id }) => String(id));
  const counts = { [this_ ?? '']: '12', [that ?? '']: '' };

  it('are one pile an option, without those of nought', () => {
    const typed = { ...EMPTY_PAPER, counts, blank: '2', note: 'Counted twice.' };
    expect(toPaper(typed, town, options)).toEqual({
      paper: {
        townId: town,
        piles: [{ marks: { form: 'picks', picks: [this_] }, count: 12 }],
        blank: 2,
        invalid: 0,
        note: 'Counted twice.',
      },
    });
    expect(papersOf(typed)).toBe(14);
  });

  it('need a figure, and a note of who counted', () => {
    expect(toPaper({ ...EMPTY_PAPER, note: 'None.' }, town, options)).toEqual({ fault: 'nothing' });
    expect(toPaper({ ...EMPTY_PAPER, counts, note: ' ' }, town, options)).toEqual({ fault: 'note' });
    expect(toPaper({ ...EMPTY_PAPER, counts, blank: 'two', note: 'x' }, town, options)).toEqual({ fault: 'count' });
  });

  it('are piles that say the same for other kinds', () => {
    const marks = { form: 'ranking' as const, ranking: options.map(({ id }) => id) };
    expect(toPaper({ ...EMPTY_PAPER, piles: [{ marks, count: '3' }], note: 'Ana, Ivo' }, town, [])).toMatchObject({
      paper: { piles: [{ marks, count: 3 }] },
    });
  });
});
