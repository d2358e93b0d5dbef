import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Account } from '@polylogue/shared/counting/account';
import type { CountRequest } from '@polylogue/shared/counting/count-fault';
import { z } from 'zod';
import { countBytes } from './count-bytes.js';

/** Real elections beside the repository, counted by somebody else; see the README there. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data/ballots/', import.meta.url));
const isThere = existsSync(`${FOLDER}expected.json`);
if (!isThere) console.warn('skipped: the folder shared/data/ballots is not beside the repository');
const suite = isThere ? describe : describe.skip;

const Names = z.array(z.string());
const Figures = z.record(z.string(), z.number());
const Rounds = z.array(z.object({ tally: Figures, eliminated: Names, elected: Names }));
const Pairs = z.object({
  ballots: z.number(),
  pairwise: z.record(z.string(), Figures),
  schulzeOrder: Names,
  schulzeWinners: Names,
  rankedPairsWinners: Names,
  minimaxWinners: Names,
  copelandWinners: Names,
  copelandScores: Figures,
  bordaTieAveraged: Figures,
  bordaWinner: z.string(),
});
const Burlington = Pairs.extend({
  pluralityWinner: z.string(),
  irv: z.object({ winner: z.string(), rounds: z.array(z.object({ tally: Figures, exhausted: z.number() })) }),
});
const Debian = Pairs.extend({ file: z.string(), droppedByMajorityOverDefault: Names, winnerAfterDropping: Names });
const City = z.object({ file: z.string(), ballots: z.number(), winners: Names, rounds: Rounds });
const Ward = z.object({
  file: z.string(),
  candidates: Names,
  seats: z.number(),
  validBallots: z.number(),
  quota: z.number(),
  electedNames: Names,
  stages: z.array(z.object({ totals: Figures, electedSoFar: z.array(z.number()), excluded: z.array(z.number()) })),
  meekElected: z.array(z.number()),
  sntvElected: z.array(z.number()),
});
const Shares = z.object({ pure: Names, add1: Names, add1Cost: z.number() });
const Budget = z.object({
  file: z.string(),
  budget: z.number(),
  voters: z.number(),
  approvals: Figures,
  points: Figures.optional(),
  greedySkip: Names.optional(),
  greedyNoSkip: Names.optional(),
  greedyThreshold50: Names.optional(),
  greedyByPoints: Names.optional(),
  mes_cost: Shares.optional(),
  mes_card: Shares.optional(),
  bordaTruncated: z.object({ points: Figures }).optional(),
});
const Judgment = z.object({
  file: z.string(),
  gauge: z.record(
    z.string(),
    z.object({ n: z.number(), majorityGrade: z.string(), p: z.number(), q: z.number(), sign: z.string() }),
  ),
  ranking: Names,
});

const expected: Record<string, unknown> = isThere ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) : {};
const setsLike = (start: RegExp): string[] => Object.keys(expected).filter((name) => start.test(name));

function count(file: string, rule: string, request: Omit<CountRequest, 'rule'> = {}): Account {
  const counted = countBytes(file, readFileSync(`${FOLDER}${file}`), { rule, ...request });
  if (!counted.ok) throw new Error(counted.reason);
  return counted.account;
}
const sorted = (names: readonly string[] = []): string[] => [...names].sort();

function expectPairs(file: string, data: z.infer<typeof Pairs>, nameOf = (name: string): string => name): void {
  const named = <T>(figures: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [nameOf(name), figure]));
  const rows = Object.entries(data.pairwise).map(([name, row]) => [nameOf(name), named(row)]);
  const schulze = count(file, 'schulze');
  expect(schulze.ballots).toBe(data.ballots);
  expect(schulze.pairwise).toEqual(Object.fromEntries(rows));
  expect(schulze.order).toEqual(data.schulzeOrder.map(nameOf));
  expect(schulze.winners).toEqual(data.schulzeWinners.map(nameOf));
  expect(count(file, 'ranked-pairs').winners).toEqual(data.rankedPairsWinners.map(nameOf));
  expect(count(file, 'minimax').winners).toEqual(data.minimaxWinners.map(nameOf));
  const copeland = count(file, 'copeland');
  expect(copeland.winners).toEqual(data.copelandWinners.map(nameOf));
  expect(copeland.scores).toEqual(named(data.copelandScores));
  const borda = count(file, 'borda');
  expect(borda.scores).toEqual(named(data.bordaTieAveraged));
  expect(borda.winners).toEqual([nameOf(data.bordaWinner)]);
}

suite('a mayor of Burlington', () => {
  // The same ballots: one file calls the options by short names, the other by whole ones.
  const whole = (name: string): string =>
    count('burlington-2009.toi', 'plurality').candidates.find((candidate) => candidate.includes(name)) ?? '';

  it.each(['burlington-2009.abif', 'burlington-2009.toi'])('is another one under each rule: %s', (file) => {
    const data = Burlington.parse(expected['burlington-2009']);
    const nameOf = file.endsWith('.toi') ? whole : (name: string): string => name;
    expectPairs(file, data, nameOf);
    expect(count(file, 'plurality').winners).toEqual([nameOf(data.pluralityWinner)]);
    const irv = count(file, 'irv');
    expect(irv.winners).toEqual([nameOf(data.irv.winner)]);
    expect(irv.rounds?.map(({ tally, exhausted }) => ({ tally, exhausted }))).toEqual(
      data.irv.rounds.map(({ tally, exhausted }) => ({
        tally: Object.fromEntries(Object.entries(tally).map(([name, votes]) => [nameOf(name), votes])),
        exhausted,
      })),
    );
  });
});

suite('leaders of Debian', () => {
  it.each(setsLike(/^debian/))('are those who were elected, options below the default one dropped: %s', (name) => {
    const data = Debian.parse(expected[name]);
    expectPairs(data.file, data);
    for (const rule of ['schulze', 'ranked-pairs', 'minimax', 'copeland']) {
      const account = count(data.file, rule);
      expect(account.winners).toEqual(data.winnerAfterDropping);
      expect(sorted(account.dropped)).toEqual(sorted(data.droppedByMajorityOverDefault));
    }
  });
});

suite('Minneapolis', () => {
  it.each([
    ['minneapolis-2017-mayor', 'irv', {}],
    ['minneapolis-2013-park', 'stv-scottish', { seats: 3 }],
  ] as const)('counts round by round as the city published: %s', (name, rule, request) => {
    const data = City.parse(expected[name]);
    const account = count(data.file, rule, request);
    expect(account.ballots).toBe(data.ballots);
    expect(account.winners).toEqual(data.winners);
    const inFile = (published: string): string => (published === 'Undeclared Write-ins' ? 'UWI' : published);
    expect(
      account.rounds?.map(({ tally, elected, eliminated }) => ({ tally, elected, eliminated: sorted(eliminated) })),
    ).toEqual(
      data.rounds.map(({ tally, elected, eliminated }) => ({
        tally: Object.fromEntries(Object.entries(tally).map(([key, votes]) => [inFile(key), votes])),
        elected,
        eliminated: sorted(eliminated.map(inFile)),
      })),
    );
  });
});

suite('Scottish wards', () => {
  it.each(setsLike(/^scottish/))('elect the councillors that were elected, stage by stage: %s', (name) => {
    const data = Ward.parse(expected[name]);
    const nameOf = (number: number): string => data.candidates[number - 1] ?? '';
    const account = count(data.file, 'stv-scottish');
    expect(account.candidates).toEqual(data.candidates);
    expect(account.seats).toBe(data.seats);
    expect(account.quota).toBe(data.quota);
    expect(account.ballots - account.blank - account.invalid).toBe(data.validBallots);
    expect(account.winners).toEqual(data.electedNames);
    expect(account.rounds).toHaveLength(data.stages.length);
    const elected: string[] = [];
    for (const [i, stage] of data.stages.entries()) {
      const round = account.rounds?.[i];
      elected.push(...(round?.elected ?? []));
      // The seats that are left are filled at once after the last stage; the account says so on that stage.
      const isLast = i === data.stages.length - 1;
      expect(isLast ? elected.slice(0, stage.electedSoFar.length) : elected).toEqual(stage.electedSoFar.map(nameOf));
      for (const [number, total] of Object.entries(stage.totals))
        expect(round?.tally[nameOf(Number(number))]).toBe(total);
      expect(round?.eliminated).toEqual(stage.excluded.map(nameOf));
    }
    expect(sorted(count(data.file, 'stv-meek').winners)).toEqual(sorted(data.meekElected.map(nameOf)));
    expect(sorted(count(data.file, 'plurality').winners)).toEqual(sorted(data.sntvElected.map(nameOf)));
  });
});

suite('participatory budgets', () => {
  it.each(setsLike(/^(poland|france|us_)/))('buy what they bought: %s', (name) => {
    const data = Budget.parse(expected[name]);
    const bought = (rule: string, options: Record<string, string> = {}): string[] => {
      const account = count(data.file, rule, { options });
      expect(account.budget).toBe(data.budget);
      return sorted(account.winners);
    };
    const approval = count(data.file, 'approval');
    expect(approval.ballots).toBe(data.voters);
    expect(approval.scores).toEqual(data.approvals);
    if (data.points) expect(count(data.file, 'cumulative').scores).toEqual(data.points);
    if (data.greedySkip) expect(bought('budget-greedy')).toEqual(sorted(data.greedySkip));
    if (data.greedyNoSkip) expect(bought('budget-greedy-stop')).toEqual(sorted(data.greedyNoSkip));
    if (data.greedyThreshold50)
      expect(bought('budget-greedy', { minimum: '50' })).toEqual(sorted(data.greedyThreshold50));
    if (data.greedyByPoints) expect(bought('budget-greedy')).toEqual(sorted(data.greedyByPoints));
    for (const [utility, shares] of [
      ['cost', data.mes_cost],
      ['count', data.mes_card],
    ] as const) {
      if (!shares) continue;
      expect(bought('equal-shares', { utility, completion: 'none' })).toEqual(sorted(shares.pure));
      expect(bought('equal-shares', { utility })).toEqual(sorted(shares.add1));
      expect(count(data.file, 'equal-shares', { options: { utility } }).spent).toBe(shares.add1Cost);
    }
    if (data.bordaTruncated) expect(count(data.file, 'borda-truncated').scores).toEqual(data.bordaTruncated.points);
  });
});

suite('grades at Orsay', () => {
  it('give the published order and gauges', () => {
    const data = Judgment.parse(expected['mj-orsay-2007']);
    const account = count(data.file, 'majority-judgment');
    expect(account.order).toEqual(data.ranking);
    for (const [name, gauge] of Object.entries(data.gauge)) {
      const found = account.grades?.[name];
      expect(found).toMatchObject({ n: gauge.n, grade: gauge.majorityGrade, sign: gauge.sign });
      expect(found?.p).toBeCloseTo(gauge.p, 6);
      expect(found?.q).toBeCloseTo(gauge.q, 6);
    }
  });
});

suite('the folder', () => {
  it('has no set of ballots that is not counted here', () => {
    const counted = [/^burlington/, /^debian/, /^minneapolis/, /^scottish/, /^(poland|france|us_)/, /^mj-/].flatMap(
      setsLike,
    );
    const measured = [/^sortition/, /^raking/, /^dri/].flatMap(setsLike);
    expect(sorted([...counted, ...measured])).toEqual(sorted(Object.keys(expected)));
    expect(counted.length).toBeGreaterThan(20);
  });
});
