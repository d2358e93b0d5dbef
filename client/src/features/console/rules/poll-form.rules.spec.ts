import { describe, expect, it } from '@jest/globals';
import { POLL_KINDS, PollForm } from '@polylogue/shared/polls/forms';
import { PollDraft, PollOption } from '@polylogue/shared/polls/schemas';
import { answerWords, NO_WORDS } from './answer-words.rules.js';
import { PERCENT, shareOf } from './decision-form.rules.js';
import { toPollDraft, wholeOf } from './poll-form.rules.js';
import { settingsOf } from './poll-settings.rules.js';
import { evening, makePoll } from './room.factory.js';
import { EMPTY_OPTION, EMPTY_POLL, type TypedOption, type TypedPoll } from './typed-poll.js';
import { typedPollOf } from './typed-poll-of.rules.js';

const words = answerWords({
  en: {
    answer: {
      yes: 'Yes',
      no: 'No',
      abstain: 'Abstain',
      low: 'No way',
      high: 'At once',
      grades: { 1: 'Good', 2: 'Bad' },
    },
  },
  hr: {
    answer: { yes: 'Da', no: 'Ne', abstain: 'Suzdržan/a', low: 'Ne', high: 'Da', grades: { 1: 'Dobro', 2: 'Loše' } },
  },
  lv: {},
});
const place = { itemId: null, timeZone: 'Europe/Zagreb', words, languages: ['en', 'hr'] };
const typed = (part: Partial<TypedPoll>): TypedPoll => ({ ...EMPTY_POLL, question: { en: 'Which?' }, ...part });
const bread: TypedOption = { ...EMPTY_OPTION, text: { en: 'Bread' } };
const roses: TypedOption = { ...EMPTY_OPTION, text: { en: 'Roses', hr: 'Ruže' } };
const two = [bread, roses];

const FORMS: readonly PollForm[] = [
  { kind: 'yes_no' },
  { kind: 'single', seats: 1, tie: 'lot' },
  { kind: 'multiple', min: 1, max: 2, tie: 'none' },
  { kind: 'approval', seats: 1, tie: 'none' },
  { kind: 'score', highest: 10, rule: 'score', blank: 'ignored', tie: 'none' },
  { kind: 'grades', grades: [{ en: 'Good' }, { en: 'Fair' }, { en: 'Bad' }], tie: 'none' },
  { kind: 'ranking', rule: 'schulze', most: 2, seats: 1, tie: 'none' },
  { kind: 'points', points: 10, most: 5, tie: 'none' },
  { kind: 'quadratic', credits: 99, negative: true, tie: 'lot' },
  {
    kind: 'budget',
    total: 5000,
    currency: 'PLN',
    ballot: 'within',
    rule: 'equal-shares',
    minimum: 3,
    utility: 'count',
    completion: 'none',
  },
  { kind: 'scale', steps: 7, low: { en: 'Low' }, high: { en: 'High' }, noOpinion: false },
  { kind: 'number', lowest: -25, highest: 1000, decimals: 1, unit: { en: 'km' } },
  { kind: 'text', longest: 80 },
  { kind: 'words', most: 2 },
  { kind: 'dates' },
];

describe('the poll form', () => {
  it.each(FORMS.map((form) => [form.kind, form] as const))('gives back a poll of kind %s as it was', (kind, form) => {
    const hasOptions = !['scale', 'number', 'text', 'words'].includes(kind);
    const options = [1, 2].map((n) => ({
      id: `00000000-0000-4000-8000-00000000000${n}`,
      text: kind === 'dates' && n === 1 ? { und: evening(0) } : { en: `Option ${n}` },
      cost: kind === 'budget' ? n * 1000 : null,
      starts: kind === 'dates' ? evening(n) : null,
      ends: kind === 'dates' && n === 2 ? evening(30) : null,
    }));
    // What is written for a date without a note is its instant.
    const stored = options.map((it) => (Object.hasOwn(it.text, 'und') ? { ...it, text: { und: evening(1) } } : it));
    const poll = makePoll(1, {
      form,
      options: hasOptions ? stored.map((it) => PollOption.parse(it)) : [],
      seconds: 60,
    });
    const made = toPollDraft(typedPollOf(poll, 'Europe/Zagreb'), place);
    expect(made).toMatchObject({ draft: { form, secrecy: 'confidential', seconds: 60, question: poll.question } });
    expect('draft' in made ? made.draft.options : null).toEqual(
      hasOptions ? stored.map(({ text, cost, starts, ends }) => ({ text, cost, starts, ends })) : [],
    );
  });

  it('has a form for every kind there is', () => {
    expect(FORMS.map(({ kind }) => kind)).toEqual([...POLL_KINDS]);
  });

  it('asks for a kind, a question and two answers, leaving empty ones out', () => {
    expect(toPollDraft(EMPTY_POLL, place)).toEqual({ fault: { code: 'kind' } });
    expect(toPollDraft({ ...EMPTY_POLL, kind: 'single' }, place)).toEqual({ fault: { code: 'question' } });
    const single = typed({ kind: 'single', options: [bread, EMPTY_OPTION] });
    expect(toPollDraft(single, place)).toEqual({ fault: { code: 'options_too_few' } });
    expect(toPollDraft({ ...single, options: [bread, EMPTY_OPTION, roses] }, place)).toMatchObject({
      draft: { options: [{ text: { en: 'Bread' } }, { text: { en: 'Roses', hr: 'Ruže' } }] },
    });
  });

  it('writes yes, no and abstain in every language of the dialogue, unless other words are typed', () => {
    const made = toPollDraft(
      typed({ kind: 'yes_no', answers: { yes: { en: 'In favour' }, no: {}, abstain: {} } }),
      place,
    );
    expect(made).toMatchObject({
      draft: {
        options: [
          { text: { en: 'In favour' } },
          { text: { en: 'No', hr: 'Ne' } },
          { text: { en: 'Abstain', hr: 'Suzdržan/a' } },
        ],
      },
    });
    const noAbstain = toPollDraft(typed({ kind: 'yes_no', hasAbstain: false }), place);
    expect('draft' in noAbstain && noAbstain.draft.options).toHaveLength(2);
    expect(toPollDraft(typed({ kind: 'yes_no' }), { ...place, words: NO_WORDS })).toEqual({
      fault: { code: 'options_too_few' },
    });
  });

  it('fills grades and the ends of a scale with the usual words', () => {
    expect(toPollDraft(typed({ kind: 'grades', options: two }), place)).toMatchObject({
      draft: {
        form: {
          grades: [
            { en: 'Good', hr: 'Dobro' },
            { en: 'Bad', hr: 'Loše' },
          ],
        },
      },
    });
    expect(toPollDraft(typed({ kind: 'scale' }), place)).toMatchObject({
      draft: { form: { low: { en: 'No way' }, steps: 5 } },
    });
  });

  it('lets counts follow the number of answers where nothing is typed', () => {
    expect(toPollDraft(typed({ kind: 'multiple', options: two }), place)).toMatchObject({
      draft: { form: { min: 1, max: 2 } },
    });
    expect(toPollDraft(typed({ kind: 'ranking', options: two }), place)).toMatchObject({
      draft: { form: { most: 2, rule: 'irv' } },
    });
    expect(toPollDraft(typed({ kind: 'points', options: two, settings: { points: '12' } }), place)).toMatchObject({
      draft: { form: { points: 12, most: 12 } },
    });
  });

  it('names the setting that cannot be read', () => {
    const budget = typed({ kind: 'budget', options: two.map((option) => ({ ...option, cost: '1 000' })) });
    expect(toPollDraft(budget, place)).toEqual({ fault: { code: 'setting', setting: 'total' } });
    expect(toPollDraft({ ...budget, settings: { total: '2 500' } }, place)).toMatchObject({
      draft: {
        form: { total: 2500, currency: 'EUR', rule: 'equal-shares' },
        options: [{ cost: 1000 }, { cost: 1000 }],
      },
    });
    expect(toPollDraft(typed({ kind: 'number', settings: { lowest: '5', highest: '4' } }), place)).toMatchObject({
      fault: { code: 'setting' },
    });
    expect(toPollDraft(typed({ kind: 'quadratic', options: two, settings: { credits: 'many' } }), place)).toEqual({
      fault: { code: 'setting', setting: 'credits' },
    });
  });

  it('says what of the contract does not fit', () => {
    expect(toPollDraft(typed({ kind: 'single', options: [bread, bread] }), place)).toEqual({
      fault: { code: 'options_alike' },
    });
    expect(toPollDraft(typed({ kind: 'approval', options: two, settings: { seats: '2' } }), place)).toEqual({
      fault: { code: 'seats_too_many' },
    });
    expect(toPollDraft(typed({ kind: 'budget', options: two }), place)).toEqual({ fault: { code: 'cost_missing' } });
    expect(toPollDraft(typed({ kind: 'dates', options: two }), place)).toEqual({ fault: { code: 'date_missing' } });
    const order = { ...EMPTY_OPTION, starts: '2026-11-21T19:00', ends: '2026-11-21T18:00' };
    expect(toPollDraft(typed({ kind: 'dates', options: [order, order] }), place)).toEqual({
      fault: { code: 'date_order' },
    });
  });

  it('takes a threshold only where an answer can be carried', () => {
    const decision = { ...EMPTY_POLL.decision, quorum: 'people' as const, threshold: 'majority' as const };
    expect(toPollDraft(typed({ kind: 'single', options: two, decision }), place)).toMatchObject({
      draft: { decision: { quorum: { kind: 'people', people: 50 }, threshold: { kind: 'majority' } } },
    });
    expect(toPollDraft(typed({ kind: 'text', decision }), place)).toMatchObject({
      draft: { decision: { quorum: { people: 50 }, threshold: { kind: 'none' } } },
    });
    expect(toPollDraft(typed({ kind: 'text', decision: { ...decision, quorumPeople: '0' } }), place)).toEqual({
      fault: { code: 'quorum' },
    });
  });

  it('is kept as text that is read again as it was', () => {
    const poll = typedPollOf(makePoll(1), 'UTC');
    expect(JSON.parse(JSON.stringify(poll))).toEqual(poll);
    expect(PollDraft.safeParse(poll).success).toBe(false);
  });
});

describe('settings of a ranking', () => {
  const names = (rule: string): string[] => settingsOf('ranking', { rule }).map(({ name }) => name);

  it('ask for seats only where the rule fills several', () => {
    expect(names('stv-scottish')).toContain('seats');
    expect(names('irv')).not.toContain('seats');
    expect(names('schulze')).not.toContain('seats');
  });

  it('leave no choice about ties where a transfer cannot go on with one', () => {
    expect(names('stv-meek')).not.toContain('tie');
    expect(names('borda')).toContain('tie');
    const seats = { rule: 'irv', seats: '2', tie: 'none' };
    expect(toPollDraft(typed({ kind: 'ranking', options: two, settings: seats }), place)).toMatchObject({
      draft: { form: { seats: 1, tie: 'lot' } },
    });
  });
});

describe('typed figures', () => {
  it('are read with blanks between digits', () => {
    expect(wholeOf('12 000', 0, 20_000)).toBe(12_000);
    expect([wholeOf('', 0, 9), wholeOf('-1', 0, 9), wholeOf('10', 0, 9), wholeOf('1.5', 0, 9)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('are shares of whole numbers', () => {
    expect([shareOf('2/3', ''), shareOf(PERCENT, '55')]).toEqual([
      { of: 2, out: 3 },
      { of: 55, out: 100 },
    ]);
    expect([shareOf('3/2', ''), shareOf('', ''), shareOf(PERCENT, '101'), shareOf(PERCENT, '1.5')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
