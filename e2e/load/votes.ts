import { Histogram } from './histogram.js';
import { databaseFloor } from './floors.js';
import { cpuSeconds } from './machine.js';
import { BareServer, Generator } from './processes.js';
import { handshakes, loadRoom, Rig } from './rig.js';
import type { VoteAnswer } from './tasks.js';

export interface VotesSize {
  readonly sockets: number;
  readonly warmUp: number;
  readonly seconds: number;
  readonly floorSeconds: number;
}

export interface VotesResult {
  readonly sockets: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly bareAcksPerSecond: number;
  readonly bareP99: number;
  readonly databaseBatch50PerSecond: number;
  readonly databaseBatch200PerSecond: number;
  readonly ratioToBareAcks: number;
  readonly ratioToBatch200: number;
  readonly joiningPerSecond: number;
  readonly serverCores: number;
  /** What the bench checked of itself: rows in the database against acknowledgements. */
  readonly check: {
    readonly voters: number;
    readonly rows: number;
    readonly differing: number;
    readonly revisions: number;
    readonly everAcknowledged: number;
  };
}

/** Durable ballots a second over sockets, each socket with one in flight; changes of mind included. */
export async function measureVotes({ sockets, warmUp, seconds, floorSeconds }: VotesSize): Promise<VotesResult> {
  const rig = await Rig.start();
  try {
    const databaseBatch50PerSecond = await databaseFloor(rig.database.url, {
      batch: 50,
      voters: sockets,
      seconds: floorSeconds,
    });
    const databaseBatch200PerSecond = await databaseFloor(rig.database.url, {
      batch: 200,
      voters: sockets,
      seconds: floorSeconds,
    });
    const bare = await bareAcks({ sockets, warmUp, seconds: floorSeconds });
    const room = await loadRoom(rig, sockets);
    const generator = new Generator();
    await generator.perform({ kind: 'connect', target: rig.target, auths: handshakes(room, 0, sockets), isRoom: true });
    const cpuBefore = cpuSeconds(rig.app.pid);
    const answer = await generator.perform<VoteAnswer>({
      kind: 'vote',
      warmUp,
      seconds,
      pollId: room.pollId,
      optionIds: room.optionIds,
    });
    const serverCores = (cpuSeconds(rig.app.pid) - cpuBefore) / (warmUp + seconds);
    await generator.perform({ kind: 'close' });
    generator.end();
    const check = await compare(rig, room.pollId, { people: room.people.map((it) => it.participantId), answer });
    const latency = new Histogram(answer.latency);
    const perSecond = answer.acknowledged / seconds;
    return {
      sockets,
      perSecond,
      p50: latency.quantile(0.5),
      p99: latency.quantile(0.99),
      refused: answer.refused,
      bareAcksPerSecond: bare.perSecond,
      bareP99: bare.p99,
      databaseBatch50PerSecond,
      databaseBatch200PerSecond,
      ratioToBareAcks: perSecond / bare.perSecond,
      ratioToBatch200: perSecond / databaseBatch200PerSecond,
      joiningPerSecond: sockets / room.joiningSeconds,
      serverCores,
      check,
    };
  } finally {
    await rig.stop();
  }
}

async function bareAcks({
  sockets,
  warmUp,
  seconds,
}: Omit<VotesSize, 'floorSeconds'>): Promise<{ perSecond: number; p99: number }> {
  const bare = await BareServer.start();
  const generator = new Generator();
  await generator.perform({ kind: 'connect', target: bare.target, auths: Array(sockets).fill({}), isRoom: false });
  const id = '00000000-0000-4000-8000-000000000000';
  const answer = await generator.perform<VoteAnswer>({ kind: 'vote', warmUp, seconds, pollId: id, optionIds: [id] });
  await generator.perform({ kind: 'close' });
  generator.end();
  bare.end();
  return { perSecond: answer.acknowledged / seconds, p99: new Histogram(answer.latency).quantile(0.99) };
}

interface StoredBallot {
  readonly participant_id: string;
  readonly choices: readonly string[];
  readonly revision: number;
}

/** Every acknowledged voter has exactly one row, and it holds what the last acknowledgement said. */
async function compare(
  rig: Rig,
  pollId: string,
  { people, answer }: { people: readonly string[]; answer: VoteAnswer },
): Promise<VotesResult['check']> {
  const rows = await rig.query<StoredBallot>(
    'SELECT participant_id, choices, revision FROM ballot WHERE poll_id = $1',
    [pollId],
  );
  const stored = new Map(rows.map((row) => [row.participant_id, row.choices]));
  const voted = answer.last.flatMap((choice, position) =>
    choice === null ? [] : [{ person: people[position] ?? '', choice }],
  );
  return {
    voters: voted.length,
    rows: rows.length,
    differing: voted.filter(({ person, choice }) => stored.get(person)?.join() !== choice).length,
    revisions: rows.reduce((sum, { revision }) => sum + revision, 0),
    everAcknowledged: answer.everAcknowledged,
  };
}
