import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { questionHash } from './frozen-question.js';
import { afterStep } from './poll-life.js';

describe('the life of a poll', () => {
  it('goes prepared, open, closed, revealed, each step from the one before only', () => {
    const states = ['prepared', 'open', 'closed', 'revealed', 'withdrawn'] as const;
    const from = (step: 'open' | 'close' | 'reveal' | 'withdraw') =>
      states.filter((state) => afterStep(state, step).ok);
    expect(from('open')).toEqual(['prepared']);
    expect(from('close')).toEqual(['open']);
    expect(from('reveal')).toEqual(['closed']);
    expect(from('withdraw')).toEqual(['prepared', 'open', 'closed']);
  });
});

describe('the hash of a question', () => {
  const question = {
    kind: 'single',
    question: { hr: 'Što prvo?', en: 'What first?' },
    options: [{ id: 'a', text: { en: 'Counter' } }],
    min: 1,
    max: 1,
  } as const;

  it('can be recomputed by hand', () => {
    const written =
      '{"kind":"single","max":1,"min":1,"options":[{"id":"a","text":{"en":"Counter"}}],"question":{"en":"What first?","hr":"Što prvo?"}}';
    expect(questionHash(question)).toBe(createHash('sha256').update(written).digest('hex'));
  });

  it('does not depend on the order of languages, but on every word', () => {
    expect(questionHash({ ...question, question: { en: 'What first?', hr: 'Što prvo?' } })).toBe(
      questionHash(question),
    );
    expect(questionHash({ ...question, question: { en: 'What first', hr: 'Što prvo?' } })).not.toBe(
      questionHash(question),
    );
  });
});
