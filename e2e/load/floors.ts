import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';

const CONNECTIONS = 4;

const TABLES = `
DROP SCHEMA IF EXISTS floor CASCADE;
CREATE SCHEMA floor;
CREATE TABLE floor.poll (id uuid PRIMARY KEY, state text NOT NULL);
CREATE TABLE floor.ballot (
  poll_id uuid NOT NULL, participant_id uuid NOT NULL, town_id uuid, marks jsonb NOT NULL, revision int NOT NULL,
  keys bigint[] NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (poll_id, participant_id));
CREATE INDEX ballot_person ON floor.ballot (participant_id);`;

/** The least a durable ballot needs: the poll locked for sharing, one row a voter, the last choice wins. */
const STORE = `
WITH open_poll AS (SELECT id FROM floor.poll WHERE id = $1 AND state = 'open' FOR SHARE)
INSERT INTO floor.ballot (poll_id, participant_id, town_id, marks, revision, keys)
SELECT open_poll.id, given.voter, NULL, given.marks, 1, ARRAY[given.key]
FROM open_poll, unnest($2::uuid[], $3::jsonb[], $4::bigint[]) AS given(voter, marks, key)
ON CONFLICT (poll_id, participant_id) DO UPDATE
SET marks = excluded.marks, revision = floor.ballot.revision + 1, keys = excluded.keys, at = excluded.at`;

/** Ballots a second that PostgreSQL itself takes in batches through pg, voters and changes of mind as in the other measurement. */
export async function databaseFloor(
  url: string,
  { batch, voters, seconds }: { batch: number; voters: number; seconds: number },
): Promise<number> {
  const setUp = new Client({ connectionString: url });
  await setUp.connect();
  const pollId = randomUUID();
  await setUp.query(TABLES);
  await setUp.query("INSERT INTO floor.poll VALUES ($1, 'open')", [pollId]);
  const marks = Array.from({ length: 4 }, () => JSON.stringify({ form: 'picks', picks: [randomUUID()] }));
  const people = Array.from({ length: voters }, () => randomUUID());
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  let stored = 0;
  const end = performance.now() + seconds * 1000;
  // Each connection has voters of its own: no two batches wait for the same row.
  const line = async (number: number): Promise<void> => {
    const mine = people.filter((_, position) => position % CONNECTIONS === number);
    let at = 0;
    while (performance.now() < end) {
      const rows = Array.from({ length: Math.min(batch, mine.length) }, (_, i) => mine[(at + i) % mine.length]);
      at += rows.length;
      const picks = rows.map((_, i) => marks[(at + i) % marks.length]);
      await pool.query({ name: 'store', text: STORE, values: [pollId, rows, picks, rows.map((_, i) => at + i)] });
      stored += rows.length;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => line(number)));
  const took = (performance.now() - begun) / 1000;
  await pool.end();
  await setUp.query('DROP SCHEMA floor CASCADE');
  await setUp.end();
  return stored / took;
}
