import { getOpinions } from '@polylogue/shared/opinions/routes';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { accepted, type ApiClient } from '../support/api-client.js';
import { joinByCode, makeDialogue } from '../support/dialogue-setup.js';
import { until, wait } from '../support/places.js';
import { RoomClient } from '../support/room-client.js';
import { Histogram } from './histogram.js';
import { peakResidentBytes } from './machine.js';
import { staffOf, Rig } from './rig.js';

/** Opinions of one dialogue as the running product computes them: from the database, in its thread, beside people who vote. */
export interface LiveOpinionsRow {
  readonly people: number;
  readonly statements: number;
  readonly votes: number;
  /** From the answer of a process that has read no vote yet to the groups of all votes. */
  readonly firstSeconds: number;
  /** From the acknowledgement of the last of several votes to the groups with it. */
  readonly nextSeconds: number;
  /** Updates told to an open screen in a second, while people voted. */
  readonly updatesPerSecond: number;
  /** Acknowledgements of single votes while groups were computed, milliseconds; and the same in a room without votes. */
  readonly voteP50: number;
  readonly voteP99: number;
  readonly quietP50: number;
  readonly quietP99: number;
  /** Most memory the server ever held, its threads included, in bytes. */
  readonly peakBytes: number;
}

export interface LiveOpinionsResult {
  readonly rows: readonly LiveOpinionsRow[];
}

interface Size {
  readonly people: number;
  readonly statements: number;
  readonly votes: number;
}

const SEEDS_AT_ONCE = 50;
const VOTES_A_SECOND = 20;
const VOTING_SECONDS = 10;

/** 2,000 people × 900 statements, and, unless it must be quick, 100,000 × 1,000 with 10 million votes. */
export async function measureLiveOpinions(isQuick: boolean): Promise<LiveOpinionsResult> {
  const sizes: Size[] = [{ people: 2_000, statements: 900, votes: 360_000 }];
  if (!isQuick) sizes.push({ people: 100_000, statements: 1_000, votes: 10_000_000 });
  const rows: LiveOpinionsRow[] = [];
  // A product of its own for each size: the memory of one is not that of another.
  for (const size of sizes) rows.push(await withRig((rig) => measured(rig, size)));
  return { rows };
}

async function withRig<T>(work: (rig: Rig) => Promise<T>): Promise<T> {
  const rig = await Rig.start();
  try {
    return await work(rig);
  } finally {
    await rig.stop();
  }
}

async function measured(rig: Rig, size: Size): Promise<LiveOpinionsRow> {
  const staff = await staffOf(rig);
  const quiet = await roomOf(rig, staff, { ...size, people: 0, votes: 0 });
  const room = await roomOf(rig, staff, size);
  const votes = await seedVotes(rig, room.roomId, size);
  await rig.restart();
  const begun = performance.now();
  await viewOf(staff, room.roomId, (view) => view.votes === votes);
  const firstSeconds = (performance.now() - begun) / 1000;
  const quietTimes = await voted(rig, quiet);
  const busyTimes = await voted(rig, room);
  const last = performance.now();
  await viewOf(staff, room.roomId, (view) => view.votes === votes + busyTimes.votes);
  return {
    ...size,
    votes,
    firstSeconds,
    nextSeconds: (performance.now() - last) / 1000,
    updatesPerSecond: busyTimes.updates / VOTING_SECONDS,
    voteP50: busyTimes.times.quantile(0.5),
    voteP99: busyTimes.times.quantile(0.99),
    quietP50: quietTimes.times.quantile(0.5),
    quietP99: quietTimes.times.quantile(0.99),
    peakBytes: peakResidentBytes(rig.app.pid),
  };
}

interface LoadedDialogue {
  readonly roomId: string;
  readonly statementIds: readonly StatementId[];
  readonly token: string;
}

/** A live dialogue with published statements, and one person in it who came by the door. */
async function roomOf(rig: Rig, staff: ApiClient, { statements, people }: Size): Promise<LoadedDialogue> {
  const dialogue = await makeDialogue(staff, { title: `Opinions of ${people}`, state: 'live' });
  const statementIds: StatementId[] = [];
  for (let from = 0; from < statements; from += SEEDS_AT_ONCE) {
    const length = Math.min(SEEDS_AT_ONCE, statements - from);
    const seeds = Array.from({ length }, (_, at) => ({ text: `Statement number ${from + at}`, lang: 'en' }));
    const { seeds: seeded } = accepted(
      await staff.command(dialogue.id, 'staff', 'statements.seed', { seeds, state: 'published' }),
    );
    if (!Array.isArray(seeded)) throw new Error('nothing was seeded');
    statementIds.push(...seeded.map((it: { statementId: string }) => StatementId.parse(it.statementId)));
  }
  const townId = dialogue.towns[0]?.id ?? null;
  const { token } = await joinByCode(staff, dialogue.joinCode ?? '', { name: 'A voter', townId });
  return { roomId: dialogue.id, statementIds, token };
}

/** People in three camps of different size who each answered a run of statements; answers how many votes there are. */
async function seedVotes(rig: Rig, roomId: string, { people, statements, votes }: Size): Promise<number> {
  await rig.query(
    `INSERT INTO participant (dialogue_id, name, role, lang, is_simulated) SELECT $1, 'Person ' || n, 'citizen', 'en', true FROM generate_series(1, $2) AS n`,
    [roomId, people],
  );
  await rig.query(
    `INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, at)
     SELECT $1, s.id, p.id, CASE WHEN opinion > 0.2 THEN 1 WHEN opinion < -0.2 THEN -1 ELSE 0 END, now()
       FROM (SELECT id, row_number() OVER () AS n, (random() * $3)::int AS first,
                    CASE WHEN random() < 4 / 7.0 THEN 0 WHEN random() < 2 / 3.0 THEN 1 ELSE 2 END AS camp
               FROM participant WHERE dialogue_id = $1 AND is_simulated) AS p
       JOIN (SELECT id, number - 1 AS n FROM statement WHERE dialogue_id = $1) AS s ON (s.n + p.first) % $3::int < $2::float / $4
       CROSS JOIN LATERAL (SELECT 3 * ((hashint8(s.n * 3 + p.camp) & 1023) / 1023.0 - 0.5) + random() - 0.4 AS opinion) AS it`,
    [roomId, votes, statements, people],
  );
  const [row] = await rig.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM statement_vote_event WHERE dialogue_id = $1',
    [roomId],
  );
  await rig.query('ANALYZE statement_vote_event');
  return row?.n ?? 0;
}

/** One person votes at an even pace for some seconds. */
async function voted(
  rig: Rig,
  { roomId, token, statementIds }: LoadedDialogue,
): Promise<{ readonly times: Histogram; readonly votes: number; readonly updates: number }> {
  const client = await RoomClient.open({ url: rig.app.url, roomId, token });
  const times = new Histogram();
  const version = (): number => client.live.get('opinions/')?.version ?? 0;
  const before = version();
  let votes = 0;
  try {
    const begun = performance.now();
    for (const [nth, statementId] of statementIds.slice(0, VOTES_A_SECOND * VOTING_SECONDS).entries()) {
      await wait(Math.max(0, begun + (nth * 1000) / VOTES_A_SECOND - performance.now()));
      const sent = performance.now();
      const answer = await client.command('statements.vote', { statementId, value: 1 });
      times.add(performance.now() - sent);
      if (answer?.ok === true) votes += 1;
    }
    return { times, votes, updates: version() - before };
  } finally {
    client.close();
  }
}

/** Reads the groups until they are as wished. */
async function viewOf(
  staff: ApiClient,
  roomId: string,
  isWished: (view: OpinionsView) => boolean,
): Promise<OpinionsView> {
  return until(
    'the groups of all votes',
    async () => {
      const view = await staff.call(getOpinions, { params: { roomId }, query: { as: 'staff' } });
      return isWished(view) ? view : null;
    },
    600,
  );
}

/** The rows as lines to read. */
export function liveOpinionsLines({ rows }: LiveOpinionsResult): string[] {
  return rows.map((row) => {
    const size = [row.people, row.statements, row.votes].map((it) => it.toLocaleString('en'));
    const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    return [
      `opinions in the product, ${size[0]} × ${size[1]}, ${size[2]} votes: first update ${row.firstSeconds.toFixed(1)} s after a start`,
      `next one ${row.nextSeconds.toFixed(1)} s after a vote; ${row.updatesPerSecond.toFixed(1)} updates/s while voting`,
      `a vote meanwhile p50 / p99 ${ms(row.voteP50)} / ${ms(row.voteP99)}, in a quiet room ${ms(row.quietP50)} / ${ms(row.quietP99)} (ratio p99 ${(row.voteP99 / row.quietP99).toFixed(1)})`,
      `server at most ${(row.peakBytes / 1e6).toFixed(0)} MB`,
    ].join('; ');
  });
}
