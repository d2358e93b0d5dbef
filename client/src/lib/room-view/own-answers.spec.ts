import { describe, expect, it } from '@jest/globals';
import { Personal } from '@polylogue/shared/rooms/personal';
import { acknowledge, nothingAcknowledged, ownAnswers } from './own-answers.rules.js';

const personal = (change: Record<string, unknown> = {}): Personal =>
  Personal.parse({
    participant: null,
    can: [],
    votes: { a: 1 },
    important: {},
    ballots: {},
    voter: null,
    helps: [],
    speechRequestId: null,
    statements: [],
    contributions: [],
    ...change,
  });

const blank = { marks: { form: 'blank' }, revision: 1 } as const;

describe("one's own answers", () => {
  it('are what was acknowledged on top of what the server last told', () => {
    const told = personal();
    const held = acknowledge(nothingAcknowledged, told, { votes: { a: -1, b: 0 } });
    expect(ownAnswers(told, held).votes).toEqual({ a: -1, b: 0 });
  });

  it('gather several acknowledgements', () => {
    const told = personal();
    const held = acknowledge(acknowledge(nothingAcknowledged, told, { votes: { b: 1 } }), told, {
      ballots: { p: blank },
    });
    expect(ownAnswers(told, held)).toMatchObject({ votes: { a: 1, b: 1 }, ballots: { p: blank } });
  });

  it('are the server’s again once it told anew, which may be a vote from another tab', () => {
    const held = acknowledge(nothingAcknowledged, personal(), { votes: { a: -1 } });
    expect(ownAnswers(personal({ votes: { a: 0 } }), held).votes).toEqual({ a: 0 });
  });

  it('say what matters as it was acknowledged last, also when that was taken back', () => {
    const told = personal({ important: { a: true } });
    const marked = acknowledge(nothingAcknowledged, told, { votes: { b: 0 }, important: { b: true } });
    expect(ownAnswers(told, marked).important).toEqual({ a: true, b: true });
    const unmarked = acknowledge(marked, told, { votes: { a: 1 }, important: { a: false } });
    expect(ownAnswers(told, unmarked).important).toEqual({ a: false, b: true });
    expect(ownAnswers(personal({ important: { a: true } }), unmarked).important).toEqual({ a: true });
  });

  it('take a help back', () => {
    const told = personal({ helps: ['00000000-0000-4000-8000-000000000001'] });
    const held = acknowledge(nothingAcknowledged, told, { helps: { '00000000-0000-4000-8000-000000000001': false } });
    expect(ownAnswers(told, held).helps.size).toBe(0);
  });
});
