import type { PollSecrecy } from '@polylogue/shared/polls/schemas';
import { Histogram } from './histogram.js';
import { databaseFloor } from './floors.js';
import { cpuSeconds } from './machine.js';
import { BareServer, Generator } from './processes.js';
import { handshakes, loadRoom, Rig } from './rig.js';
import type { VoteAnswer } from './tasks.js';

export interface VotesSize {
  readonly secrecy: PollSecrecy;
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
export async function measureVotes({
  secrecy,
  sockets,
  warmUp,
  seconds,
  floorSeconds,
}: VotesSize): Promise<VotesResult> {
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
    const room = await loadRoom(rig, sockets, secrecy);
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
    const people = room.people.map((it) => it.participantId);
    const check = await (secrecy === 'open_hand' ? compare : compareSums)(rig, room.pollId, { people, answer });
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
}: Pick<VotesSize, 'sockets' | 'warmUp' | 'seconds'>): Promise<{ perSecond: number; p99: number }> {
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
  readonly choice: string;
  readonly revision: number;
}

/** Every acknowledged voter has exactly one row, and it holds what the last acknowledgement said. */
async function compare(
  rig: Rig,
  pollId: string,
  { people, answer }: { people: readonly string[]; answer: VoteAnswer },
): Promise<VotesResult['check']> {
  const rows = await rig.query<StoredBallot>(
    `SELECT participant_id, marks->'picks'->>0 AS choice, revision FROM ballot WHERE poll_id = $1`,
    [pollId],
  );
  const stored = new Map(rows.map((row) => [row.participant_id, row.choice]));
  const voted = answer.last.flatMap((choice, position) =>
    choice === null ? [] : [{ person: people[position] ?? '', choice }],
  );
  return {
    voters: voted.length,
    rows: rows.length,
    differing: voted.filter(({ person, choice }) => stored.get(person) !== choice).length,
    revisions: rows.reduce((sum, { revision }) => sum + revision, 0),
    everAcknowledged: answer.everAcknowledged,
  };
}

/** Of a confidential poll nobody can say whose ballot is which: as many rows as voters, and each choice as often as acknowledged. */
async function compareSums(
  rig: Rig,
  pollId: string,
  { answer }: { answer: VoteAnswer },
): Promise<VotesResult['check']> {
  const rows = await rig.query<Omit<StoredBallot, 'participant_id'>>(
    `SELECT marks->'picks'->>0 AS choice, revision FROM ballot_open WHERE poll_id = $1`,
    [pollId],
  );
  const voted = answer.last.filter((choice) => choice !== null);
  const times = (choices: readonly string[], choice: string): number => choices.filter((it) => it === choice).length;
  const stored = rows.map(({ choice }) => choice);
  const choices = [...new Set([...voted, ...stored])];
  return {
    voters: voted.length,
    rows: rows.length,
    differing: choices.reduce((sum, it) => sum + Math.abs(times(voted, it) - times(stored, it)), 0) / 2,
    revisions: rows.reduce((sum, { revision }) => sum + revision, 0),
    everAcknowledged: answer.everAcknowledged,
  };
}
