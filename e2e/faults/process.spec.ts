import { expect, test } from '@playwright/test';
import * as participants from '@polylogue/shared/participants/routes';
import { ApiClient } from '../support/api-client.js';
import { AppProcess } from '../support/app-process.js';
import { joinByCode } from '../support/dialogue-setup.js';
import { countOf, openPoll, optionsSeen } from '../support/open-poll.js';
import { until } from '../support/places.js';
import { RoomClient } from '../support/room-client.js';
import { signInWithLink } from '../support/staff-door.js';
import { bringIn, Voter } from '../support/voters.js';

const PEOPLE = 200;

test('killed right after 200 acknowledgements, nothing acknowledged is missing', async () => {
  let app = await AppProcess.start();
  try {
    const { links } = await app.running();
    const staff = await signInWithLink(app.url, links.coordinator);
    const poll = await openPoll(staff, 'Killed after two hundred answers');
    const people = await bringIn(app.url, poll.code, PEOPLE);
    const clients = await Promise.all(
      people.map(({ token }) => RoomClient.open({ url: app.url, roomId: poll.roomId, token })),
    );
    const [witness] = clients;
    if (!witness) throw new Error('nobody came');
    const optionIds = await optionsSeen(witness, poll.pollId);
    const voters = clients.map(
      (client, nth) =>
        new Voter(people[nth] ?? { participantId: '', token: '' }, client, { pollId: poll.pollId, optionIds }),
    );
    expect((await Promise.all(voters.map((voter) => voter.voteOnce()))).filter(Boolean)).toHaveLength(PEOPLE);
    await app.kill();

    app = await AppProcess.start({ dataDir: app.dataDir, port: app.port });
    await until('everybody back in the room', () => (clients.every((client) => client.entries > 1) ? true : null), 30);
    const wronged = await Promise.all(voters.map((voter) => voter.isWronged(app.url, poll.roomId)));
    expect(wronged.filter(Boolean)).toHaveLength(0);
    expect(await countOf(staff, poll, witness)).toBe(PEOPLE);
    for (const client of clients) client.close();
  } finally {
    await app.stop();
  }
});

test('a second copy on the same port says one clear line and leaves the first alone', async () => {
  const first = await AppProcess.start();
  try {
    const second = await AppProcess.spawn({ port: first.port });
    await until('the end of the second copy', () => (second.isRunning ? null : true), 30);
    expect(second.child.exitCode).not.toBe(0);
    const lines = second.said.split('\n').filter((line) => line.trim() !== '');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(String(first.port));
    expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
  } finally {
    await first.stop();
  }
});

test('two copies with data folders of their own run side by side', async () => {
  const [one, other] = await Promise.all([AppProcess.start(), AppProcess.start()]);
  try {
    const codes = await Promise.all([one, other].map(async (app) => (await app.running()).links.joinCode));
    expect(new Set(codes).size).toBe(2);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});

test('started again, everything and everybody is still there', async () => {
  let app = await AppProcess.start();
  try {
    const { links } = await app.running();
    const before = new ApiClient(app.url);
    const { participantId } = await joinByCode(before, links.joinCode, { name: 'Ana', townId: null });
    await app.stop();
    app = await AppProcess.start({ dataDir: app.dataDir, port: app.port });
    expect((await app.running()).links).toEqual(links);
    const { memberships } = await before.call(participants.getMemberships);
    expect(memberships.map(({ participant }) => participant.id)).toEqual([participantId]);
  } finally {
    await app.stop();
  }
});
