import type { CountingResult } from './counting.js';
import type { DeliveryResult } from './delivery.js';
import { type LiveOpinionsResult, liveOpinionsLines } from './live-opinions.js';
import { type OpinionsResult, opinionsLines } from './opinions.js';
import type { PageWeightResult } from './page-weight.js';
import type { StartUpResult } from './start-up.js';
import type { VotesResult } from './votes.js';

export interface BenchResults {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly isQuick: boolean;
  readonly votes?: VotesResult;
  readonly confidential?: VotesResult;
  readonly counting?: CountingResult;
  readonly opinions?: OpinionsResult;
  readonly 'live-opinions'?: LiveOpinionsResult;
  readonly delivery?: DeliveryResult;
  readonly weight?: PageWeightResult;
  readonly startup?: StartUpResult;
  readonly faults: Readonly<Record<string, string>>;
}

/** One measured thing beside its budget; `holds` is null where there is no budget. */
interface Line {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
  readonly holds: boolean | null;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const part = (value: number): string => `${(value * 100).toFixed(0)} %`;

/** The table that the bench prints: figures, floors, budgets of the design, and whether they hold. */
export function table(results: BenchResults): string {
  const lines = [
    ...votesLines('open hand', results.votes),
    ...votesLines('confidential', results.confidential),
    ...deliveryLines(results.delivery),
    ...weightLines(results.weight),
    ...startUpLines(results.startup),
    ...countingLines(results.counting),
  ];
  const opinions = results.opinions ? opinionsLines(results.opinions) : [];
  const live = results['live-opinions'] ? liveOpinionsLines(results['live-opinions']) : [];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => cells(line)[column]?.length ?? 0), 0));
  const drawn = lines.map((line) =>
    cells(line)
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...drawn, ...opinions, ...live].join('\n');
}

const cells = ({ what, figure, budget, holds }: Line): string[] => [
  what,
  figure,
  budget,
  holds === null ? '' : holds ? 'holds' : 'MISSED',
];
const plain = (what: string, figure: string, budget = ''): Line => ({ what, figure, budget, holds: null });
const judged = (what: string, figure: string, [budget, holds]: [string, boolean]): Line => ({
  what,
  figure,
  budget,
  holds,
});

function votesLines(secrecy: string, votes: VotesResult | undefined): Line[] {
  if (!votes) return [];
  const { check, refused } = votes;
  const isSound = check.rows === check.voters && check.differing === 0;
  return [
    judged(`durable ballots a second, ${secrecy}, ${whole(votes.sockets)} sockets`, whole(votes.perSecond), [
      '10,000',
      votes.perSecond >= 10_000,
    ]),
    judged('  acknowledged within, p50 / p99', `${ms(votes.p50)} / ${ms(votes.p99)}`, ['p99 500 ms', votes.p99 < 500]),
    plain(
      '  floor: bare socket.io acknowledgements a second',
      `${whole(votes.bareAcksPerSecond)} (p99 ${ms(votes.bareP99)})`,
      `ours is ${part(votes.ratioToBareAcks)} of it`,
    ),
    plain('  floor: inserts through pg, batches of 50', `${whole(votes.databaseBatch50PerSecond)} a second`),
    plain(
      '  floor: inserts through pg, batches of 200',
      `${whole(votes.databaseBatch200PerSecond)} a second`,
      `ours is ${part(votes.ratioToBatch200)} of it`,
    ),
    plain('  cores the server process used', votes.serverCores.toFixed(2)),
    judged(
      '  check: voters acknowledged / rows / differing',
      `${whole(check.voters)} / ${whole(check.rows)} / ${check.differing}`,
      ['equal, 0', isSound],
    ),
    plain(
      '  refused while voting',
      Object.entries(refused)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ') || 'none',
    ),
    plain('  joining over HTTP, people a second', whole(votes.joiningPerSecond)),
  ];
}

function deliveryLines(delivery: DeliveryResult | undefined): Line[] {
  if (!delivery) return [];
  const rows = delivery.tallies.flatMap((row) => [
    judged(`tallies to ${whole(row.sockets)} sockets, p50 / p99`, `${ms(row.p50)} / ${ms(row.p99)}`, [
      `1.5 x bare p99 ${ms(row.bareP99)}`,
      row.ratioP99 <= 1.5,
    ]),
    plain(
      '  as a ratio to bare socket.io, p99',
      row.ratioP99.toFixed(2),
      `${row.perSocketPerSecond.toFixed(2)} tallies a socket and second`,
    ),
    judged('  memory a socket', kb(row.bytesPerSocket), [
      `40 kB (bare ${kb(row.bareBytesPerSocket)})`,
      row.bytesPerSocket < 40_000,
    ]),
  ]);
  const { speakers } = delivery;
  return [
    ...rows,
    judged(
      `change of speaker at ${whole(speakers.sockets)} sockets, p95 / p99`,
      `${ms(speakers.p95)} / ${ms(speakers.p99)}`,
      ['300 ms / 1 s', speakers.p95 <= 300 && speakers.p99 <= 1000],
    ),
    judged('  heard / expected', `${whole(speakers.heard)} / ${whole(speakers.expected)}`, [
      'equal',
      speakers.heard === speakers.expected,
    ]),
  ];
}

function weightLines(weight: PageWeightResult | undefined): Line[] {
  if (!weight) return [];
  return [
    judged(`join page, JavaScript gzip (${weight.scripts} files)`, kb(weight.scriptGzipBytes), [
      '130 kB',
      weight.scriptGzipBytes <= 130_000,
    ]),
    plain('  sent over the line: scripts / everything', `${kb(weight.scriptSentBytes)} / ${kb(weight.allSentBytes)}`),
    judged(
      '  on slow 3G: first paint / usable',
      `${weight.firstPaintSeconds.toFixed(1)} s / ${weight.usableSeconds.toFixed(1)} s`,
      ['3 s', weight.firstPaintSeconds <= 3 && weight.usableSeconds <= 3],
    ),
  ];
}

function startUpLines(startup: StartUpResult | undefined): Line[] {
  if (!startup) return [];
  return [
    judged('first start to first page', `${startup.firstSeconds.toFixed(1)} s`, ['15 s', startup.firstSeconds <= 15]),
    judged('later start to first page', `${startup.laterSeconds.toFixed(1)} s`, ['5 s', startup.laterSeconds <= 5]),
  ];
}

/** No budget but that whatever may take over a second runs in a worker: the figure says which do. */
function countingLines(counting: CountingResult | undefined): Line[] {
  if (!counting) return [];
  return counting.counts.map(({ what, milliseconds, floorMilliseconds, winners }) =>
    plain(
      `counting: ${what}`,
      ms(milliseconds),
      `${(milliseconds / floorMilliseconds).toFixed(1)} x one pass over the marks (${ms(floorMilliseconds)}); ${winners} chosen`,
    ),
  );
}
