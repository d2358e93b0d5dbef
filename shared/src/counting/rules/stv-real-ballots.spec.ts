import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readBallots } from '../formats/read-ballots.js';
import type { RankedProfile } from '../profiles.js';
import { countStvMeek } from './stv-meek.js';
import { countStvScottish, RCTAB_STV } from './stv-scottish.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/ballots/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/ballots is not beside the repository');

const WARDS = [
  'edinburgh_2017_ward12',
  'edinburgh_2015_by_election_leith_walk',
  'edinburgh_2019_by_election_leith_walk',
  'edinburgh_2017_ward11',
  'glasgow_2017_ward11',
  'glasgow_2021_by_election_ward_23_partick_east-kelvindale',
  'highland_2021_by_election_wick',
  'highland_2021_by_election_inverness_west',
  'renfrewshire_2017_ward10',
];

const Ward = z.object({
  seats: z.number(),
  quota: z.number(),
  validBallots: z.number(),
  electedInOrder: z.array(z.number()),
  meekElected: z.array(z.number()),
  stages: z.array(z.object({ totals: z.record(z.string(), z.number()), excluded: z.array(z.number()) })),
});
const Board = z.object({
  winners: z.array(z.string()),
  summary: z.object({ finalThreshold: z.coerce.number(), undervotes: z.number() }),
  rounds: z.array(
    z.object({
      tally: z.record(z.string(), z.number()),
      elected: z.array(z.string()),
      eliminated: z.array(z.string()),
    }),
  ),
});

function expected(name: string): unknown {
  const all: unknown = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8'));
  return z.record(z.string(), z.unknown()).parse(all)[name];
}

function profileOf(file: string): RankedProfile {
  const read = readBallots(file, readFileSync(`${FOLDER}${file}`));
  if (!read.ok || read.value.profile.form !== 'ranks') throw new Error(`not ranked ballots: ${file}`);
  return read.value.profile;
}

(isThere ? describe : describe.skip)('Scottish wards', () => {
  it.each(WARDS)('%s: every stage to the fifth decimal, and who is elected, in order', (name) => {
    const ward = Ward.parse(expected(`scottish-${name}`));
    const profile = profileOf(`scottish-${name}.blt`);
    const account = countStvScottish(profile, { seats: ward.seats });
    const nameOf = (number: number | string): string => profile.candidates[Number(number) - 1] ?? '';
    expect(account.quota).toBe(ward.quota);
    expect(account.ballots - account.blank).toBe(ward.validBallots);
    expect(account.winners).toEqual(ward.electedInOrder.map(nameOf));
    expect(account.rounds?.map(({ tally, eliminated }) => ({ tally, eliminated }))).toEqual(
      ward.stages.map(({ totals, excluded }) => ({
        tally: Object.fromEntries(Object.entries(totals).map(([number, votes]) => [nameOf(number), votes])),
        eliminated: excluded.map(nameOf),
      })),
    );
  });

  it.each(WARDS)("%s: who is elected by Meek's rule", (name) => {
    const ward = Ward.parse(expected(`scottish-${name}`));
    const profile = profileOf(`scottish-${name}.blt`);
    const { winners } = countStvMeek(profile, { seats: ward.seats });
    expect(winners.map((winner) => profile.candidates.indexOf(winner) + 1).sort((a, b) => a - b)).toEqual(
      ward.meekElected,
    );
  });
});

(isThere ? describe : describe.skip)('the park board of Minneapolis, 2013', () => {
  it("gives RCTab's own report, round by round", () => {
    const board = Board.parse(expected('minneapolis-2013-park'));
    const profile = profileOf('minneapolis-2013-park.csv');
    // The ballots say UWI, the report writes it out.
    const candidates = profile.candidates.map((name) => (name === 'UWI' ? 'Undeclared Write-ins' : name));
    const account = countStvScottish({ ...profile, candidates }, { ...RCTAB_STV, seats: 3 });
    expect(account.winners).toEqual(board.winners);
    expect(account).toMatchObject({ quota: board.summary.finalThreshold, blank: board.summary.undervotes });
    expect(account.rounds?.map(({ tally, elected, eliminated }) => ({ tally, elected, eliminated }))).toEqual(
      board.rounds,
    );
  });
});
