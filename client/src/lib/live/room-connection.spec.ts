import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { CommandAnswer, CommandMessage, Enter, EnterAnswer } from '@polylogue/shared/rooms/events';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import { ApiError } from '../api/api-error.js';
import { FakeScheduler } from '../../testing/fake-scheduler.js';
import { RoomConnection } from './room-connection.js';
import type { LinkEvents, RoomHttp, RoomLink } from './room-link.js';
import type { RoomView } from './room-view.js';

const ROOM = DialogueId.parse('11111111-1111-4111-8111-111111111111');
const EPOCH = '22222222-2222-4222-8222-222222222222';
const OTHER_EPOCH = '33333333-3333-4333-8333-333333333333';
const AT = '2026-11-21T18:30:00.000Z';
const you = {
  participant: null,
  can: [],
  votes: {},
  important: {},
  ballots: {},
  voter: null,
  helps: [],
  speechRequestId: null,
  statements: [],
  contributions: [],
};

const fact = (seq: number): RoomFact => ({ seq, at: AT, type: 'withheld', payload: {} });
const facts = (from: number, to: number): RoomFact[] =>
  Array.from({ length: to - from + 1 }, (_, at) => fact(from + at));
const snapshotAt = (seq: number) => ({ ...emptyRoom(ROOM), seq, at: AT });

/** A promise whose end the spec decides. */
function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

class FakeLink implements RoomLink {
  readonly entered: { held: Enter; answer: (answer: EnterAnswer) => Promise<void> }[] = [];
  readonly commands: {
    message: CommandMessage;
    answer: (answer: CommandAnswer) => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];
  isClosed = false;
  constructor(readonly events: LinkEvents) {}
  enter(held: Enter) {
    const { promise, resolve } = deferred<EnterAnswer>();
    this.entered.push({ held, answer: async (answer) => (resolve(answer), settle()) });
    return promise;
  }
  command(message: CommandMessage) {
    const { promise, resolve, reject } = deferred<CommandAnswer>();
    this.commands.push({
      message,
      answer: async (answer) => (resolve(answer), settle()),
      fail: async () => (reject(new Error('timeout')), settle()),
    });
    return promise;
  }
  clock() {
    return new Promise<string>(() => {});
  }
  close() {
    this.isClosed = true;
  }
}

const settle = () => new Promise<void>((go) => setImmediate(go));

const noHttp: RoomHttp = {
  facts: () => Promise.reject(new ApiError('offline', { status: 0 })),
  personal: () => Promise.reject(new ApiError('offline', { status: 0 })),
  command: () => Promise.reject(new ApiError('offline', { status: 0 })),
};

function makeRoom(options: { http?: RoomHttp; heldView?: RoomView } = {}) {
  const scheduler = new FakeScheduler(Date.parse(AT));
  const links: FakeLink[] = [];
  const shown: RoomView[] = [];
  let keys = 0;
  const connection = new RoomConnection({
    handshake: { roomId: ROOM, as: 'participant' },
    openLink: (_, events) => {
      const link = new FakeLink(events);
      links.push(link);
      return link;
    },
    http: options.http ?? noHttp,
    scheduler,
    newKey: () => `key-0000${++keys}`,
    heldView: options.heldView,
    onChange: (view) => void shown.push(view),
  });
  connection.start();
  const latest = (): FakeLink => {
    const link = links.at(-1);
    if (link === undefined) throw new Error('no link was opened');
    return link;
  };
  return { connection, scheduler, links, shown, latest };
}

const answerOf = (given: { epoch?: string; facts?: RoomFact[]; seq?: number }): EnterAnswer => ({
  ok: true,
  epoch: given.epoch ?? EPOCH,
  now: AT,
  facts: given.facts ?? null,
  snapshot: given.seq === undefined ? null : snapshotAt(given.seq),
  live: [],
  you,
});

async function makeLiveRoom(seq = 5) {
  const room = makeRoom();
  room.latest().events.opened();
  await room.latest().entered[0]?.answer(answerOf({ seq }));
  return room;
}

async function reconnect(room: ReturnType<typeof makeRoom>, answer: EnterAnswer) {
  room.scheduler.advance(2_000);
  room.latest().events.opened();
  await room.latest().entered[0]?.answer(answer);
}

describe('coming into a room', () => {
  it('asks with nothing held and shows the snapshot', async () => {
    const { connection, latest } = await makeLiveRoom(5);
    expect(latest().entered[0]?.held).toEqual({ epoch: null, seq: 0 });
    expect(connection.view).toMatchObject({
      epoch: EPOCH,
      continuity: { status: 'live' },
      state: { seq: 5 },
      personal: you,
    });
  });

  it('comes back with what it holds and applies the gap', async () => {
    const room = await makeLiveRoom(5);
    room.latest().events.closed();
    expect(room.connection.view.continuity).toEqual({ status: 'as_of', asOf: AT, isPolling: false });
    await reconnect(room, answerOf({ facts: facts(6, 8) }));
    expect(room.latest().entered[0]?.held).toEqual({ epoch: EPOCH, seq: 5 });
    expect(room.connection.view).toMatchObject({ continuity: { status: 'live' }, state: { seq: 8 } });
  });

  it('throws its state away when the log is another one', async () => {
    const room = await makeLiveRoom(50);
    room.latest().events.closed();
    await reconnect(room, answerOf({ epoch: OTHER_EPOCH, seq: 2 }));
    expect(room.connection.view).toMatchObject({ epoch: OTHER_EPOCH, state: { seq: 2 } });
  });

  it('asks again for everything when the answer does not fit what it holds', async () => {
    const room = await makeLiveRoom(5);
    room.latest().events.closed();
    await reconnect(room, answerOf({ facts: facts(9, 10) }));
    await room.latest().entered[1]?.answer(answerOf({ facts: facts(9, 10) }));
    expect(room.latest().entered[2]?.held).toEqual({ epoch: null, seq: 0 });
    expect(room.connection.view.state?.seq).toBe(5);
  });

  it('starts from what an earlier visit of the tab left', () => {
    const held = { ...makeRoom().connection.view, epoch: EPOCH, state: snapshotAt(7) };
    const { latest } = makeRoom({ heldView: held });
    latest().events.opened();
    expect(latest().entered[0]?.held).toEqual({ epoch: EPOCH, seq: 7 });
  });
});

describe('facts that are pushed', () => {
  it('are applied in order, and those already held are passed over', async () => {
    const { connection, latest } = await makeLiveRoom(5);
    latest().events.facts({ epoch: EPOCH, facts: facts(4, 7) });
    expect(connection.view.state?.seq).toBe(7);
  });

  it('with a gap are not shown; the gap is asked for first', async () => {
    const { connection, latest } = await makeLiveRoom(5);
    latest().events.facts({ epoch: EPOCH, facts: [fact(7)] });
    expect(connection.view).toMatchObject({ state: { seq: 5 }, continuity: { status: 'catching_up' } });
    expect(latest().entered[1]?.held).toEqual({ epoch: EPOCH, seq: 5 });
    await latest().entered[1]?.answer(answerOf({ facts: facts(6, 7) }));
    expect(connection.view).toMatchObject({ state: { seq: 7 }, continuity: { status: 'live' } });
  });

  it('that come before the answer to entering are kept for after it', async () => {
    const { connection, latest } = makeRoom();
    latest().events.opened();
    latest().events.facts({ epoch: EPOCH, facts: [fact(6)] });
    await latest().entered[0]?.answer(answerOf({ seq: 5 }));
    expect(connection.view.state?.seq).toBe(6);
  });
});

describe('live entries', () => {
  it('of a lower version than the one held are dropped', async () => {
    const { connection, latest } = await makeLiveRoom();
    const people = (version: number, count: number) =>
      latest().events.live({ now: AT, entries: [{ topic: 'headcount', version, value: { people: count } }] });
    people(3, 30);
    people(2, 20);
    expect(connection.view.live.headcount?.value).toEqual({ people: 30 });
    people(4, 40);
    expect(connection.view.live.headcount?.value).toEqual({ people: 40 });
  });
});

describe('commands', () => {
  const ask = { intent: 'for' };
  const done: CommandAnswer = { ok: true, seq: 6, value: { requestId: 'x' } };

  it('are answered by the acknowledgement', async () => {
    const { connection, latest } = await makeLiveRoom();
    const outcome = connection.send('speaking.ask', ask);
    expect(connection.view.pending).toMatchObject([{ name: 'speaking.ask', state: 'sending' }]);
    await latest().commands[0]?.answer(done);
    await expect(outcome).resolves.toEqual({ ok: true, value: { requestId: 'x' } });
    expect(connection.view.pending).toMatchObject([{ state: 'done' }]);
  });

  it('refused at once leave the list; whoever sent them is told', async () => {
    const { connection, latest } = await makeLiveRoom();
    const outcome = connection.send('speaking.ask', ask);
    await latest().commands[0]?.answer({ ok: false, code: 'queue_closed' });
    await expect(outcome).resolves.toEqual({ ok: false, code: 'queue_closed', params: {} });
    expect(connection.view.pending).toEqual([]);
  });

  it('are repeated with the same key after the line came back', async () => {
    const room = await makeLiveRoom();
    const outcome = room.connection.send('speaking.ask', ask);
    const first = room.latest().commands[0];
    room.latest().events.closed();
    await first?.fail();
    expect(room.connection.view.pending).toMatchObject([{ state: 'waiting_offline' }]);
    await reconnect(room, answerOf({ facts: [] }));
    expect(room.latest().commands.map((it) => it.message.key)).toEqual([first?.message.key]);
    await room.latest().commands[0]?.answer(done);
    await expect(outcome).resolves.toMatchObject({ ok: true });
  });

  it('are handed back after 15 s, and never sent by themselves afterwards', async () => {
    const room = await makeLiveRoom();
    room.latest().events.closed();
    const outcome = room.connection.send('speaking.ask', ask);
    expect(room.connection.view.pending).toMatchObject([{ state: 'waiting_offline' }]);
    room.scheduler.advance(15_000);
    await expect(outcome).resolves.toEqual({ ok: false, code: 'offline', params: {} });
    expect(room.connection.view.pending).toMatchObject([{ state: 'handed_back', reason: 'stale' }]);
    await reconnect(room, answerOf({ facts: [] }));
    expect(room.latest().commands).toEqual([]);
  });

  it('that went out without an answer come back as unanswered, not as unsent', async () => {
    const room = await makeLiveRoom();
    const outcome = room.connection.send('speaking.ask', ask);
    await room.latest().commands[0]?.fail();
    room.latest().events.closed();
    room.scheduler.advance(15_000);
    await expect(outcome).resolves.toEqual({ ok: false, code: 'offline', params: {} });
    expect(room.connection.view.pending).toMatchObject([{ state: 'handed_back', reason: 'unanswered' }]);
  });

  it('handed back go out again under their old key when the person says so', async () => {
    const room = await makeLiveRoom();
    room.latest().events.closed();
    void room.connection.send('speaking.ask', ask);
    room.scheduler.advance(15_000);
    await reconnect(room, answerOf({ facts: [] }));
    const [handedBack] = room.connection.view.pending;
    const again = room.connection.retry(handedBack?.id ?? '');
    expect(room.latest().commands[0]?.message.key).toBe(handedBack?.id);
    await room.latest().commands[0]?.answer(done);
    await expect(again).resolves.toMatchObject({ ok: true });
  });

  it('handed back can be let go', async () => {
    const room = await makeLiveRoom();
    room.latest().events.closed();
    void room.connection.send('speaking.ask', ask);
    room.scheduler.advance(15_000);
    room.connection.discard(room.connection.view.pending[0]?.id ?? '');
    expect(room.connection.view.pending).toEqual([]);
  });

  it('refused after they had waited stay to be seen', async () => {
    const room = await makeLiveRoom();
    room.latest().events.closed();
    void room.connection.send('speaking.ask', ask);
    await reconnect(room, answerOf({ facts: [] }));
    await room.latest().commands[0]?.answer({ ok: false, code: 'queue_closed' });
    expect(room.connection.view.pending).toMatchObject([{ state: 'handed_back', reason: 'queue_closed' }]);
  });

  it('are handed back when the person leaves the room', async () => {
    const room = await makeLiveRoom();
    const outcome = room.connection.send('speaking.ask', ask);
    room.connection.stop();
    await expect(outcome).resolves.toMatchObject({ ok: false, code: 'offline' });
  });

  it('that were done are let go of in silence once the person has left: another page may hold the room by then', async () => {
    const room = await makeLiveRoom();
    void room.connection.send('speaking.ask', ask);
    await room.latest().commands[0]?.answer(done);
    room.connection.stop();
    const told = room.shown.length;
    room.scheduler.advance(60_000);
    expect(room.shown).toHaveLength(told);
    room.connection.start();
    expect(room.shown.length).toBeGreaterThan(told);
  });

  it('are asked again while the server cannot store, then handed back with that reason', async () => {
    const room = await makeLiveRoom();
    void room.connection.send('speaking.ask', ask);
    for (let second = 0; second <= 15; second += 1) {
      await room.latest().commands.at(-1)?.answer({ ok: false, code: 'unavailable' });
      room.scheduler.advance(1_000);
    }
    expect(new Set(room.latest().commands.map((it) => it.message.key)).size).toBe(1);
    expect(room.connection.view.pending).toMatchObject([{ state: 'handed_back', reason: 'unavailable' }]);
  });
});

describe('an end', () => {
  it('is final when the server says not to come back', async () => {
    const room = await makeLiveRoom();
    room.latest().events.goodbye({ code: 'removed', comeBack: false });
    room.scheduler.advance(60_000);
    expect(room.connection.view.continuity).toEqual({ status: 'ended', asOf: null, code: 'removed' });
    expect(room.links).toHaveLength(1);
    expect(room.latest().isClosed).toBe(true);
  });

  it('is not final when the server only moves', async () => {
    const room = await makeLiveRoom();
    room.latest().events.goodbye({ code: 'moving', comeBack: true });
    room.scheduler.advance(2_000);
    expect(room.links).toHaveLength(2);
  });

  it('comes at the door when nobody is signed in', () => {
    const room = makeRoom();
    room.latest().events.refused('sign_in_needed');
    room.scheduler.advance(60_000);
    expect(room.connection.view.continuity).toEqual({ status: 'ended', asOf: null, code: 'sign_in_needed' });
    expect(room.links).toHaveLength(1);
  });
});

describe('where no socket can be had', () => {
  const http: RoomHttp = {
    facts: async ({ seq }) => ({
      epoch: EPOCH,
      now: AT,
      live: [],
      ...(seq === 0 ? { facts: null, snapshot: snapshotAt(3) } : { facts: [fact(seq + 1)], snapshot: null }),
    }),
    personal: async () => you,
    command: async () => ({ ok: true, seq: null, value: {} }),
  };

  it('asks over HTTP after 8 s and says as of when the page is right', async () => {
    const room = makeRoom({ http });
    room.latest().events.refused(null);
    room.scheduler.advance(8_000);
    await settle();
    expect(room.connection.view).toMatchObject({ state: { seq: 3 }, continuity: { status: 'as_of', isPolling: true } });
    room.scheduler.advance(6_500);
    await settle();
    expect(room.connection.view.state?.seq).toBe(4);
  });

  it('sends commands over HTTP', async () => {
    const room = makeRoom({ http });
    room.scheduler.advance(8_000);
    await settle();
    await expect(room.connection.send('speaking.ask', {})).resolves.toEqual({ ok: true, value: {} });
  });

  it('tries the next socket soon once the network is heard to be back', async () => {
    const room = makeRoom({ http });
    for (const wait of [1_000, 2_000, 4_000]) {
      room.latest().events.refused(null);
      room.scheduler.advance(wait);
    }
    room.latest().events.refused(null);
    room.scheduler.advance(1_000);
    await settle();
    const before = room.latest();
    // By itself the wait would be another 6.5 s.
    room.scheduler.advance(1_000);
    expect(room.latest()).not.toBe(before);
  });

  it('stops asking as soon as a socket is there', async () => {
    const room = makeRoom({ http });
    room.latest().events.refused(null);
    room.scheduler.advance(8_000);
    await settle();
    room.scheduler.advance(15_000);
    room.latest().events.opened();
    await room.latest().entered[0]?.answer(answerOf({ seq: 9 }));
    room.scheduler.advance(10_000);
    await settle();
    expect(room.connection.view).toMatchObject({ state: { seq: 9 }, continuity: { status: 'live' } });
  });
});
