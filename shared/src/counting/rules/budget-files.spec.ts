import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Account, RuleName } from '../account.js';
import { readBallots } from '../formats/read-ballots.js';
import { countFile } from '../registry.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/ballots/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/ballots is not beside the repository');

interface Shares {
  readonly pure: string[];
  readonly add1: string[];
  readonly add1Cost: number;
}
interface Expected {
  readonly file: string;
  readonly greedySkip?: string[];
  readonly greedyNoSkip?: string[];
  readonly greedyThreshold50?: string[];
  readonly greedyByPoints?: string[];
  readonly points?: Record<string, number>;
  readonly mes_cost?: Shares;
  readonly mes_card?: Shares;
}

const SETS = [
  'poland_wieliczka_2023_green_budget',
  'poland_lodz_2022_nad_nerem',
  'poland_lodz_2022_zdrowie-mania',
  'poland_lodz_2024_im_jozefa_montwilla-mireckiego',
  'poland_gdynia_2020_babie_doly_large',
  'poland_czestochowa_2020_grabowka',
  'france_toulouse_2019',
] as const;

const expectedOf = (name: string): Expected => {
  const all = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) as Record<string, Expected>;
  const found = all[name];
  if (!found) throw new Error(`${name} is not in expected.json`);
  return found;
};

function counted(file: string, rule: RuleName, options: Record<string, string> = {}): Account {
  const read = readBallots(file, readFileSync(`${FOLDER}${file}`));
  if (!read.ok) throw new Error(read.fault.code);
  const outcome = countFile(read.value, { rule, options });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return outcome.account;
}

(isThere ? describe : describe.skip)('real budgets', () => {
  it.each(SETS)('buys what was bought by votes or points: %s', (name) => {
    const expected = expectedOf(name);
    const winnersBy = (rule: RuleName, minimum: string): string[] =>
      counted(expected.file, rule, { minimum }).winners.toSorted();
    if (expected.greedySkip) expect(winnersBy('budget-greedy', '0')).toEqual(expected.greedySkip);
    if (expected.greedyNoSkip) expect(winnersBy('budget-greedy-stop', '0')).toEqual(expected.greedyNoSkip);
    if (expected.greedyThreshold50) expect(winnersBy('budget-greedy', '50')).toEqual(expected.greedyThreshold50);
    if (expected.greedyByPoints) expect(winnersBy('budget-greedy', '0')).toEqual(expected.greedyByPoints);
    if (expected.points) expect(counted(expected.file, 'budget-greedy').scores).toEqual(expected.points);
  });

  it.each(SETS.slice(0, 5))('shares the money as the published count does: %s', (name) => {
    const { file, mes_cost, mes_card } = expectedOf(name);
    for (const [utility, shares] of [['cost', mes_cost] as const, ['count', mes_card] as const]) {
      const minimum = '0';
      expect(counted(file, 'equal-shares', { utility, minimum, completion: 'none' }).winners.toSorted()).toEqual(
        shares?.pure,
      );
      const raised = counted(file, 'equal-shares', { utility, minimum, completion: 'add1' });
      expect(raised.winners.toSorted()).toEqual(shares?.add1);
      expect(raised.spent).toBe(shares?.add1Cost);
    }
  });
});
