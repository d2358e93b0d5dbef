import { describe, expect, it } from '@jest/globals';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { canonicalProfile } from '../canonical-ballots.js';
import type {
  BudgetFrame,
  PicksProfile,
  PointsProfile,
  Profile,
  Rank,
  RankedProfile,
  ScoresProfile,
} from '../profiles.js';
import { writePollJson } from './poll-json.js';
import { readBallots } from './read-ballots.js';
import { readRows } from './separated.js';
import { linesOf } from './text-bytes.js';
import { orderType, type Written, writeBlt, writeCsv, writePabulib, writePreflib } from './write-ballots.js';

/** Names as people write them, and as attackers do. */
const name = fc
  .oneof(
    fc.constantFrom(
      '=SUM(A1)',
      "'=x",
      '+1',
      '-5',
      '@me',
      "''@",
      'Ann, "Red" Lee',
      'Zoë  ŁÓDŹ',
      '# 1',
      'a;b',
      '「か」',
      '＝1',
      '0',
    ),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  )
  .map((text) => text.replace(/[\r\n\0\u0085\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '' && !/^(undervote|overvote|skipped|uwi)$/i.test(text));
/** In a ranked CSV an equals sign parts equal ranks. */
const plainName = name.filter((text) => !text.includes('='));
const names = (of = name) => fc.uniqueArray(of, { minLength: 1, maxLength: 6 });
const count = fc.integer({ min: 1, max: 40 });
const invalid = fc.integer({ min: 0, max: 5 });

const ranksOf = (size: number): fc.Arbitrary<Rank[]> =>
  fc
    .tuple(fc.shuffledSubarray([...Array(size).keys()]), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }))
    .map(([options, shapes]) => {
      const ranks: number[][] = [];
      let at = 0;
      for (const shape of [...shapes, ...options.map(() => 1)]) {
        if (at >= options.length) break;
        ranks.push(options.slice(at, at + shape));
        at += shape;
      }
      return ranks;
    });

const ranked: fc.Arbitrary<RankedProfile> = names(plainName).chain((candidates) =>
  fc
    .record({
      ballots: fc.array(fc.record({ count, ranks: ranksOf(candidates.length) }), { minLength: 1, maxLength: 8 }),
      invalid,
    })
    .map((rest) => ({ form: 'ranks', candidates, ...rest })),
);

/** The total ends in a 1, so that the smallest unit is seen in the file. */
const frameOf = (size: number): fc.Arbitrary<BudgetFrame> =>
  fc.record({
    total: fc.integer({ min: 0, max: 1e9 }).map((total) => total * 10 + 1),
    costs: fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: size, maxLength: size }),
    perCurrencyUnit: fc.constantFrom(1, 100),
  });

const picks: fc.Arbitrary<PicksProfile> = names().chain((candidates) =>
  fc
    .record({
      ballots: fc.array(fc.record({ count, picks: fc.shuffledSubarray([...candidates.keys()]) }), {
        minLength: 1,
        maxLength: 8,
      }),
      invalid,
      budget: frameOf(candidates.length),
    })
    .map((rest) => ({ form: 'picks', candidates, ...rest })),
);

const points: fc.Arbitrary<PointsProfile> = names().chain((candidates) =>
  fc
    .record({
      ballots: fc.array(
        fc.record({
          count,
          points: fc.array(fc.integer({ min: -9, max: 100 }), {
            minLength: candidates.length,
            maxLength: candidates.length,
          }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      invalid,
      budget: frameOf(candidates.length),
    })
    .map((rest) => ({ form: 'points', candidates, ...rest })),
);

const scores: fc.Arbitrary<ScoresProfile> = names().chain((candidates) =>
  fc
    .record({
      ballots: fc.array(
        fc.record({
          count,
          scores: fc.array(fc.option(fc.integer({ min: -2, max: 5 })), {
            minLength: candidates.length,
            maxLength: candidates.length,
          }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      invalid,
    })
    .map((rest) => ({ form: 'scores', candidates, lowest: -2, highest: 5, ...rest })),
);

const bytes = (written: Written): Uint8Array => utf8ToBytes(written.ok ? written.text : '');
const readBack = (file: string, written: Written): Profile | string => {
  const read = readBallots(file, bytes(written));
  return read.ok ? read.value.profile : JSON.stringify(read.fault);
};
const canonical = (profile: Profile): Profile => canonicalProfile(profile);

/** The same ballots in another order and cut into other groups. */
function stirred<P extends { readonly ballots: readonly { readonly count: number }[] }>(profile: P): P {
  const cut = profile.ballots.flatMap((ballot) =>
    ballot.count > 1
      ? [
          { ...ballot, count: 1 },
          { ...ballot, count: ballot.count - 1 },
        ]
      : [ballot],
  );
  return {
    ...profile,
    ballots: [...cut.reverse(), ...profile.ballots.slice(0, 1).map((ballot) => ({ ...ballot, count: 0 }))],
  };
}

describe('what was written', () => {
  it('is read back as CSV, rankings', () => {
    fc.assert(
      fc.property(ranked, (profile) => expect(readBack('a.csv', writeCsv(profile))).toEqual(canonical(profile))),
    );
  });

  it('is read back as CSV, overvotes too', () => {
    const profile: RankedProfile = {
      form: 'ranks',
      candidates: ['A', 'B'],
      ballots: [{ count: 2, ranks: ['overvote', [1]] }],
    };
    expect(readBack('a.csv', writeCsv(profile))).toEqual(profile);
  });

  it.each([
    ['ticks', picks],
    ['points', points],
    ['scores', scores],
  ] as const)('is read back as CSV: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (profile) => expect(readBack('a.csv', writeCsv(profile))).toEqual(canonical(profile))),
    );
  });

  it('is read back as .blt', () => {
    fc.assert(
      fc.property(ranked, (profile) =>
        expect(readBack('a.blt', writeBlt(profile, { title: 'A "title"', seats: 2 }))).toEqual(canonical(profile)),
      ),
    );
  });

  it('is read back in the PrefLib format of its type', () => {
    fc.assert(
      fc.property(ranked, (profile) => {
        const file = `a.${orderType(canonicalProfile(profile))}`;
        expect(readBack(file, writePreflib(profile, 'Title'))).toEqual(canonical(profile));
      }),
    );
  });

  it('is read back as .pb, ticks and points', () => {
    fc.assert(
      fc.property(fc.oneof(picks, points), (profile) => {
        const ids = profile.candidates.map((_, i) => `P${i + 1}`);
        const renamed = { ...profile, candidates: ids };
        const written = writePabulib(renamed, { title: 'A; "title"', names: profile.candidates, currency: 'EUR' });
        expect(readBack('a.pb', written)).toEqual(canonical(renamed));
      }),
    );
  });

  it('is read back from our own JSON, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(ranked, picks, points, scores), (profile) => {
        const options = profile.candidates.map((candidate, i) => ({ id: String(i), name: candidate }));
        const text = writePollJson({ question: { en: 'Which?' }, options, rule: 'lot' }, profile);
        expect(readBack('a.json', { ok: true, text })).toEqual(canonical(profile));
      }),
    );
  });

  it('is the same sequence of bytes, however the ballots were ordered and grouped', () => {
    fc.assert(
      fc.property(ranked, (profile) => {
        expect(writeCsv(stirred(profile))).toEqual(writeCsv(profile));
        expect(writeBlt(stirred(profile), { title: 'T', seats: 1 })).toEqual(
          writeBlt(profile, { title: 'T', seats: 1 }),
        );
        expect(writePreflib(stirred(profile), 'T')).toEqual(writePreflib(profile, 'T'));
      }),
    );
    fc.assert(
      fc.property(fc.oneof(picks, points), (profile) => {
        const facts = { title: 'T', names: profile.candidates };
        const stir: typeof profile = profile.form === 'picks' ? stirred(profile) : stirred(profile);
        expect(writeCsv(stir)).toEqual(writeCsv(profile));
        expect(writePabulib(stir, facts)).toEqual(writePabulib(profile, facts));
      }),
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(ranked, (profile) => {
        const written = writeCsv(profile);
        const rows = readRows(linesOf(written.ok ? written.text : ''), ',');
        // By cell: a comma within quotes begins none.
        for (const cell of rows.ok ? rows.value.flatMap(({ cells }) => cells) : ['= not read'])
          expect(cell).not.toMatch(/^[=+@\t＝＋－＠]/);
      }),
    );
  });
});

describe('what cannot be written without a change', () => {
  const ballots: RankedProfile['ballots'] = [{ count: 1, ranks: ['overvote', [0]] }];

  it('is not written', () => {
    const refusal = { ok: false, code: 'cannot_express' };
    expect(writeBlt({ form: 'ranks', candidates: ['A'], ballots }, { title: 'T', seats: 1 })).toEqual(refusal);
    expect(writePreflib({ form: 'ranks', candidates: ['A'], ballots }, 'T')).toEqual(refusal);
    expect(writeCsv({ form: 'ranks', candidates: ['overvote'], ballots: [] })).toEqual(refusal);
    expect(writeCsv({ form: 'picks', candidates: ['two\nlines'], ballots: [] })).toEqual(refusal);
    expect(writeCsv({ form: 'ranks', candidates: ['A=B'], ballots: [] })).toEqual(refusal);
    expect(writePabulib({ form: 'picks', candidates: ['A'], ballots: [] }, { title: 'T', names: ['A'] })).toEqual(
      refusal,
    );
  });
});
