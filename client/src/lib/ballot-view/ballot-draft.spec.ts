import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  draftOf,
  draftedMarks,
  emptyDraft,
  formatDraft,
  isSameBallot,
  marksOf,
  parseDraft,
} from './ballot-draft.rules.js';
import { A, B, C, FORMS, MARKS, pollOf } from './ballot.factory.js';

const single = pollOf(FORMS.single);
const scored = pollOf(FORMS.score);

describe('a ballot of any kind', () => {
  it.each(Object.entries(FORMS))('says nothing while nobody has touched it: %s', (_kind, form) => {
    const draft = emptyDraft(form);
    expect(marksOf(pollOf(form), draft, 'en')).toMatchObject({ ok: false, code: 'nothing_chosen' });
    expect(draftedMarks(pollOf(form), draft, 'en')).toBeNull();
  });

  it.each(Object.entries(FORMS))('is the same after it was stored, changed to a draft and kept: %s', (_kind, form) => {
    const poll = pollOf(form);
    const marks = MARKS[form.kind];
    for (const locale of ['en', 'hr', 'fr', 'sl', 'lv']) {
      const kept = parseDraft(poll, formatDraft(draftOf(form, marks, locale)));
      expect(kept && marksOf(poll, kept, 'en')).toEqual({ ok: true, marks });
    }
  });

  it('is changed from an empty one when it was blank', () => {
    expect(draftOf(single.form, { form: 'blank' }, 'en')).toEqual(emptyDraft(single.form));
  });
});

describe('a kept draft', () => {
  it('loses options of another poll, and scores that this one does not take', () => {
    expect(parseDraft(single, formatDraft({ form: 'picks', picks: ['x', A] }))).toEqual({ form: 'picks', picks: [A] });
    const scores = { [A]: 3, [B]: 99, [C]: 1.5, x: 1 };
    expect(parseDraft(scored, formatDraft({ form: 'scores', scores }))).toEqual({ form: 'scores', scores: { [A]: 3 } });
  });

  it('is none when it belongs to another kind', () => {
    expect(parseDraft(scored, formatDraft({ form: 'picks', picks: [A] }))).toBeNull();
  });

  it('is none or a draft of this kind, whatever lies there', () => {
    for (const form of Object.values(FORMS))
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), junkOf(emptyDraft(form).form)), (kept) => {
          const draft = parseDraft(pollOf(form), kept);
          return draft === null || draft.form === emptyDraft(form).form;
        }),
      );
  });
});

const junkOf = (form: string) =>
  fc
    .record({ picks: fc.jsonValue(), ranking: fc.jsonValue(), scores: fc.jsonValue(), words: fc.jsonValue() })
    .map((junk) => JSON.stringify({ form, ...junk }));

describe('what cannot be handed in', () => {
  it('is said with the figures it takes to put it right', () => {
    const several = pollOf(FORMS.multiple);
    expect(marksOf(several, { form: 'picks', picks: [A, B, C] }, 'en')).toEqual({
      ok: false,
      code: 'choices_too_many',
      params: { max: 2 },
    });
    const number = pollOf(FORMS.number);
    expect(marksOf(number, { form: 'line', line: 'ten' }, 'en')).toMatchObject({ code: 'not_a_number' });
    expect(marksOf(number, { form: 'line', line: '99999' }, 'en')).toMatchObject({ code: 'value_out_of_range' });
    const words = pollOf(FORMS.words);
    expect(marksOf(words, { form: 'words', words: ['', 'w'.repeat(41)] }, 'en')).toMatchObject({
      code: 'text_too_long',
    });
  });

  it('can still be read', () => {
    const several = pollOf(FORMS.multiple);
    expect(draftedMarks(several, { form: 'picks', picks: [A, B, C] }, 'en')).toEqual({
      form: 'picks',
      picks: [A, B, C],
    });
  });
});

describe('two ballots', () => {
  it('say the same in whatever order they were ticked, but not in whatever order they rank', () => {
    expect(isSameBallot(single, { form: 'picks', picks: [B, A] }, { form: 'picks', picks: [A, B] })).toBe(true);
    const ranked = pollOf(FORMS.ranking);
    expect(isSameBallot(ranked, { form: 'ranking', ranking: [B, A] }, { form: 'ranking', ranking: [A, B] })).toBe(
      false,
    );
  });

  it('differ when one of them is blank', () => {
    expect(isSameBallot(single, { form: 'picks', picks: [A] }, { form: 'blank' })).toBe(false);
  });
});
