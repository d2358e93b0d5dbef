import { describe, expect, it } from '@jest/globals';
import { POLL_KINDS } from '@polylogue/shared/polls/forms';
import { QuestionView } from '@polylogue/shared/questions/schemas';
import { draftOf, EMPTY_OPTION, emptyQuestion, typedOf, withKind } from './typed-question.rules.js';

const option = (text: string, more: object = {}) => ({ ...EMPTY_OPTION, text, ...more });
const filled = {
  ...emptyQuestion('en'),
  question: 'Which?',
  options: [
    option('Bus', { cost: '10', starts: '2026-03-01T10:00' }),
    option('Library', { cost: '20', starts: '2026-03-02T10:00' }),
    option(''),
  ],
};

describe('a typed question', () => {
  it('becomes a draft of every kind with the usual settings, empty options dropped', () => {
    for (const kind of POLL_KINDS) {
      const typed = withKind(filled, kind);
      const drafted = draftOf({ ...typed, labels: typed.labels.map((_label, at) => `word ${at}`) });
      expect([kind, drafted]).toMatchObject([kind, { ok: true, draft: { form: { kind } } }]);
    }
  });

  it('comes back from the bank as it was typed', () => {
    const typed = { ...withKind(filled, 'grades'), settings: { tie: 'lot' }, labels: ['good', 'bad'] };
    const drafted = draftOf(typed);
    if (!drafted.ok) throw new Error(drafted.fault);
    const { lang, question, detail, form, options } = drafted.draft;
    const key = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
    const view = QuestionView.parse({
      id: key(9),
      networkSlug: 'net',
      topicId: null,
      version: 1,
      lang,
      form,
      options: options.map(({ cost, starts, ends }, at) => ({ key: key(at), cost, starts, ends })),
      texts: [
        {
          lang,
          words: { question, detail, options: options.map(({ text }) => text), labels: ['good', 'bad'] },
          state: 'source',
          writtenByName: 'Ana',
          writtenAt: '2026-03-01T10:00:00.000Z',
          checkedByName: null,
          checkedAt: null,
          can: [],
        },
      ],
      versions: [],
      isArchived: false,
      can: [],
    });
    const back = draftOf(typedOf(view));
    expect(back).toMatchObject({
      ok: true,
      draft: { question, form, options: [{ key: key(0), text: 'Bus' }, { key: key(1) }] },
    });
  });

  it('says what is wrong with it first', () => {
    const faultOf = (typed: typeof filled) => {
      const drafted = draftOf(typed);
      return drafted.ok ? null : drafted.fault;
    };
    expect(faultOf({ ...filled, question: ' ' })).toBe('text_empty');
    expect(faultOf({ ...filled, options: [option('Bus')] })).toBe('options_too_few');
    expect(faultOf({ ...filled, options: [option('Bus'), option('bus')] })).toBe('options_alike');
    expect(faultOf({ ...filled, settings: { seats: '2' } })).toBe('seats_too_many');
    expect(faultOf({ ...filled, settings: { seats: 'two' } })).toBe('other');
    expect(faultOf({ ...withKind(filled, 'budget'), options: [option('Bus'), option('Library')] })).toBe(
      'cost_missing',
    );
    expect(faultOf({ ...withKind(filled, 'dates'), options: [option('Bus'), option('Library')] })).toBe('date_missing');
  });

  it('ranks as many as there are options unless somebody says otherwise', () => {
    expect(draftOf(withKind(filled, 'ranking'))).toMatchObject({ draft: { form: { most: 2 } } });
    expect(draftOf({ ...withKind(filled, 'ranking'), settings: { most: '1' } })).toMatchObject({
      draft: { form: { most: 1 } },
    });
  });
});
