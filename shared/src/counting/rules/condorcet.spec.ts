import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Account } from '../account.js';
import type { Rank, RankedProfile } from '../profiles.js';
import { tiersOf } from './condorcet.js';
import { countCopeland } from './copeland.js';
import { countMinimax } from './minimax.js';
import { countRankedPairs } from './ranked-pairs.js';
import { countSchulze } from './schulze.js';

const letters = [...'ABCDE'];
const rules = {
  copeland: countCopeland,
  minimax: countMinimax,
  schulze: countSchulze,
  'ranked-pairs': countRankedPairs,
};
type RuleOfPairs = keyof typeof rules;
const all: RuleOfPairs[] = ['copeland', 'minimax', 'schulze', 'ranked-pairs'];
const inSmithSet: RuleOfPairs[] = ['copeland', 'schulze', 'ranked-pairs'];
const cloneProof: RuleOfPairs[] = ['schulze', 'ranked-pairs'];

type Ballot = RankedProfile['ballots'][number];
const profileOf = (ballots: readonly Ballot[], candidates: readonly string[] = letters): RankedProfile => ({
  form: 'ranks',
  candidates,
  ballots,
});

/** Any weak order of some of so many options, as ranks: a number for each option, the largest for leaving it out. */
const ranksOf = (size: number): fc.Arbitrary<number[][]> =>
  fc
    .array(fc.nat(size), { minLength: size, maxLength: size })
    .map((places) =>
      Array.from({ length: size }, (_, rank) => [...places.keys()].filter((option) => places[option] === rank)),
    );
const count = fc.integer({ min: 1, max: 30 });
const ballotsOf = (size: number): fc.Arbitrary<Ballot[]> =>
  fc.array(fc.record({ count, ranks: ranksOf(size) }), { minLength: 1, maxLength: 8 });

const votesOf = (account: Account, a: string, b: string): number => account.pairwise?.[a]?.[b] ?? 0;
const isBeating = (account: Account, a: string, b: string): boolean => votesOf(account, a, b) > votesOf(account, b, a);
const others = (name: string): string[] => letters.filter((it) => it !== name);

/** Whether no two defeats are equally strong, and no pair is tied. */
function isStrict(account: Account): boolean {
  const pairs = account.candidates.flatMap((a, at) => account.candidates.slice(at + 1).map((b) => [a, b] as const));
  const strengths = pairs.map(([a, b]) => {
    const sides = [votesOf(account, a, b), votesOf(account, b, a)].toSorted((x, y) => y - x);
    return sides[0] === sides[1] ? 'tied' : sides.join(':');
  });
  return !strengths.includes('tied') && new Set(strengths).size === pairs.length;
}

/** The smallest set whose members beat everybody outside it, by trying all sets. */
function smithSetOf(account: Account): string[] {
  const sets = Array.from({ length: 2 ** letters.length - 1 }, (_, bits) =>
    letters.filter((__, at) => ((bits + 1) >> at) % 2 === 1),
  );
  const isClosed = (set: string[]): boolean =>
    set.every((a) => letters.every((b) => set.includes(b) || isBeating(account, a, b)));
  return sets.filter(isClosed).toSorted((a, b) => a.length - b.length)[0] ?? [];
}

describe.each(all)('a count by %s', (rule) => {
  const winnersOf = (ballots: readonly Ballot[]): string[] => rules[rule](profileOf(ballots)).winners;

  it('gives an account of the agreed shape, with every option once in the order and the winners first', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.constantFrom('', ...letters), (ballots, byDefault) => {
        const account = rules[rule](profileOf(ballots), { default: byDefault });
        expect(Account.parse(account)).toEqual(account);
        expect(account.order?.toSorted()).toEqual(letters);
        expect(account.order?.slice(0, account.winners.length)).toEqual(account.winners);
      }),
    );
  });

  it('does not look at names', () => {
    fc.assert(
      fc.property(ballotsOf(5), (ballots) => {
        const renamed = rules[rule](profileOf(ballots, [...'vwxyz']));
        const named = rules[rule](profileOf(ballots));
        expect(renamed.order).toEqual(named.order?.map((name) => 'vwxyz'[letters.indexOf(name)]));
        expect(renamed.winners).toHaveLength(named.winners.length);
      }),
    );
  });

  it('does not look at the order of the ballot paper, but to show those who are tied', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (ballots, paper) => {
        const moved = ballots.map((ballot) => ({
          ...ballot,
          ranks: ballot.ranks.map((rank: Rank) => (rank === 'overvote' ? rank : rank.map((it) => paper.indexOf(it)))),
        }));
        const turned = rules[rule](
          profileOf(
            moved,
            paper.map((it) => letters[it] ?? ''),
          ),
        );
        const plain = rules[rule](profileOf(ballots));
        expect(turned.winners.toSorted()).toEqual(plain.winners.toSorted());
        expect(turned.pairwise).toEqual(plain.pairwise);
        expect(turned.scores).toEqual(plain.scores);
        expect(turned.paths).toEqual(plain.paths);
        if (plain.ties.length === 0) expect(turned.order).toEqual(plain.order);
      }),
    );
  });

  it('does not depend on the order or the grouping of ballots', () => {
    fc.assert(
      fc.property(ballotsOf(5), (ballots) => {
        const parted = ballots.flatMap((ballot) => [
          { ...ballot, count: ballot.count - 1 },
          { ...ballot, count: 1 },
        ]);
        expect(rules[rule](profileOf(parted.toReversed()))).toEqual(rules[rule](profileOf(ballots)));
      }),
    );
  });

  it('elects whom each other one loses to, and so whom a majority puts first', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.nat(4), (ballots, first) => {
        const people = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
        const name = letters[first] ?? '';
        expect(winnersOf([...ballots, { count: people + 1, ranks: [[first]] }])).toEqual([name]);
        const account = rules[rule](profileOf(ballots));
        const best = letters.filter((a) => others(a).every((b) => isBeating(account, a, b)));
        if (best.length > 0) expect(account.winners).toEqual(best);
      }),
    );
  });

  it('takes one of the tied by lot, and the same one each time', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.string(), (ballots, seed) => {
        const drawn = rules[rule](profileOf(ballots), { tie: 'lot', seed });
        const people = drawn.ballots - drawn.blank;
        expect(drawn.winners).toHaveLength(people > 0 ? 1 : 0);
        expect(rules[rule](profileOf(ballots.toReversed()), { tie: 'lot', seed })).toEqual(drawn);
        expect(drawn.ties.every(({ brokenBy }) => brokenBy === 'lot')).toBe(true);
      }),
    );
  });

  it('elects nobody without options, without ballots or on blank ones, and says how many were blank', () => {
    expect(rules[rule](profileOf([], []))).toMatchObject({ winners: [], order: [], pairwise: {}, ties: [] });
    expect(rules[rule](profileOf([{ count: 0, ranks: [[0]] }])).winners).toEqual([]);
    const blank = { ...profileOf([{ count: 3, ranks: [[], []] }]), invalid: 2 };
    expect(rules[rule](blank)).toMatchObject({ ballots: 5, blank: 3, invalid: 2, winners: [], order: letters });
  });

  it('takes a ballot of overvotes alone as invalid', () => {
    const account = rules[rule](
      profileOf([
        { count: 4, ranks: ['overvote'] },
        { count: 1, ranks: ['overvote', [2]] },
      ]),
    );
    expect(account).toMatchObject({ ballots: 5, blank: 0, invalid: 4, winners: ['C'] });
  });

  it('keeps its order without a default option where it drops by simple majority and nothing goes in circles', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.constantFrom(...letters), (ballots, byDefault) => {
        const open = rules[rule](profileOf(ballots));
        const ladder = letters.toSorted((a, b) => (isBeating(open, a, b) ? -1 : 1));
        const isLadder = ladder.every((a, at) => ladder.slice(at + 1).every((b) => isBeating(open, a, b)));
        fc.pre(isLadder);
        const account = rules[rule](profileOf(ballots), { default: byDefault });
        const place = ladder.indexOf(byDefault);
        expect(account.dropped?.toSorted()).toEqual(ladder.slice(place + 1).toSorted());
        expect(account.winners).toEqual(open.winners);
        if (rule !== 'minimax') expect([open.order, account.order]).toEqual([ladder, ladder]);
        if (rule === 'copeland') expect(account.scores).toEqual(open.scores);
      }),
    );
  });

  it('calls a tie among the dropped one about the order: none of them could win', () => {
    const account = rules[rule](profileOf([{ count: 2, ranks: [[0], [4], [1, 2], [3]] }]), { default: 'E' });
    expect(account).toMatchObject({ winners: ['A'], dropped: ['B', 'C', 'D'], order: ['A', 'E', 'B', 'C', 'D'] });
    expect(account.ties).toEqual([{ among: ['B', 'C'], about: 'order', brokenBy: 'none', taken: [] }]);
    const drawn = rules[rule](profileOf([{ count: 2, ranks: [[4]] }]), { default: 'E', tie: 'lot', seed: 'noon' });
    expect(drawn.winners).toEqual(['E']);
    expect(drawn.ties.map(({ about, taken }) => [about, taken.length])).toEqual([['order', 4]]);
  });

  it('counts the rest as if the dropped had not stood', () => {
    fc.assert(
      fc.property(ballotsOf(5), fc.integer({ min: 1, max: 3 }), (ballots, share) => {
        const account = rules[rule](profileOf(ballots), { default: 'E', majority: `${share}:1` });
        const dropped = account.dropped ?? [];
        const rest = letters.filter((name) => !dropped.includes(name));
        const kept = ballots.map((ballot) => ({
          ...ballot,
          ranks: ballot.ranks.map((rank: Rank) =>
            rank === 'overvote' ? rank : rank.map((it) => rest.indexOf(letters[it] ?? '')).filter((it) => it >= 0),
          ),
        }));
        const alone = rules[rule](profileOf(kept, rest));
        fc.pre(alone.winners.length > 0);
        expect(account.winners).toEqual(alone.winners);
        expect(account.order?.slice(0, rest.length)).toEqual(alone.order);
        expect(account.order?.slice(rest.length).toSorted()).toEqual(dropped);
      }),
    );
  });
});

describe.each(inSmithSet)('%s', (rule) => {
  it('elects within the Smith set, and so nobody who loses to each other one', () => {
    fc.assert(
      fc.property(ballotsOf(5), (ballots) => {
        const account = rules[rule](profileOf(ballots));
        const smith = smithSetOf(account);
        for (const winner of account.winners) {
          expect(smith).toContain(winner);
          expect(others(winner).every((b) => isBeating(account, b, winner))).toBe(false);
        }
      }),
    );
  });
});

describe.each(all)('raising a winner under %s', (rule) => {
  it('never makes it lose', () => {
    fc.assert(
      fc.property(ballotsOf(4), fc.nat(7), (ballots, at) => {
        const names = letters.slice(0, 4);
        const before = rules[rule](profileOf(ballots, names));
        const winner = names.indexOf(before.winners[0] ?? '');
        const raised = ballots.map((ballot, place) =>
          place === at % ballots.length ? { ...ballot, ranks: raisedIn(ballot.ranks, winner) } : ballot,
        );
        const after = rules[rule](profileOf(raised, names));
        fc.pre(winner !== -1 && (rule !== 'ranked-pairs' || (isStrict(before) && isStrict(after))));
        expect(after.winners).toContain(names[winner]);
      }),
      { numRuns: 300 },
    );
  });

  /** One rank up and alone there, before those it was level with. */
  function raisedIn(ranks: readonly Rank[], option: number): Rank[] {
    const without = ranks.map((rank) => (rank === 'overvote' ? rank : rank.filter((it) => it !== option)));
    const place = ranks.findIndex((rank) => rank.length > 0 && rank !== 'overvote' && rank.includes(option));
    const to = place === -1 ? without.length : Math.max(0, place - 1);
    return [...without.slice(0, to), [option], ...without.slice(to)];
  }
});

describe.each(cloneProof)('clones under %s', (rule) => {
  it('neither help nor harm each other or anybody else', () => {
    fc.assert(
      fc.property(ballotsOf(4), fc.nat(3), fc.array(fc.nat(2)), (ballots, model, turns) => {
        const names = letters.slice(0, 4);
        const before = rules[rule](profileOf(ballots, names));
        const cloned = ballots.map((ballot, at) => ({
          ...ballot,
          ranks: ballot.ranks.flatMap((rank: Rank): Rank[] =>
            rank !== 'overvote' && rank.includes(model) ? withClone(rank, model, turns[at] ?? 0) : [rank],
          ),
        }));
        const after = rules[rule](profileOf(cloned, letters));
        fc.pre(rule === 'schulze' || (isStrict(before) && cloneIsApart(after, names[model] ?? '')));
        const origin = (name: string): string => (name === 'E' ? (names[model] ?? '') : name);
        expect([...new Set(after.winners.map(origin))].toSorted()).toEqual(before.winners.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  /** The clone (option 4) just behind its model, just before it, or level with it; nobody else comes between. */
  function withClone(rank: readonly number[], model: number, turn: number): Rank[] {
    if (turn === 0 || rank.length > 1) return [[...rank, 4]];
    return turn === 1 ? [[model], [4]] : [[4], [model]];
  }

  /** Whether the pair of the clones is not as strong as any other. */
  function cloneIsApart(account: Account, model: string): boolean {
    const sides = (a: string, b: string): string =>
      [votesOf(account, a, b), votesOf(account, b, a)].toSorted((x, y) => x - y).join(':');
    const outside = letters.filter((name) => name !== model && name !== 'E');
    const pairs = outside.flatMap((a) => [model, ...outside.filter((b) => b !== a)].map((b) => sides(a, b)));
    return !pairs.includes(sides(model, 'E'));
  }
});

describe('Schulze', () => {
  it('turns its order of better and worse round when every ballot is turned round', () => {
    fc.assert(
      fc.property(ballotsOf(5), (ballots) => {
        const whole = ballots.map((ballot) => ({ ...ballot, ranks: [...ballot.ranks, leftOut(ballot.ranks)] }));
        const turned = whole.map((ballot) => ({ ...ballot, ranks: ballot.ranks.toReversed() }));
        const [before, after] = [countSchulze(profileOf(whole)), countSchulze(profileOf(turned))];
        for (const a of letters) {
          for (const b of others(a)) expect(after.paths?.[a]?.[b]).toBe(before.paths?.[b]?.[a]);
        }
        if (before.winners.length === 1) expect(after.winners).not.toEqual(before.winners);
      }),
    );
  });

  const leftOut = (ranks: readonly Rank[]): number[] =>
    [...letters.keys()].filter((option) => !ranks.some((rank) => rank !== 'overvote' && rank.includes(option)));
});

describe('tiers', () => {
  it('hold whom nobody left is superior to', () => {
    const isSuperior = (a: number, b: number): boolean => (a === 2 && b === 0) || (a === 0 && b === 3);
    expect(tiersOf(4, isSuperior)).toEqual([1, 0, 0, 2]);
  });

  it('refuse a circle', () => {
    expect(() => tiersOf(2, () => true)).toThrow(RangeError);
  });
});
