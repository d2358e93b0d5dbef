import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputFault, UsageFault } from '../command.js';
import { readCommandLine } from '../command-line.js';
import { command } from '../count.command.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
  writeFileSync(join(folder, 'trees.blt'), '3 2\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Oak"\n"Elm"\n"Ash"\n"Trees"\n');
  writeFileSync(join(folder, 'cut.blt'), '3 2\n4 1 2 0\n3 2\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs what would be typed after `polylogue`; answers what was printed. */
async function typed(...args: string[]): Promise<string[]> {
  const printed: string[] = [];
  const { words, options, given } = readCommandLine(['count', ...args]);
  await command.run({
    words,
    options,
    given,
    env: {},
    say: (line) => void printed.push(line),
    complain: () => undefined,
  });
  return printed;
}
const trees = (): string => join(folder, 'trees.blt');

describe('polylogue count', () => {
  it('prints one JSON object and nothing else', async () => {
    const printed = await typed(trees(), '--rule', 'stv-scottish');
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      rule: 'stv-scottish',
      ballots: 9,
      seats: 2,
      candidates: ['Oak', 'Elm', 'Ash'],
      winners: ['Oak', 'Elm'],
    });
  });

  it('takes seats, and options given one by one or behind one another', async () => {
    const [one = ''] = await typed(trees(), '--rule=irv', '--option', 'tie=lot', '--option=seed=a=b');
    expect(JSON.parse(one).options).toMatchObject({ tie: 'lot', seed: 'a=b' });
    const [two = ''] = await typed(trees(), '--rule', 'plurality', '--seats', '1', '--option', 'tie=lot', 'seed=x');
    expect(JSON.parse(two)).toMatchObject({ seats: 1, options: { tie: 'lot', seed: 'x' } });
  });

  it.each([
    [['cut.blt', '--rule', 'irv'], /cut\.blt, line 3: 0 at the end of the ballot is missing/],
    [['missing.blt', '--rule', 'irv'], /no such file/],
    [['trees.blt', '--rule', 'dictator'], /no rule dictator/],
    [['trees.blt', '--rule', 'irv', '--option', 'utility=cost'], /no option utility\. It has: overvote/],
    [['trees.blt', '--rule', 'irv', '--option', 'overvote=maybe'], /cannot be "maybe"\. It can be: exhaust, skip/],
    [['trees.blt', '--rule', 'irv', '--option', 'tie=lot', '--option', 'tie=lot'], /tie is given twice/],
    [['trees.blt', '--rule', 'score'], /counts ballots of the form scores\. The file holds ranks/],
    [['trees.blt', '--rule', 'irv', '--seats', '2'], /one winner, not 2/],
    [['trees.blt', '--rule', 'irv', '--seats', 'two'], /whole number/],
  ])('refuses %j and says why', async ([name = '', ...args], reason) => {
    const attempt = typed(join(folder, name), ...args);
    await expect(attempt).rejects.toThrow(InputFault);
    await expect(attempt).rejects.toThrow(reason);
  });

  it.each([
    [[]],
    [['FILE']],
    [['FILE', '--rule']],
    [['FILE', '--rule', 'irv', '--rule', 'schulze']],
    [['FILE', '--rule', 'irv', '--seats', '1', '--seats=2']],
    [['FILE', '--rule', 'irv', '--rul', 'x']],
    [['FILE', '--rule', 'irv', '--option', 'x']],
  ])('shows how it is typed after %j', async (args) => {
    await expect(typed(...args)).rejects.toThrow(UsageFault);
  });
});
