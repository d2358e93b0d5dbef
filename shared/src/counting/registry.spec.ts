import { describe, expect, it } from '@jest/globals';
import { RULES, type RuleName } from './account.js';
import type { BallotFile } from './formats/ballot-file.js';
import type { Profile } from './profiles.js';
import { countFile, needsOf } from './registry.js';
import { allowedValues, optionNamesOf, RULE_OPTIONS } from './rule-options.js';

const candidates = ['A', 'B', 'C'];
const PROFILES = {
  ranks: {
    form: 'ranks',
    candidates,
    ballots: [
      { count: 3, ranks: [[0], [1]] },
      { count: 2, ranks: [[1], [2]] },
    ],
  },
  picks: {
    form: 'picks',
    candidates,
    ballots: [
      { count: 3, picks: [0, 2] },
      { count: 1, picks: [1] },
    ],
  },
  points: {
    form: 'points',
    candidates,
    ballots: [
      { count: 3, points: [2, 0, 1] },
      { count: 1, points: [0, 3, 0] },
    ],
    budget: { total: 10, costs: [6, 5, 4], perCurrencyUnit: 1 },
  },
  scores: { form: 'scores', candidates, lowest: 0, highest: 2, ballots: [{ count: 2, scores: [2, 1, null] }] },
  grades: {
    form: 'grades',
    candidates,
    grades: ['Good', 'Bad'],
    counts: [
      [3, 1],
      [2, 2],
      [1, 3],
    ],
    ungraded: [0, 0, 0],
  },
} as const satisfies Record<string, Profile>;

const file = (profile: Profile, more: Partial<BallotFile> = {}): BallotFile => ({
  format: 'ballots-json',
  profile,
  defaults: {},
  ...more,
});
/** Ballots of a form that the rule counts. */
const fileFor = (rule: RuleName): BallotFile => {
  const [need = 'ranks'] = needsOf(rule);
  return file(PROFILES[need === 'budget' ? 'points' : need]);
};
const fault = (ballots: BallotFile, request: Parameters<typeof countFile>[1]) => {
  const outcome = countFile(ballots, request);
  return outcome.ok ? null : outcome.fault;
};
const account = (ballots: BallotFile, request: Parameters<typeof countFile>[1]) => {
  const outcome = countFile(ballots, request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.account;
};

describe('the registry', () => {
  it.each(RULES)('counts by %s, and again the same by the options that it printed', (rule) => {
    const first = account(fileFor(rule), { rule });
    expect(first.rule).toBe(rule);
    const options = Object.fromEntries(Object.entries(first.options).map(([name, value]) => [name, String(value)]));
    expect(account(fileFor(rule), { rule, options })).toEqual(first);
  });

  it.each(RULES)('prints every option of %s that can be chosen', (rule) => {
    const { options } = account(fileFor(rule), { rule });
    expect(Object.keys(options)).toEqual(expect.arrayContaining(optionNamesOf(rule)));
  });

  it.each(RULES)('refuses a value that %s does not know, and says which it knows', (rule) => {
    for (const option of optionNamesOf(rule).filter((name) => !['seed', 'default', 'first'].includes(name))) {
      const found = fault(fileFor(rule), { rule, options: { [option]: 'no such value' } });
      expect(found).toMatchObject({ code: 'bad_setting', params: { option, found: 'no such value' } });
      expect(allowedValues(rule, option)).not.toBe('');
    }
  });

  it('has the options of every rule', () => {
    expect(Object.keys(RULE_OPTIONS).sort()).toEqual([...RULES].sort());
  });

  it.each([
    [{ rule: 'dictator' }, 'unknown_rule'],
    [{ rule: 'irv', options: { utility: 'cost' } }, 'unknown_setting'],
    [{ rule: 'irv', options: { __proto__x: '1' } }, 'unknown_setting'],
    [{ rule: 'borda', options: { unranked: 'zero' } }, 'bad_setting'],
    [{ rule: 'plurality', options: { seats: '0' } }, 'bad_setting'],
    [{ rule: 'schulze', options: { majority: '3' } }, 'bad_setting'],
    [{ rule: 'schulze', options: { default: 'Nobody' } }, 'unknown_name'],
    [{ rule: 'irv', options: { first: 'A; Nobody' } }, 'unknown_name'],
    [{ rule: 'irv', seats: 2 }, 'one_seat'],
    [{ rule: 'approval' }, 'wrong_ballots'],
    [{ rule: 'equal-shares' }, 'wrong_ballots'],
    [{ rule: 'score' }, 'wrong_ballots'],
  ])('refuses %j of rankings', (request, code) => {
    expect(fault(file(PROFILES.ranks), request)?.code).toBe(code);
  });

  it('takes seats from the user, else from the file where the rule fills seats, else one', () => {
    const ballots = file(PROFILES.ranks, { seats: 2 });
    expect(account(ballots, { rule: 'stv-scottish' }).winners).toHaveLength(2);
    expect(account(ballots, { rule: 'stv-scottish', seats: 1 }).winners).toHaveLength(1);
    expect(account(ballots, { rule: 'irv' }).winners).toHaveLength(1);
    expect(account(file(PROFILES.ranks), { rule: 'stv-meek' }).seats).toBe(1);
  });

  it('puts what the user says above what the file says, and that above the rule', () => {
    const ballots = file(PROFILES.ranks, { defaults: { irv: { overvote: 'skip', skipped: '2' } } });
    expect(account(ballots, { rule: 'irv', options: { skipped: 'ignore' } }).options).toMatchObject({
      overvote: 'skip',
      skipped: 'ignore',
      batch: false,
    });
    expect(account(ballots, { rule: 'stv-meek' }).options).toMatchObject({ overvote: 'exhaust' });
  });

  it('counts points, and rankings of a budget, as ticks where ticks are asked for', () => {
    expect(account(file(PROFILES.points), { rule: 'approval' }).scores).toEqual({ A: 3, B: 1, C: 3 });
    const ordinal = file(PROFILES.ranks, { budget: { total: 9, costs: [5, 5, 4], perCurrencyUnit: 1 } });
    expect(account(ordinal, { rule: 'approval' }).scores).toEqual({ A: 3, B: 5, C: 2 });
    expect(account(ordinal, { rule: 'budget-greedy' }).winners).toEqual(['B', 'C']);
  });

  it('takes scores as grades called by their number', () => {
    expect(account(file(PROFILES.scores), { rule: 'majority-judgment' })).toMatchObject({
      ballots: 2,
      winners: ['A'],
      grades: { A: { grade: '2' }, C: { ungraded: 2, grade: '0' } },
    });
  });

  it.each(RULES)('counts nothing without ballots by %s, and does not fall over', (rule) => {
    const { profile } = fileFor(rule);
    const empty: Profile =
      profile.form === 'grades'
        ? { ...profile, counts: profile.counts.map((row) => row.map(() => 0)) }
        : { ...profile, ballots: [] };
    expect(countFile(file(empty), { rule }).ok).toBe(true);
  });
});
