import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { type Question, questionHash } from './frozen-question.js';
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
  const id = '0b5c1a52-6c1e-4a0e-9b5a-0d4d3a1e2f30';
  const question: Question = {
    question: { hr: 'Što prvo?', en: 'What first?' },
    detail: null,
    form: { kind: 'single', seats: 1, tie: 'none' },
    options: [{ id: PollOptionId.parse(id), text: { en: 'Counter' }, cost: null, starts: null, ends: null }],
    secrecy: 'confidential',
    electorate: EVERYBODY,
    isSample: false,
    comesAfter: null,
  };

  it('can be recomputed by hand', () => {
    const written =
      '{"comesAfter":null,' +
      '"detail":null,"electorate":{"joinedBefore":null,"membersOnly":false,"roles":null,"townIds":null},' +
      '"form":{"kind":"single","seats":1,"tie":"none"},"isSample":false,' +
      `"options":[{"cost":null,"ends":null,"id":"${id}","starts":null,"text":{"en":"Counter"}}],` +
      '"question":{"en":"What first?","hr":"Što prvo?"},"secrecy":"confidential"}';
    expect(questionHash(question)).toBe(createHash('sha256').update(written).digest('hex'));
  });

  it('does not depend on the order of languages, but on every word and setting', () => {
    expect(questionHash({ ...question, question: { en: 'What first?', hr: 'Što prvo?' } })).toBe(
      questionHash(question),
    );
    const changed: Question[] = [
      { ...question, question: { en: 'What first', hr: 'Što prvo?' } },
      { ...question, detail: { en: 'In a word' } },
      { ...question, form: { kind: 'single', seats: 1, tie: 'lot' } },
      { ...question, secrecy: 'open_hand' },
      { ...question, electorate: { ...EVERYBODY, membersOnly: true } },
      { ...question, isSample: true },
      { ...question, options: question.options.map((option) => ({ ...option, cost: 5 })) },
    ];
    expect(new Set([question, ...changed].map(questionHash)).size).toBe(changed.length + 1);
  });
});
