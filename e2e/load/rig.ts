import { randomBytes } from 'node:crypto';
import type { PollSecrecy } from '@polylogue/shared/polls/schemas';
import { Client } from 'pg';
import { ApiClient, accepted } from '../support/api-client.js';
import { AppProcess } from '../support/app-process.js';
import { addItem, addPoll, type Joiner, joinByCode, makeDialogue } from '../support/dialogue-setup.js';
import { type OwnDatabase, startDatabase } from '../support/own-database.js';
import { freePort } from '../support/places.js';
import { signInByMail } from '../support/staff-door.js';
import type { Target } from './tasks.js';

const JOINING_AT_ONCE = 32;
/** People behind one address: a hall. */
const HALL = 400;
const CAPACITY = 20_000;

/** The product in production shape: one instance, its PostgreSQL, nothing else. */
export class Rig {
  private constructor(
    readonly database: OwnDatabase,
    public app: AppProcess,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<Rig> {
    const database = await startDatabase();
    const port = await freePort();
    const env = {
      DATABASE_URL: database.url,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      TRUST_PROXY: '1',
      DEMO: '1',
    };
    try {
      return new Rig(database, await AppProcess.start({ port, env }), env);
    } catch (error) {
      await database.stop();
      throw error;
    }
  }

  get target(): Target {
    return { host: '127.0.0.1', port: this.app.port, path: '/live' };
  }

  /** A fresh process over the same database: its memory holds nothing of what was before. */
  async restart(): Promise<void> {
    await this.app.stop();
    this.app = await AppProcess.start({ port: this.app.port, dataDir: this.app.dataDir, env: this.env });
  }

  async query<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query<R>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.database.stop();
  }
}

/** A live dialogue with an open poll, a debate, and people in it. */
export interface LoadedRoom {
  readonly roomId: string;
  readonly staff: ApiClient;
  readonly pollId: string;
  readonly optionIds: readonly string[];
  readonly debateId: string;
  readonly people: readonly Joiner[];
  /** How long it took all of them to come in over HTTP, seconds. */
  readonly joiningSeconds: number;
}

/** The coordinator of the demo network, signed in. */
export async function staffOf(rig: Rig): Promise<ApiClient> {
  const [coordinator] = await rig.query<{ email: string }>(
    "SELECT a.email FROM account a JOIN role_grant g ON g.account_id = a.id WHERE g.role = 'coordinator' LIMIT 1",
  );
  if (!coordinator) throw new Error('nobody coordinates the demo network');
  return signInByMail(rig.app.url, rig.app.dataDir, coordinator.email);
}

export async function loadRoom(rig: Rig, size: number, secrecy: PollSecrecy = 'confidential'): Promise<LoadedRoom> {
  const staff = await staffOf(rig);
  const dialogue = await makeDialogue(staff, { title: `Load ${size}`, state: 'live' });
  await rig.query('UPDATE dialogue SET capacity = $1 WHERE id = $2', [CAPACITY, dialogue.id]);
  const pollItem = await addItem(staff, dialogue.id, { kind: 'poll', title: { en: 'A poll' } });
  const debateId = await addItem(staff, dialogue.id, { kind: 'debate', title: { en: 'A debate' }, speakSeconds: 120 });
  const pollId = await addPoll(staff, dialogue.id, {
    itemId: pollItem,
    question: 'Which one?',
    options: ['One', 'Two', 'Three', 'Four'],
    secrecy,
  });
  accepted(await staff.command(dialogue.id, 'staff', 'polls.open', { pollId }));
  const options = await rig.query<{ id: string }>('SELECT id FROM poll_option WHERE poll_id = $1 ORDER BY position', [
    pollId,
  ]);
  const begun = performance.now();
  const towns = dialogue.towns.map((town) => town.id);
  const people = await joinMany(rig.app.url, dialogue.joinCode ?? '', { size, towns });
  const joiningSeconds = (performance.now() - begun) / 1000;
  return {
    roomId: dialogue.id,
    staff,
    pollId,
    optionIds: options.map(({ id }) => id),
    debateId,
    people,
    joiningSeconds,
  };
}

/** Handshakes of people of a room, as sockets send them. */
export const handshakes = (room: LoadedRoom, from: number, to: number): unknown[] =>
  room.people.slice(from, to).map(({ token }) => ({ roomId: room.roomId, as: 'participant', token }));

async function joinMany(
  url: string,
  code: string,
  { size, towns }: { size: number; towns: readonly string[] },
): Promise<Joiner[]> {
  const people: Joiner[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let person = next++; person < size; person = next++) {
      // Each hall comes from an address of its own.
      const client = new ApiClient(url, { 'x-forwarded-for': `198.51.100.${1 + Math.floor(person / HALL)}` });
      people[person] = await joinByCode(client, code, {
        name: `Person ${person}`,
        townId: towns[person % towns.length] ?? null,
      });
    }
  };
  await Promise.all(Array.from({ length: JOINING_AT_ONCE }, line));
  return people;
}
