import { randomBytes, randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { WireSocket } from '../load/wire.js';
import { AppProcess } from '../support/app-process.js';
import { openPoll, optionsSeen } from '../support/open-poll.js';
import { until } from '../support/places.js';
import { RoomClient } from '../support/room-client.js';
import { signInWithLink } from '../support/staff-door.js';
import { bringIn } from '../support/voters.js';

const FRAMES = 2000;

/** Frames no client of ours sends: broken packets, wrong shapes, noise. */
const KINDS: readonly (() => string)[] = [
  () => '42["command"',
  () => '42[]',
  () => '42{}',
  () => '42null',
  () => '42[null,null]',
  () => '42["enter",null]',
  () => '420["enter",{"epoch":7,"seq":-1}]',
  () => '421["command",{"__proto__":{"admin":true},"key":"aaaaaaaa","name":"polls.close","input":{}}]',
  () => '422["command",{"key":"aaaaaaaa","name":"constructor","input":{}}]',
  () => '423["command",{"key":"aaaaaaaa","name":"polls.vote","input":{"pollId":"x","marks":"y"}}]',
  () => '424["command",[[[[[[[[]]]]]]]]]',
  () => '425["command",1e400,true,"and more"]',
  () => '426["clock","not a function"]',
  () => '42["connection",{}]',
  () => '42["disconnect"]',
  () => '42["error","x"]',
  () => '43999[1]',
  () => '43[]',
  () => '451-["x",{"_placeholder":true,"num":0}]',
  () => '4599999999-["x"]',
  () => '40{"roomId":"again"}',
  () => '41',
  () => '4',
  () => '9',
  () => '6',
  () => '2probe',
  () => `42/admin,["command",{}]`,
  () => `42["${'\\u0000'.repeat(50)}",{}]`,
  () => `42["command",{"key":"aaaaaaaa","name":"threads.edit","input":"${'‮'.repeat(200)}"}]`,
  () => randomBytes(randomInt(1, 200)).toString('latin1'),
];

test('two thousand malformed frames leave the process and everybody else untouched', async () => {
  const app = await AppProcess.start();
  try {
    const { staffPoll, people, witness } = await roomWith(app, 11);
    const { pid } = app;
    let sent = 0;
    const attack = async (token: string): Promise<void> => {
      while (sent < FRAMES) {
        const socket = await openWire(app.port, { roomId: staffPoll.roomId, as: 'participant', token });
        for (let burst = 0; burst < 20 && socket.isOpen() && sent < FRAMES; burst++) {
          socket.wire.raw(KINDS[sent % KINDS.length]?.() ?? '');
          sent += 1;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
        socket.wire.close();
      }
    };
    await Promise.all(people.slice(1).map(({ token }) => attack(token)));
    expect(sent).toBeGreaterThanOrEqual(FRAMES);
    expect(app.isRunning).toBe(true);
    expect(app.pid).toBe(pid);
    expect(witness.isConnected).toBe(true);
    await expectStillServes(witness, staffPoll.pollId);
    expect(app.said).not.toMatch(/TypeError|Unhandled/);
    witness.close();
  } finally {
    await app.stop();
  }
});

test('a message of 17 kB closes its own connection and nobody else’s', async () => {
  const app = await AppProcess.start();
  try {
    const { staffPoll, people, witness } = await roomWith(app, 2);
    const [, loud] = people;
    const socket = await openWire(app.port, { roomId: staffPoll.roomId, as: 'participant', token: loud?.token });
    socket.wire.raw(
      `42["command",{"key":"aaaaaaaa","name":"statements.write","input":{"text":"${'x'.repeat(17_000)}","lang":"en"}}]`,
    );
    await until('the end of the loud connection', () => (socket.isOpen() ? null : true));
    expect(witness.isConnected).toBe(true);
    expect(app.isRunning).toBe(true);
    await expectStillServes(witness, staffPoll.pollId);
    witness.close();
  } finally {
    await app.stop();
  }
});

async function roomWith(app: AppProcess, count: number) {
  const { links } = await app.running();
  const staff = await signInWithLink(app.url, links.coordinator);
  const staffPoll = await openPoll(staff, 'Noise on the line');
  const people = await bringIn(app.url, staffPoll.code, count);
  const witness = await RoomClient.open({ url: app.url, roomId: staffPoll.roomId, token: people[0]?.token ?? '' });
  return { staffPoll, people, witness };
}

async function expectStillServes(witness: RoomClient, pollId: string): Promise<void> {
  const [choice = ''] = await optionsSeen(witness, pollId);
  const answer = await witness.command('polls.vote', { pollId, marks: { form: 'picks', picks: [choice] } });
  expect(answer?.ok).toBe(true);
}

async function openWire(port: number, auth: unknown): Promise<{ wire: WireSocket; isOpen: () => boolean }> {
  let state: 'opening' | 'open' | 'closed' = 'opening';
  const wire = new WireSocket(
    { host: '127.0.0.1', port, path: '/live', auth },
    {
      onOpen: () => {
        state = 'open';
      },
      onEvent: () => undefined,
      onClose: () => {
        state = 'closed';
      },
    },
  );
  await until('a connection', () => (state === 'opening' ? null : true));
  return { wire, isOpen: () => state === 'open' };
}
