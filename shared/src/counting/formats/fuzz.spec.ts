import { describe, expect, it } from '@jest/globals';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import type { Profile } from '../profiles.js';
import { FORMATS } from './ballot-file.js';
import { FAULTS } from './file-fault.js';
import { readBallots } from './read-ballots.js';

/** One small whole file of each format: what is mutated. */
const SEEDS: Readonly<Record<string, string>> = {
  'a.blt': '3 1\n-2\n# c\n2 1 - 3 0\n1 1=3 0\n0\n"A ""x"""\nB\nC\n"T"\n',
  'a.toi':
    '# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n2: {1,2}\n1: 2\n',
  'a.pb':
    'META\nkey;value\nnum_votes;2\nbudget;10.5\nvote_type;cumulative\nPROJECTS\nproject_id;cost;votes;name\n1;5;2;"a;b"\n2;6;1;"c" d\nVOTES\nvoter_id;vote;points\n1;2,1;1,2\n2;1;2\n',
  'a.abif': '{title: "t"}\n=A:[Aa]\n=B:[Bb]\n3:A/5>B/2\n2:B=A\n1:A/3,B/3\n',
  'a.txt': '  Option 1-->: A\n / Option 2-->: B\nV: 12 x\nV: -1 y\n',
  'a.csv': 'count,rank1,rank2\n0,A,\n0,B,\n3,"A",B\n2,A=B,\n1,overvote,undervote\ninvalid,2,\n',
  'b.csv': 'candidate,Good,Bad,NoOpinion\nA,60.5,30,9.5\nB,40.0,60.0,0\n',
  'c.csv': "count points budget 10.50,A,'=B\ncost,1,2.25\n3,1,-2\ninvalid,1,\n",
  'a.json':
    '{"ballots":{"ballots":[{"count":2,"ranks":[[0],"overvote"]}],"form":"ranks"},"options":[{"id":"1","name":"A"}],"polylogue":"ballots","question":{"en":"?"},"version":1}\n',
};

/** A piece of a file put in, taken out, doubled, or a byte changed. */
const mutation = fc.record({
  at: fc.nat(),
  drop: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '\r',
      '0',
      ' 0\n',
      '"',
      '""',
      ',',
      ';',
      '{',
      '}',
      ':',
      '=',
      '>',
      '-',
      '#',
      '99999999999',
      '__proto__',
      '\0',
      '\uFEFF',
      'é',
      '[',
      '/',
    ),
    fc.string({ maxLength: 5, unit: 'binary' }),
  ),
});

function mutated(text: string, mutations: readonly { at: number; drop: number; put: string }[]): string {
  let mutant = text;
  for (const { at, drop, put } of mutations) {
    const from = at % (mutant.length + 1);
    mutant = mutant.slice(0, from) + put + mutant.slice(from + drop);
  }
  return mutant;
}

describe('readers', () => {
  it('read every seed, so that its mutants come far', () => {
    for (const [name, text] of Object.entries(SEEDS)) {
      const file = readBallots(name, utf8ToBytes(text));
      expect([name, file.ok ? FORMATS.includes(file.value.format) : file.fault]).toEqual([name, true]);
    }
  });

  it.each(Object.entries(SEEDS))(
    'answer each mutant with a sound profile or a fault with its line: %s',
    (name, text) => {
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
          const mutant = mutated(text, mutations);
          const file = readBallots(name, utf8ToBytes(mutant));
          if (file.ok) return expectSound(file.value.profile);
          expect(FAULTS).toContain(file.fault.code);
          expect(file.fault.line).toBeGreaterThanOrEqual(1);
          expect(file.fault.line).toBeLessThanOrEqual(mutant.split(/\r\n|\n|\r/).length);
        }),
        { numRuns: 400 },
      );
    },
  );

  it('answer any bytes under any name', () => {
    const names = fc.constantFrom(...Object.keys(SEEDS), 'a', 'a.soc', 'a.exe', '');
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 60 }), (name, bytes) => {
        expect(typeof readBallots(name, bytes).ok).toBe('boolean');
      }),
    );
  });
});

/** Everything a rule relies on: options exist, lists are as long as the list of options, counts are whole and above 0. */
function expectSound(profile: Profile): void {
  const size = profile.candidates.length;
  expect(new Set(profile.candidates).size).toBe(size);
  if (profile.form === 'grades') return expect(profile.counts).toHaveLength(size);
  for (const { count } of profile.ballots) expect(Number.isInteger(count) && count > 0).toBe(true);
  if (profile.form === 'ranks')
    for (const { ranks } of profile.ballots)
      for (const rank of ranks) for (const option of rank === 'overvote' ? [] : rank) expect(option).toBeLessThan(size);
  if (profile.form === 'picks')
    for (const { picks } of profile.ballots) for (const option of picks) expect(option).toBeLessThan(size);
  if (profile.form === 'points') for (const { points } of profile.ballots) expect(points).toHaveLength(size);
  if (profile.form === 'scores') for (const { scores } of profile.ballots) expect(scores).toHaveLength(size);
}
