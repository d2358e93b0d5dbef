import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputFault, UsageFault } from '../command.js';
import { readCommandLine } from '../command-line.js';
import { command } from '../opinions.command.js';

let folder = '';
const KEYS = [
  'participants',
  'votes',
  'grouped',
  'k',
  'silhouette',
  'stability',
  'explainedVariance',
  'groups',
  'membership',
  'statements',
  'representative',
  'priorities',
  'seconds',
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opinions-'));
  // Twelve people in two camps; the file says 4 and 9 for the camps and leaves the last person out.
  const rows = Array.from({ length: 12 }, (_, i) => {
    const side = i < 7 ? [1, 1, -1, -1, 1, 1, 1, 0] : [-1, -1, 1, 1, -1, -1, 1, ''];
    return [i + 100, i === 11 ? '' : i < 7 ? 4 : 9, 0, 0, 0, 0, ...side].join(',');
  });
  const header = 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3,4,5,6,7';
  writeFileSync(join(folder, 'participants-votes.csv'), `${[header, ...rows].join('\n')}\n`);
  const comments = Array.from({ length: 9 }, (_, i) => `${i},${i === 7 ? -1 : 1},text`);
  writeFileSync(join(folder, 'comments.csv'), `${['comment-id,moderated,comment-body', ...comments].join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs what would be typed after `polylogue`; answers what was printed. */
async function typed(...args: string[]): Promise<string[]> {
  const printed: string[] = [];
  const { words, options, given } = readCommandLine(['opinions', ...args]);
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
const report = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await typed(folder, ...args))[0] ?? '');

describe('polylogue opinions', () => {
  it('prints one JSON object with the keys of its description and nothing else', async () => {
    const printed = await typed(folder);
    expect(printed).toHaveLength(1);
    expect(Object.keys(JSON.parse(printed[0] ?? ''))).toEqual(KEYS);
  });

  it('finds the camps, the larger one first', async () => {
    const { membership, ...rest } = await report();
    expect(rest).toMatchObject({
      participants: 12,
      votes: 7 * 8 + 5 * 7,
      grouped: 12,
      k: 2,
      groups: [
        { id: 0, size: 7 },
        { id: 1, size: 5 },
      ],
    });
    expect(membership).toMatchObject({ 100: 0, 106: 0, 107: 1, 111: 1 });
  });

  it('takes the groups of the file by their ids', async () => {
    const { membership, grouped, groups, statements } = await report('--membership', 'export');
    expect({ grouped, groups }).toEqual({
      grouped: 11,
      groups: [
        { id: 4, size: 7 },
        { id: 9, size: 4 },
      ],
    });
    expect(membership).toMatchObject({ 100: 4, 110: 9 });
    expect(statements).toContainEqual({
      id: 0,
      agree: 7,
      disagree: 5,
      pass: 0,
      consensus: expect.closeTo((8 / 9) * (1 / 6), 12),
      consensusRank: expect.any(Number),
      groups: [
        { id: 4, agree: 7, disagree: 0, pass: 0 },
        { id: 9, agree: 0, disagree: 4, pass: 0 },
      ],
    });
  });

  it('gives the same for the same seed, and divides into as many groups as asked for', async () => {
    const [one, other] = [await report('--seed', '7'), await report('--seed', '7')];
    expect({ ...other, seconds: 0 }).toEqual({ ...one, seconds: 0 });
    expect(await report('--k', '1')).toMatchObject({ k: 1, groups: [{ id: 0, size: 12 }] });
    expect(await report('--k=2', '--rejected=drop')).toMatchObject({ k: 2 });
  });

  it.each([[['--k', 'two']], [['--k', '0']], [['--seed', 'x']], [['--rejected', 'keep']], [['--membership', 'mine']]])(
    'refuses a value that it does not know: %j',
    async (args) => {
      await expect(typed(folder, ...args)).rejects.toThrow(InputFault);
    },
  );

  it('refuses to be typed wrongly, and a folder that is not there', async () => {
    await expect(typed()).rejects.toThrow(UsageFault);
    await expect(typed(folder, '--speed', '9')).rejects.toThrow(UsageFault);
    await expect(typed(join(folder, 'nowhere'))).rejects.toThrow('participants-votes.csv');
  });
});
