import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countFile } from '../counting/registry.js';
import type { LocalText } from '../kernel/locale.js';
import { fileNames, renamedAccount } from './account-names.rules.js';
import type { PollForm } from './forms.js';

const ranking: PollForm = { kind: 'ranking', rule: 'irv', most: 3, seats: 1, tie: 'lot' };
const budget: PollForm = {
  kind: 'budget',
  total: 10,
  currency: 'EUR',
  ballot: 'any',
  rule: 'budget-greedy',
  minimum: 0,
  utility: 'cost',
  completion: 'none',
};
const named = (form: PollForm, texts: readonly LocalText[], languages = ['hr', 'en']): string[] =>
  fileNames(
    form,
    texts.map((text) => ({ text, starts: null })),
    languages,
  );

describe('names of options in files', () => {
  it('are the words in the first language of the dialogue that an option has', () => {
    expect(
      named(ranking, [{ en: 'Bus', hr: 'Autobus' }, { en: 'Park' }, { sl: 'Knjižnica', fr: 'Bibliothèque' }]),
    ).toEqual(['Autobus', 'Park', 'Bibliothèque']);
  });

  it('tell those apart that are alike', () => {
    expect(named(ranking, [{ en: 'Bus' }, { en: ' Bus' }, { en: 'Bus (2)' }])).toEqual([
      'Bus',
      'Bus (2)',
      'Bus (2) (2)',
    ]);
  });

  it('of dates begin with the instant', () => {
    const starts = '2027-01-02T18:00:00.000Z';
    expect(fileNames({ kind: 'dates' }, [{ text: { en: 'Hall' }, starts }], ['en'])).toEqual([`${starts} Hall`]);
  });

  it('have no mark that separates things in a file, and mean nothing else there', () => {
    expect(named(ranking, [{ en: 'a = b' }, { en: 'Overvote' }])).toEqual(['a - b', '(Overvote)']);
    expect(named(budget, [{ en: '"Park", small; new' }])).toEqual(['Park small new']);
  });

  it('are as many as the options, each once and in one line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 8 }), (texts) => {
        const names = named(
          budget,
          texts.map((en) => ({ en })),
        );
        expect(new Set(names).size).toBe(texts.length);
        for (const name of names) expect(name).toMatch(/^\S(.*\S)?$/u);
      }),
    );
  });
});

describe('an account with other names', () => {
  it('is the account of the same ballots under those names', () => {
    const profile = (candidates: readonly string[]) => ({
      form: 'ranks' as const,
      candidates,
      ballots: [
        { count: 5, ranks: [[0], [1], [2]] },
        { count: 4, ranks: [[1], [2]] },
        { count: 3, ranks: [[2], [1]] },
        { count: 2, ranks: [[2], [0]] },
      ],
    });
    for (const rule of ['irv', 'stv-scottish', 'stv-meek', 'borda', 'schulze', 'ranked-pairs', 'plurality']) {
      const count = (candidates: readonly string[]) =>
        countFile({ profile: profile(candidates), defaults: {} }, { rule });
      const [words, ids] = [count(['Bus', 'Park', 'Tram']), count(['x', 'y', 'z'])];
      if (!words.ok || !ids.ok) throw new Error(rule);
      expect(renamedAccount(words.account, ['x', 'y', 'z'])).toEqual(ids.account);
    }
  });
});
