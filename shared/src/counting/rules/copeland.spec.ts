import { describe, expect, it } from '@jest/globals';
import type { RankedProfile } from '../profiles.js';
import { COPELAND_DEFAULTS, countCopeland } from './copeland.js';

/** Ballots such as `3 ABC`: three people, A before B before C. */
const profile = (letters: string, ...ballots: string[]): RankedProfile => ({
  form: 'ranks',
  candidates: [...letters],
  ballots: ballots.map((ballot) => {
    const [count, order = ''] = ballot.split(' ');
    return { count: Number(count), ranks: [...order].map((letter) => [letters.indexOf(letter)]) };
  }),
});

describe('Copeland', () => {
  it('gives 1 point for a pair won and one half for a tied one', () => {
    const account = countCopeland(profile('ABC', '2 ABC', '1 BAC', '1 BCA'));
    expect(account.pairwise).toEqual({ A: { B: 2, C: 3 }, B: { A: 2, C: 4 }, C: { A: 1, B: 0 } });
    expect(account.scores).toEqual({ A: 1.5, B: 1.5, C: 0 });
    expect(account.winners).toEqual(['A', 'B']);
    expect(account.ties).toEqual([{ among: ['A', 'B'], about: 'winner', brokenBy: 'none', taken: [] }]);
  });

  it('prints the options as they were applied', () => {
    expect(countCopeland(profile('A')).options).toEqual({ ...COPELAND_DEFAULTS });
    expect(countCopeland(profile('AB', '1 AB'), { tie: 'lot', seed: 'noon' }).options).toMatchObject({
      tie: 'lot',
      seed: 'noon',
    });
  });

  it('lets those who stay win against the dropped, so that the points decide alone', () => {
    // X beats everybody but the default option D by too little for 3:1. Without X, A beats B and D.
    const counted = profile('ABXD', '4 XABD', '2 XBAD', '3 ABDX', '1 DXAB');
    const open = countCopeland(counted);
    expect(open.scores).toEqual({ X: 3, A: 2, B: 1, D: 0 });
    const account = countCopeland(counted, { default: 'D', majority: '3:1' });
    expect(account.dropped).toEqual(['X']);
    expect(account.scores).toEqual({ A: 3, B: 2, D: 1, X: 0 });
    expect(account.order).toEqual(['A', 'B', 'D', 'X']);
    expect(account.winners).toEqual(['A']);
  });

  it('can be crowded: an option loses because one that it does not meet gets a twin', () => {
    expect(countCopeland(profile('ABC', '1 ABC', '1 BCA', '1 CAB')).winners).toEqual(['A', 'B', 'C']);
    const crowded = countCopeland(profile('ABbC', '1 ABbC', '1 BbCA', '1 CABb'));
    expect(crowded.scores).toEqual({ A: 2, B: 2, b: 1, C: 1 });
    expect(crowded.winners).toEqual(['A', 'B']);
  });
});
