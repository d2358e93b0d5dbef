import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from '../account.js';
import { Account as AccountSchema } from '../account.js';
import type { GradeTable, PicksProfile, PointsProfile, RankedProfile, ScoresProfile } from '../profiles.js';
import { countApproval } from './approval.js';
import { countBorda, countBordaTruncated } from './borda.js';
import { countCumulative } from './cumulative.js';
import { countIrv, RCTAB_IRV } from './irv.js';
import { countMajorityJudgment } from './majority-judgment.js';
import { countPlurality } from './plurality.js';
import { countQuadratic } from './quadratic.js';
import { countScore } from './score.js';
import { countStar } from './star.js';

const SIZE = 4;
const names = ['ash', 'elm', 'fir', 'oak'];
const lot = { tie: 'lot', seed: 'noon' } as const;

/** A rule as a function of what is on the ballots; what that is depends on the form. */
interface Case {
  readonly ballots: fc.Arbitrary<Ballot[]>;
  readonly count: (candidates: string[], ballots: Ballot[]) => Account;
  /** Rules that always draw the last lot by name cannot be blind to names. */
  readonly drawsAlways?: boolean;
}
interface Ballot {
  readonly count: number;
  /** Marks: levels of options, or one figure an option. */
  readonly levels: number[][];
  readonly figures: (number | null)[];
}

const level = fc.oneof({ weight: 5, arbitrary: fc.nat(SIZE - 1).map((it) => [it]) }, fc.uniqueArray(fc.nat(SIZE - 1)));
const ballotsOf = (figure: fc.Arbitrary<number | null>): fc.Arbitrary<Ballot[]> =>
  fc.array(
    fc.record({
      count: fc.nat(4),
      levels: fc.array(level, { maxLength: SIZE }),
      figures: fc.array(figure, { minLength: SIZE, maxLength: SIZE }),
    }),
    { maxLength: 8 },
  );

const ranked = (candidates: string[], ballots: Ballot[]): RankedProfile => ({
  form: 'ranks',
  candidates,
  ballots: ballots.map(({ count, levels }) => ({ count, ranks: levels })),
});
const picks = (candidates: string[], ballots: Ballot[]): PicksProfile => ({
  form: 'picks',
  candidates,
  ballots: ballots.map(({ count, levels }) => ({ count, picks: [...new Set(levels.flat())] })),
});
const points = (candidates: string[], ballots: Ballot[]): PointsProfile => ({
  form: 'points',
  candidates,
  ballots: ballots.map(({ count, figures }) => ({ count, points: figures.map((it) => it ?? 0) })),
});
const scores = (candidates: string[], ballots: Ballot[]): ScoresProfile => ({
  form: 'scores',
  candidates,
  lowest: 0,
  highest: 5,
  ballots: ballots.map(({ count, figures }) => ({ count, scores: figures })),
});
const grades = (candidates: string[], ballots: Ballot[]): GradeTable => {
  const given = (option: number, grade: number | null): number =>
    ballots.reduce((sum, { count, figures }) => (figures[option] === grade ? sum + count : sum), 0);
  return {
    form: 'grades',
    candidates,
    grades: ['5', '4', '3', '2', '1', '0'],
    counts: candidates.map((_, option) => [5, 4, 3, 2, 1, 0].map((grade) => given(option, grade))),
    ungraded: candidates.map((_, option) => given(option, null)),
  };
};

const marks = ballotsOf(fc.constant(null));
const stars = ballotsOf(fc.option(fc.integer({ min: 0, max: 5 })));
const dots = ballotsOf(fc.integer({ min: -7, max: 9 }));

const rules: [string, Case][] = [
  ['plurality of ticks', { ballots: marks, count: (...it) => countPlurality(picks(...it)) }],
  ['plurality of ranks', { ballots: marks, count: (...it) => countPlurality(ranked(...it), { seats: 2 }) }],
  ['plurality with lots', { ballots: marks, count: (...it) => countPlurality(picks(...it), lot), drawsAlways: true }],
  ['approval', { ballots: marks, count: (...it) => countApproval(picks(...it), { seats: 2 }) }],
  ['Borda', { ballots: marks, count: (...it) => countBorda(ranked(...it)) }],
  ['Borda on short ballots', { ballots: marks, count: (...it) => countBordaTruncated(ranked(...it)) }],
  ['instant-runoff', { ballots: marks, count: (...it) => countIrv(ranked(...it)), drawsAlways: true }],
  [
    'instant-runoff in batches',
    { ballots: marks, count: (...it) => countIrv(ranked(...it), RCTAB_IRV), drawsAlways: true },
  ],
  ['score', { ballots: stars, count: (...it) => countScore(scores(...it)) }],
  [
    'score without blanks',
    { ballots: stars, count: (...it) => countScore(scores(...it), { blank: 'ignored', quorum: 3 }) },
  ],
  ['STAR', { ballots: stars, count: (...it) => countStar(scores(...it)) }],
  ['STAR with lots', { ballots: stars, count: (...it) => countStar(scores(...it), lot), drawsAlways: true }],
  ['majority judgment', { ballots: stars, count: (...it) => countMajorityJudgment(grades(...it)) }],
  ['cumulative', { ballots: dots, count: (...it) => countCumulative(points(...it)) }],
  ['quadratic', { ballots: dots, count: (...it) => countQuadratic(points(...it), { negative: true }) }],
];

describe.each(rules)('%s', (_, { ballots: arbitrary, count, drawsAlways = false }) => {
  it('gives an account of the agreed shape, also of no ballots and no options', () => {
    fc.assert(fc.property(arbitrary, (ballots) => void AccountSchema.parse(count(names, ballots))));
    expect(count(names, []).winners).toEqual([]);
    expect(count([], []).winners).toEqual([]);
  });

  it('does not depend on the order of ballots or on how alike ones are grouped', () => {
    fc.assert(
      fc.property(arbitrary, (ballots) => {
        const each = ballots.flatMap(({ count: people, ...it }) =>
          Array.from({ length: people }, () => ({ count: 1, ...it })),
        );
        expect(count(names, each.toReversed())).toEqual(count(names, ballots));
      }),
    );
  });

  it('does not depend on the order of the options', () => {
    fc.assert(
      fc.property(arbitrary, fc.shuffledSubarray([0, 1, 2, 3], { minLength: SIZE }), (ballots, places) => {
        const moved = ballots.map(({ count: people, levels, figures }) => ({
          count: people,
          levels: levels.map((it) => it.map((option) => places.indexOf(option))),
          figures: places.map((option) => figures[option] ?? null),
        }));
        const shuffled = places.map((option) => names[option] ?? '');
        expect(outcomeOf(count(shuffled, moved))).toEqual(outcomeOf(count(names, ballots)));
      }),
    );
  });

  if (drawsAlways) return;
  it('does not depend on what the options are called', () => {
    fc.assert(
      fc.property(arbitrary, (ballots) => {
        const renamed = count(['zoo', 'yew', 'map', 'bay'], ballots);
        const back: Record<string, string> = { zoo: 'ash', yew: 'elm', map: 'fir', bay: 'oak' };
        const text = JSON.stringify(renamed).replace(/zoo|yew|map|bay/g, (name) => back[name] ?? name);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(count(names, ballots))));
      }),
    );
  });
});

/** What must not change with the order of the ballot paper: all but the order in which tied options are named. */
const outcomeOf = ({ winners, scores: figures, rounds, grades: profiles, dropped, ties }: Account) => ({
  winners: winners.toSorted(),
  figures,
  profiles,
  dropped: dropped?.toSorted(),
  rounds: rounds?.map((round) => ({
    ...round,
    elected: round.elected.toSorted(),
    eliminated: round.eliminated.toSorted(),
    from: round.from?.names.toSorted(),
  })),
  ties: ties.map(({ among, brokenBy, taken }) => [among.toSorted(), brokenBy, taken.toSorted()]),
});
