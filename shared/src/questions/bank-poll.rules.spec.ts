import { describe, expect, it } from '@jest/globals';
import { PollDraft } from '../polls/schemas.js';
import { type BankPart, bankPoll, fitsSource, hasAlikeOptions, isOfBank, usableTexts } from './bank-poll.rules.js';
import { QuestionView, type QuestionWords } from './schemas.js';

const uuid = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const text = (lang: string, state: string, words: QuestionWords) => ({
  lang,
  state,
  words,
  writtenByName: 'Ana',
  writtenAt: '2026-03-01T10:00:00.000Z',
  checkedByName: null,
  checkedAt: null,
  can: [],
});
const words = (question: string, options: string[], labels: string[]): QuestionWords => ({
  question,
  detail: null,
  options,
  labels,
});
const view = QuestionView.parse({
  id: uuid(1),
  networkSlug: 'net',
  topicId: null,
  version: 3,
  lang: 'en',
  form: { kind: 'grades', grades: [{ en: 'good' }, { en: 'bad' }], tie: 'none' },
  options: [uuid(2), uuid(3)].map((key) => ({ key, cost: null, starts: null, ends: null })),
  texts: [
    text('en', 'source', words('Which?', ['Bus', 'Library'], ['good', 'bad'])),
    text('hr', 'checked', words('Koji?', ['Autobus', 'Knjižnica'], ['dobro', 'loše'])),
    text('sl', 'draft', words('Kateri?', ['Avtobus', 'Knjižnica'], ['dobro', 'slabo'])),
  ],
  versions: [],
  isArchived: false,
  can: [],
});
const poll = (changes: Partial<BankPart> = {}): BankPart => ({
  ...bankPoll(view, ['hr', 'en', 'sl']).part,
  ...changes,
});

describe('a poll made from the bank', () => {
  it('has the checked languages of its dialogue, and says which are missing', () => {
    const { part, leftOut } = bankPoll(view, ['hr', 'sl']);
    expect(part).toMatchObject({
      question: { hr: 'Koji?' },
      detail: null,
      form: { grades: [{ hr: 'dobro' }, { hr: 'loše' }] },
      options: [{ text: { hr: 'Autobus' } }, { text: { hr: 'Knjižnica' } }],
      bank: { questionId: view.id, version: 3 },
    });
    expect(leftOut).toEqual(['sl']);
  });

  it('is in the source language where the dialogue has no checked one', () => {
    expect(bankPoll(view, ['sl']).part.question).toEqual({ en: 'Which?' });
  });

  it('is a draft as the contract wants it', () => {
    const parsed = PollDraft.parse({ itemId: null, ...poll() });
    expect(isOfBank(view, parsed)).toBe(true);
  });
});

describe('whether a poll asks what the bank asks', () => {
  it('a language may be left out', () => {
    expect(isOfBank(view, bankPoll(view, ['hr']).part)).toBe(true);
  });

  it('no language may be added, also not one that waits for its check', () => {
    expect(isOfBank(view, poll({ question: { en: 'Which?', sl: 'Kateri?' } }))).toBe(false);
    expect(isOfBank(view, poll({ question: { en: 'Which?', fr: 'Lequel ?' } }))).toBe(false);
    expect(usableTexts(view).map(({ lang }) => lang)).toEqual(['en', 'hr']);
  });

  it('every word must be the same: of the question, the options and inside the form', () => {
    const { options } = poll();
    const grades = [{ en: 'good' }, { en: 'bad' }];
    expect(isOfBank(view, poll({ question: { en: 'Which one?' } }))).toBe(false);
    expect(isOfBank(view, poll({ detail: { en: 'More' } }))).toBe(false);
    expect(isOfBank(view, poll({ options: options.toReversed() }))).toBe(false);
    expect(isOfBank(view, poll({ options: options.slice(1) }))).toBe(false);
    expect(
      isOfBank(view, poll({ form: { kind: 'grades', grades: [{ en: 'good' }, { en: 'poor' }], tie: 'none' } })),
    ).toBe(false);
    expect(isOfBank(view, poll({ form: { kind: 'grades', grades, tie: 'lot' } }))).toBe(false);
  });

  it('costs and dates count, times in whatever zone they are written', () => {
    const [bus, library] = view.options;
    const dated = {
      ...view,
      options: [bus, library].flatMap((option) => (option ? [{ ...option, starts: '2026-03-01T10:00:00.000Z' }] : [])),
    };
    const at = (starts: string) => poll().options.map((option) => ({ ...option, starts }));
    expect(isOfBank(dated, poll({ options: at('2026-03-01T11:00:00+01:00') }))).toBe(true);
    expect(isOfBank(dated, poll({ options: at('2026-03-01T11:00:00Z') }))).toBe(false);
  });
});

describe('words of a translation', () => {
  const source = words('Which?', ['Bus', 'Library'], []);
  it('have the shape of the source', () => {
    expect(fitsSource(source, words('Koji?', ['Autobus', 'Knjižnica'], []))).toBe(true);
    expect(fitsSource(source, words('Koji?', ['Autobus'], []))).toBe(false);
    expect(fitsSource(source, { ...source, detail: 'Više' })).toBe(false);
  });

  it('call no two options the same, unless they are at other times', () => {
    const twice = words('Kada?', ['Večer', 'večer'], []);
    expect(hasAlikeOptions([{ starts: null }, { starts: null }], twice)).toBe(true);
    expect(hasAlikeOptions([{ starts: '2026-03-01T10:00:00Z' }, { starts: '2026-03-02T10:00:00Z' }], twice)).toBe(
      false,
    );
  });
});
