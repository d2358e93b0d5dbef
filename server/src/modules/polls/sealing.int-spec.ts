import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipantId, PollId, PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollSecrecy } from '@polylogue/shared/polls/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { until } from '../../../test/room-person.js';
import { PollKeys } from './poll-keys.service.js';
import { SealingRepository } from './sealing.repository.js';

const PEOPLE = 120;
/** Enough for every voter to rank them in an order of their own: the ballot then tells who cast it, to whoever knows. */
const OPTIONS = 6;

let server: TestApp;
let room: CommandRoom;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, PEOPLE);
}, 60_000);
afterAll(() => server.stop());

type Row = Readonly<Record<string, string | null>>;

interface Secret {
  readonly pollId: PollId;
  readonly options: readonly PollOptionId[];
  /** The ballot of each person, as canonical text: no two are alike. */
  readonly ballots: ReadonlyMap<ParticipantId, string>;
}

/** The n-th order of the options. */
function order<T>(items: readonly T[], n: number): T[] {
  const left = [...items];
  const ordered: T[] = [];
  for (let rest = n; left.length > 0; rest = Math.floor(rest / (left.length + 1))) {
    ordered.push(...left.splice(rest % left.length, 1));
  }
  return ordered;
}

/** A poll in which each person has voted, one after the other: the worst order there is for secrecy. */
async function votedPoll(secrecy: PollSecrecy): Promise<Secret> {
  const draft = {
    itemId: null,
    form: { kind: 'ranking' as const, rule: 'irv' as const, most: OPTIONS, seats: 1, tie: 'none' as const },
    question: { en: 'In what order?' },
    options: Array.from({ length: OPTIONS }, (_, at) => ({ text: { en: `Project ${at}` } })),
    secrecy,
  };
  const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft });
  await room.did(room.staff, 'polls.open', { pollId });
  const poll = (await room.state('everyone')).polls.find(({ id }) => id === pollId);
  const options = poll?.options.map(({ id }) => id) ?? [];
  const ballots = new Map<ParticipantId, string>();
  for (const [at, { id }] of room.people.entries()) {
    const ranking = order(options, at * 5);
    await room.did(room.person(at), 'polls.vote', { pollId, marks: { form: 'ranking', ranking } });
    ballots.set(id, ranking.join());
  }
  expect(new Set(ballots.values()).size).toBe(PEOPLE);
  return { pollId, options, ballots };
}

const rankingOf = (row: Row): string => (JSON.parse(row.marks ?? '{}') as { ranking?: string[] }).ranking?.join() ?? '';

/** All tables of the product, each row with every column as text, and what PostgreSQL keeps of it: place, and who wrote it when. */
async function everything(): Promise<Map<string, Row[]>> {
  const columns = await server.database.query<{ table: string; column: string }[]>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  );
  const byTable = new Map<string, string[]>();
  for (const { table, column } of columns) byTable.set(table, [...(byTable.get(table) ?? []), column]);
  const found = new Map<string, Row[]>();
  for (const [table, names] of byTable) {
    const asText = [...names, 'ctid', 'xmin', 'cmin'].map((name) => `"${name}"::text AS "${name}"`);
    found.set(
      table,
      await server.database.query(`SELECT ${asText.join(', ')} FROM "${table}" ORDER BY "${table}".ctid`),
    );
  }
  return found;
}

/** Whether a row is about a person: one of its columns is their id, or holds it. */
const isAbout = (row: Row, id: string): boolean => Object.values(row).some((value) => value?.includes(id) ?? false);

/** Rows that name people of the room, by person, in the physical order of each table. */
function personal(
  tables: ReadonlyMap<string, Row[]>,
  except: string,
): { table: string; id: ParticipantId; row: Row }[] {
  return [...tables].flatMap(([table, rows]) =>
    table === except
      ? []
      : rows.flatMap((row) => room.people.flatMap(({ id }) => (isAbout(row, id) ? [{ table, id, row }] : []))),
  );
}

/** Spearman's rank correlation of two orders of the same people. */
function rankCorrelation(a: readonly string[], b: readonly string[]): number {
  const place = new Map(b.map((it, at) => [it, at]));
  const squares = a.reduce((sum, it, at) => sum + (at - (place.get(it) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

/** A correlation that orders without any connection of 120 people pass once in some millions of tries (normal, 5 sigma of 1/sqrt(n-1)). */
const CHANCE = 5 / Math.sqrt(PEOPLE - 1);

/** Values by column, of columns that tell rows apart. */
function joinValues(rows: readonly Row[]): Map<string, Set<string>> {
  const byColumn = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row)) {
      if (value === null || value.length < 2) continue;
      const known = byColumn.get(column) ?? new Set();
      byColumn.set(column, known.add(value));
    }
  return new Map([...byColumn].filter(([, values]) => values.size > 1));
}

/** The ballots of a poll as they lie in their table. */
interface Ballots {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** First attempt: pairs of columns whose equal values lead from people to their own ballots, or to fewer than five that hold it. */
function sharedValues(
  tables: ReadonlyMap<string, Row[]>,
  { table: from, rows }: Ballots,
  { ballots }: Secret,
): string[] {
  const voterOf = new Map([...ballots].map(([id, said]) => [said, id]));
  const found = new Set<string>();
  for (const [column, values] of joinValues(rows)) {
    // What the ballot says is the answer, not a way to it; places are compared as an order.
    if (column === 'marks' || column === 'ctid') continue;
    for (const { table, id, row } of personal(tables, from)) {
      for (const [theirs, value] of [...Object.entries(row), ['person', id] as const]) {
        if (value === null || !values.has(value) || theirs === 'ctid') continue;
        const few = rows.filter((it) => it[column] === value);
        if (few.length < 5 && few.some((it) => voterOf.get(rankingOf(it)) === id))
          found.add(`${table}.${theirs} = ${column}`);
      }
    }
  }
  return [...found];
}

/** Second attempt: ballots as they lie, beside the people in the order of every column of every table that names them. */
function orders(
  tables: ReadonlyMap<string, Row[]>,
  { table: from, rows }: Ballots,
  { ballots }: Secret,
): { compared: number; fitting: string[] } {
  const voterOf = new Map<string, string>([...ballots].map(([id, said]) => [said, id]));
  const order = rows.map((row) => voterOf.get(rankingOf(row)) ?? '');
  const named = personal(tables, from);
  const fitting: string[] = [];
  let compared = 0;
  for (const table of new Set(named.map((it) => it.table)))
    for (const column of Object.keys(tables.get(table)?.[0] ?? {})) {
      // Ties in the physical order, in which the rows come.
      const inOrder = named
        .filter((it) => it.table === table)
        .toSorted((a, b) => compare(a.row[column], b.row[column]));
      const once = [...new Set<string>(inOrder.map(({ id }) => id))];
      if (once.length !== PEOPLE) continue;
      compared += 1;
      if (Math.abs(rankCorrelation(order, once)) >= CHANCE) fitting.push(`${table}.${column}`);
    }
  return { compared, fitting };
}

describe('a ballot that is not sealed', () => {
  it('is joined to its voter by the key, as the text for voters says: what the later attempts fail at can be done', async () => {
    const { pollId, ballots } = await votedPoll('confidential');
    const key = await server.app.get(PollKeys).find(pollId);
    if (!(key instanceof Buffer)) throw new Error('an open poll has no key');
    const rows = await server.database.query<{ slot: Buffer; marks: { ranking: string[] } }[]>(
      'SELECT slot, marks FROM ballot_open WHERE poll_id = $1',
      [pollId],
    );
    const bySlot = new Map(rows.map(({ slot, marks }) => [slot.toString('hex'), marks.ranking.join()]));
    for (const [id, said] of ballots) expect(bySlot.get(createHmac('sha256', key).update(id).digest('hex'))).toBe(said);
    await room.did(room.staff, 'polls.withdraw', { pollId, reason: 'only a trial' });
  });

  it('lies in the order of voting, which gives its voter away without any key', async () => {
    const secret = await votedPoll('confidential');
    const tables = await everything();
    const rows = (tables.get('ballot_open') ?? []).filter((row) => row.poll_id === secret.pollId);
    expect(rows).toHaveLength(PEOPLE);
    expect(orders(tables, { table: 'ballot_open', rows }, secret).fitting).toContain('participant.ctid');
    await room.did(room.staff, 'polls.withdraw', { pollId: secret.pollId, reason: 'only a trial' });
  });

  it('of an open-hand poll lies beside the name', async () => {
    const secret = await votedPoll('open_hand');
    const tables = await everything();
    const rows = (tables.get('ballot') ?? []).filter((row) => row.poll_id === secret.pollId);
    expect(sharedValues(tables, { table: 'ballot', rows }, secret)).toContain('participant.id = participant_id');
  });
});

describe('a sealed ballot', () => {
  let secret: Secret;
  let slots: Buffer[];
  let key: Buffer;
  let tables: Map<string, Row[]>;
  let sealed: Row[];

  beforeAll(async () => {
    secret = await votedPoll('confidential');
    const found = await server.app.get(PollKeys).find(secret.pollId);
    if (!(found instanceof Buffer)) throw new Error('an open poll has no key');
    key = Buffer.from(found);
    slots = room.people.map(({ id }) => createHmac('sha256', key).update(id).digest());
    await room.did(room.staff, 'polls.close', { pollId: secret.pollId });
    tables = await everything();
    sealed = (tables.get('ballot_sealed') ?? []).filter((row) => row.poll_id === secret.pollId);
  }, 60_000);

  it('is there, as it was cast, for every voter', () => {
    expect(sealed.map(rankingOf).sort()).toEqual([...secret.ballots.values()].sort());
  });

  it('lies in an order that has nothing to do with that of any row that names people', () => {
    const { compared, fitting } = orders(tables, { table: 'ballot_sealed', rows: sealed }, secret);
    expect(compared).toBeGreaterThan(10);
    expect(fitting).toEqual([]);
  });

  it('is not found by any value that it shares with a row that names people', () => {
    expect(sharedValues(tables, { table: 'ballot_sealed', rows: sealed }, secret)).toEqual([]);
  });

  it('was written in one transaction with all others and with the roll, which lies in the order of ids', () => {
    const roll = (tables.get('poll_roll') ?? []).filter((row) => row.poll_id === secret.pollId);
    expect(new Set([...sealed, ...roll].map((row) => row.xmin)).size).toBe(1);
    expect(roll.map((row) => row.participant_id)).toEqual(room.people.map(({ id }) => String(id)).sort());
    expect(new Set(sealed.map((row) => row.cmin)).size).toBe(1);
    const tags = sealed.map((row) => row.tag ?? '');
    expect(tags).toEqual(tags.toSorted());
  });

  it('says neither town nor time nor language, and its text is in no other table', () => {
    expect(Object.keys(sealed[0] ?? {}).sort()).toEqual(
      ['cmin', 'ctid', 'is_repeat', 'marks', 'poll_id', 'tag', 'xmin'].sort(),
    );
    const said = sealed.map((row) => row.marks ?? '-');
    for (const [table, rows] of tables) {
      if (table === 'ballot_sealed' || table === 'ballot') continue;
      const holds = rows.some((row) => Object.values(row).some((value) => said.some((it) => value?.includes(it))));
      expect({ table, holds }).toEqual({ table, holds: false });
    }
  });

  it('leaves no slot and no key in any row', async () => {
    const marks = [...slots, key].map((it) => it.toString('hex'));
    for (const [table, rows] of tables) {
      const holds = rows.some((row) => Object.values(row).some((value) => marks.some((it) => value?.includes(it))));
      expect({ table, holds }).toEqual({ table, holds: false });
    }
    expect(tables.get('poll_key')?.some((row) => row.poll_id === secret.pollId)).toBe(false);
    expect(tables.get('ballot_open')?.some((row) => row.poll_id === secret.pollId)).toBe(false);
    expect(await server.app.get(PollKeys).find(secret.pollId)).toBeNull();
  });

  it('leaves no record in the pages of the tables it came from, once they are vacuumed', async () => {
    const hasPageinspect = await server.database.query(
      "SELECT 1 FROM pg_available_extensions WHERE name = 'pageinspect'",
    );
    if (hasPageinspect.length === 0) {
      process.stdout.write('skipped: this PostgreSQL has no pageinspect\n');
      return;
    }
    await server.database.query('CREATE EXTENSION IF NOT EXISTS pageinspect');
    const records = async (table: string): Promise<Buffer[]> => {
      const rows = await server.database.query<{ data: Buffer }[]>(
        `SELECT item.t_data AS data
           FROM generate_series(0, pg_relation_size($1::regclass) / current_setting('block_size')::int - 1) AS page,
                LATERAL heap_page_items(get_raw_page($1::text, page::int)) AS item WHERE item.t_data IS NOT NULL`,
        [table],
      );
      return rows.map(({ data }) => data);
    };
    const pollId = Buffer.from(secret.pollId.replaceAll('-', ''), 'hex');
    const holds = (all: readonly Buffer[]): boolean => all.some((data) => data.includes(pollId));
    // The same look finds what is there: the sealed ballots.
    expect(holds(await records('ballot_sealed'))).toBe(true);
    await until(
      'the vacuum is through',
      async () => {
        await server.app.get(SealingRepository).vacuum();
        return !holds(await records('ballot_open')) && !holds(await records('poll_key'));
      },
      10_000,
    );
  });

  it('is shown to its voter as cast, without what it says', async () => {
    expect((await room.personal(0)).ballots?.[secret.pollId]).toEqual({ marks: null, revision: 1 });
  });
});

/** Numbers by size, places by page and row, all else as text. */
function compare(a: string | null = null, b: string | null = null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [left, right] = [a, b].map(
    (it) => it.match(/^\(?\d+(,\d+\))?$/) && it.replace(/[()]/g, '').split(',').map(Number),
  );
  if (left && right) return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
  return a < b ? -1 : a > b ? 1 : 0;
}
