import { expect, test } from '@playwright/test';
import { AppProcess } from '../support/app-process.js';
import { countOf, type OpenPoll, openPoll, optionsSeen } from '../support/open-poll.js';
import { until, wait } from '../support/places.js';
import { startProduction } from '../support/production.js';
import { RoomClient } from '../support/room-client.js';
import { signInWithLink } from '../support/staff-door.js';
import { bringIn, Voter } from '../support/voters.js';

const PEOPLE = 20;
const AWAY_MS = 30_000;

test('the database out of reach for thirty seconds: said, healed, nothing acknowledged lost', async () => {
  const production = await startProduction({ instances: 1 });
  const { staff, databaseLine } = production;
  try {
    const [app] = production.apps;
    if (!app) throw new Error('no instance');
    const poll = await openPoll(staff, 'The database goes away');
    const voters = await votersOf(app.url, poll);
    const witness = firstClient(voters);
    const voting = voters.map((voter) => voter.voteOn(20));
    await until('some answers', () => (voters.every((voter) => voter.acknowledged > 3) ? true : null));

    databaseLine.cut();
    await until('the room to say so', () => (stores(witness) === false ? true : null), 10);
    const refused = await staff.fetch('GET', '/api/networks');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(app.isRunning).toBe(true);
    await wait(AWAY_MS - 4000);
    databaseLine.mend();

    await until('the room to say that it stores again', () => (stores(witness) === true ? true : null), 30);
    const before = voters.map((voter) => voter.acknowledged);
    await until(
      'answers of everybody again',
      () => (voters.every((voter, nth) => voter.acknowledged > (before[nth] ?? 0)) ? true : null),
      30,
    );
    for (const voter of voters) voter.stop();
    await Promise.all(voting);
    await expectNobodyWronged(voters, app.url, poll.roomId);
    expect(await countOf(staff, poll, witness)).toBe(PEOPLE);
    const codes = new Set(voters.flatMap((voter) => [...voter.refusals.keys()]));
    expect([...codes].filter((code) => code !== 'unavailable')).toEqual([]);
    for (const voter of voters) voter.client.close();
  } finally {
    await production.stop();
  }
});

test('the embedded database killed under votes comes back by itself', async () => {
  const app = await AppProcess.start();
  try {
    const { links, databasePid } = await app.running();
    const staff = await signInWithLink(app.url, links.coordinator);
    const poll = await openPoll(staff, 'The database is killed');
    const voters = await votersOf(app.url, poll);
    const witness = firstClient(voters);
    const voting = voters.map((voter) => voter.voteOn(20));
    await until('some answers', () => (voters.every((voter) => voter.acknowledged > 3) ? true : null));
    if (databasePid === undefined) throw new Error('running.json does not name the database process');
    process.kill(databasePid, 'SIGKILL');
    await wait(500);
    const before = voters.map((voter) => voter.acknowledged);
    await until(
      'answers of everybody again',
      () => (voters.every((voter, nth) => voter.acknowledged > (before[nth] ?? 0)) ? true : null),
      60,
    );
    for (const voter of voters) voter.stop();
    await Promise.all(voting);
    await expectNobodyWronged(voters, app.url, poll.roomId);
    expect(await countOf(staff, poll, witness)).toBe(PEOPLE);
    expect(app.isRunning).toBe(true);
    for (const voter of voters) voter.client.close();
  } finally {
    await app.stop();
  }
});

async function votersOf(url: string, { roomId, code, pollId }: OpenPoll): Promise<Voter[]> {
  const people = await bringIn(url, code, PEOPLE);
  const clients = await Promise.all(people.map(({ token }) => RoomClient.open({ url, roomId, token })));
  const [first] = clients;
  if (!first) throw new Error('nobody came');
  const optionIds = await optionsSeen(first, pollId);
  return people.flatMap((joiner, nth) => {
    const client = clients[nth];
    return client ? [new Voter(joiner, client, { pollId, optionIds })] : [];
  });
}

function firstClient([first]: readonly Voter[]): RoomClient {
  if (!first) throw new Error('nobody came');
  return first.client;
}

function stores(client: RoomClient): boolean | null {
  const entry = client.live.get('service/');
  return entry?.topic === 'service' ? entry.value.stores : null;
}

async function expectNobodyWronged(voters: readonly Voter[], url: string, roomId: string): Promise<void> {
  const wronged = await Promise.all(voters.map((voter) => voter.isWronged(url, roomId)));
  expect(wronged.filter(Boolean), 'people whose stored answer is not what they were told').toHaveLength(0);
}
