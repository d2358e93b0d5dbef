import { expect, type Page, test } from '@playwright/test';
import { accepted } from '../support/api-client.js';
import type { AppProcess } from '../support/app-process.js';
import { Citizen } from '../support/citizen.js';
import { countOf, optionsSeen } from '../support/open-poll.js';
import { until, wait } from '../support/places.js';
import { PHONE } from '../support/product.js';
import { type Production, startProduction } from '../support/production.js';
import { hasRedis, RedisProcess } from '../support/redis-process.js';
import { RoomClient } from '../support/room-client.js';
import { OPTIONS, QUESTION, townDialogue, type TownDialogue } from '../support/town-dialogue.js';
import { bringIn, Voter } from '../support/voters.js';

const VOTERS = 40;

test('two instances hold one room; one is killed and nobody loses anything', async ({ browser }) => {
  test.skip(!hasRedis(), 'there is no redis-server on this machine');
  test.setTimeout(240_000);
  const redis = await RedisProcess.start();
  const production = await startProduction({ instances: 2, redis });
  try {
    const [first, second] = production.apps;
    if (!first || !second) throw new Error('two instances were expected');
    const { staff, balancer } = production;
    const dialogue = await townDialogue(staff, { title: 'Two instances', state: 'live' });
    accepted(await staff.command(dialogue.id, 'staff', 'agenda.start', { itemId: dialogue.itemIds.poll }));

    // Two people at browsers and forty over the protocol, half on each instance.
    const newPage = async (): Promise<Page> =>
      (await browser.newContext({ ...PHONE, baseURL: balancer.url })).newPage();
    balancer.prefer(first.port);
    const ana = new Citizen(await newPage(), 'en', { name: 'Ana', town: 'Pregrada' });
    await ana.join(dialogue.code);
    const here = await enterHalf(production, first, { dialogue, count: VOTERS / 2 });
    balancer.prefer(second.port);
    const bine = new Citizen(await newPage(), 'en', { name: 'Bine', town: 'Žužemberk' });
    await bine.join(dialogue.code);
    const there = await enterHalf(production, second, { dialogue, count: VOTERS / 2 });
    const clients = [...here, ...there].map(({ client }) => client);

    // What happens on one is seen on both.
    accepted(await staff.command(dialogue.id, 'staff', 'polls.open', { pollId: dialogue.pollId }));
    for (const citizen of [ana, bine]) await expect(citizen.page.getByText(QUESTION.en)).toBeVisible();
    await ana.answerPoll(OPTIONS[0].en);
    await expect(bine.page.getByText(bine.say('polls:answered', { count: 1 }))).toBeVisible();

    const [witness] = clients;
    if (!witness) throw new Error('nobody came');
    const poll = { pollId: dialogue.pollId, optionIds: await optionsSeen(witness, dialogue.pollId) };
    const voters = [...here, ...there].map(({ joiner, client }) => new Voter(joiner, client, poll));
    const voting = voters.map((voter) => voter.voteOn(10));
    await until('answers on both', () => (voters.every((voter) => voter.acknowledged > 5) ? true : null));

    // One instance dies in the middle of it; facts go on being written meanwhile.
    await second.kill();
    for (let nth = 0; nth < 5; nth++)
      await staff.command(dialogue.id, 'staff', 'agenda.extend', { itemId: dialogue.itemIds.poll, minutes: 1 });
    const before = voters.map((voter) => voter.acknowledged);
    await until(
      'everybody votes again',
      () => (voters.every((voter, nth) => voter.acknowledged > (before[nth] ?? 0)) ? true : null),
      30,
    );
    await bine.isLive();
    await bine.answerPoll(OPTIONS[1].en);
    for (const voter of voters) voter.stop();
    await Promise.all(voting);

    const wronged = await Promise.all(voters.map((voter) => voter.isWronged(first.url, dialogue.id)));
    expect(wronged.filter(Boolean)).toHaveLength(0);
    const count = await countOf(staff, { roomId: dialogue.id, code: dialogue.code, pollId: dialogue.pollId }, witness);
    expect(count).toBe(VOTERS + 2);
    for (const citizen of [ana, bine])
      await expect(citizen.page.getByText(citizen.say('room-view:poll.as_table'))).toBeVisible();
    await expectSameSequence(clients);
    for (const client of clients) client.close();
  } finally {
    await production.stop();
    redis.stop();
  }
});

type Entered = { readonly joiner: { participantId: string; token: string }; readonly client: RoomClient };

/** People whose sockets begin on the given instance; they come back through the balancer, wherever that leads. */
async function enterHalf(
  { balancer }: Production,
  app: AppProcess,
  { dialogue, count }: { dialogue: TownDialogue; count: number },
): Promise<Entered[]> {
  const people = await bringIn(app.url, dialogue.code, count);
  return Promise.all(
    people.map(async (joiner) => ({
      joiner,
      client: await RoomClient.open({ url: balancer.url, roomId: dialogue.id, token: joiner.token }),
    })),
  );
}

/** Everybody ends with the same room, and nobody's sequence had a hole. */
async function expectSameSequence(clients: readonly RoomClient[]): Promise<void> {
  const last = Math.max(...clients.map((client) => client.state.seq));
  await until('everybody at the last fact', () => (clients.every((client) => client.state.seq >= last) ? true : null));
  await wait(200);
  const [first] = clients;
  for (const client of clients) {
    expect(client.state).toEqual(first?.state);
    const steps = client.seen.slice(1).map((seq, nth) => seq - (client.seen[nth] ?? 0));
    expect(steps.filter((step) => step !== 1)).toEqual([]);
    expect(client.snapshots, 'a gap is filled, the room is not sent anew').toBe(1);
  }
}
