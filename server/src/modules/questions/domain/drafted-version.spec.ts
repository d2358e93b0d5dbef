import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { QuestionDraft } from '@polylogue/shared/questions/schemas';
import { carriedWords, keyedOptions, sourceWords } from './drafted-version.js';

const key = (digit: number): PollOptionId => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${digit}`);
const option = (of: PollOptionId) => ({ key: of, cost: null, starts: null, ends: null });
const draft = QuestionDraft.parse({
  topicId: null,
  lang: 'en',
  question: 'Which?',
  detail: 'In all.',
  form: { kind: 'grades', grades: [{ en: 'good' }, { en: 'bad' }], tie: 'none' },
  options: [
    { key: key(2), text: 'Two' },
    { key: key(7), text: 'Seven' },
  ],
});

describe('a drafted version', () => {
  it('has its words in one place, those inside the form too', () => {
    expect(sourceWords(draft)).toEqual({
      question: 'Which?',
      detail: 'In all.',
      options: ['Two', 'Seven'],
      labels: ['good', 'bad'],
    });
  });

  it('keeps keys it knows and takes none from elsewhere', () => {
    const keys = keyedOptions(draft, [option(key(1)), option(key(2))], () => key(9)).map((it) => it.key);
    expect(keys).toEqual([key(2), key(9)]);
  });

  it('carries translated words with the options they belong to', () => {
    const words = { question: 'Koji?', detail: null, options: ['Jedan', 'Dva'], labels: ['dobro'] };
    const now = { options: [option(key(2)), option(key(9))], source: sourceWords(draft) };
    expect(carriedWords(words, [option(key(1)), option(key(2))], now)).toEqual({
      question: 'Koji?',
      detail: 'In all.',
      options: ['Dva', 'Seven'],
      labels: ['dobro', 'bad'],
    });
  });
});
