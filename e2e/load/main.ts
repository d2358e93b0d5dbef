import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../support/places.js';
import { measureCounting } from './counting.js';
import { measureDelivery } from './delivery.js';
import { machineFacts } from './machine.js';
import { measureLiveOpinions } from './live-opinions.js';
import { measureOpinions } from './opinions.js';
import { measurePageWeight } from './page-weight.js';
import { type BenchResults, table } from './report.js';
import { measureStartUp } from './start-up.js';
import { measureVotes } from './votes.js';

const PARTS = [
  'startup',
  'weight',
  'votes',
  'confidential',
  'delivery',
  'counting',
  'opinions',
  'live-opinions',
] as const;
type Part = (typeof PARTS)[number];

const HELP = `npm run bench -- [--quick] [--only ${PARTS.join(',')}]
Measures the built product against bare floors on this machine and writes bench-results.json.`;

/** Measures, prints the table and writes the figures. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const wanted = new Set((values.only ?? PARTS.join(',')).split(','));
  const unknown = [...wanted].filter((name) => !PARTS.some((it) => it === name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}\n${HELP}`);
  const measured = await measureAll(wanted, values.quick);
  const results: BenchResults = { machine: machineFacts(), isQuick: values.quick, ...measured };
  console.log(
    `\n${Object.entries(results.machine)
      .map(([name, fact]) => `${name}: ${fact}`)
      .join(' · ')}\n\n${table(results)}\n`,
  );
  for (const [name, fault] of Object.entries(results.faults)) console.error(`${name} could not be measured: ${fault}`);
  await writeFile(path.join(repository, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (Object.keys(results.faults).length > 0) process.exitCode = 1;
}

async function measureAll(
  wanted: ReadonlySet<string>,
  isQuick: boolean,
): Promise<Omit<BenchResults, 'machine' | 'isQuick'>> {
  const faults: Record<string, string> = {};
  // A part that fails must not take the figures of the others with it.
  const attempt = async <N extends Part, T>(name: N, measure: () => Promise<T>): Promise<Partial<Record<N, T>>> => {
    if (!wanted.has(name)) return {};
    console.log(`measuring ${name} …`);
    try {
      // A computed key loses its name to the compiler.
      return { [name]: await measure() } as Record<N, T>;
    } catch (error) {
      faults[name] = error instanceof Error ? error.message : String(error);
      return {};
    }
  };
  const audience = isQuick
    ? { audiences: [200, 500], floorAudience: 500, speakers: 5, seconds: 5, settleSeconds: 2 }
    : { audiences: [1000, 4000], floorAudience: 2000, speakers: 20, seconds: 15, settleSeconds: 6 };
  const votes = isQuick
    ? { sockets: 200, warmUp: 1, seconds: 4, floorSeconds: 2 }
    : { sockets: 1000, warmUp: 3, seconds: 15, floorSeconds: 5 };
  return {
    ...(await attempt('startup', measureStartUp)),
    ...(await attempt('weight', measurePageWeight)),
    ...(await attempt('votes', () => measureVotes({ ...votes, secrecy: 'open_hand' }))),
    ...(await attempt('confidential', () => measureVotes({ ...votes, secrecy: 'confidential' }))),
    ...(await attempt('delivery', () => measureDelivery(audience))),
    ...(await attempt('opinions', async () => measureOpinions(isQuick))),
    ...(await attempt('live-opinions', async () => measureLiveOpinions(isQuick))),
    ...(await attempt('counting', async () => measureCounting(isQuick ? 10_000 : 100_000))),
    faults,
  };
}
