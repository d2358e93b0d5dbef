import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgendaItemId, SpeechRequestId } from '@polylogue/shared/kernel/ids';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { RoomReplicas } from '../../core/facts/room-replicas.js';

let server: TestApp;
let room: CommandRoom;
let debate: AgendaItemId;
let pause: AgendaItemId;

beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await makeCommandRoom(server, 4);
  debate = await room.addItem('debate', { speakSeconds: 90 });
  pause = await room.addItem('break');
});

const state = () => room.state('everyone');
const item = async (id: AgendaItemId) => (await state()).agenda.find((it) => it.id === id);
const ask = async (at: number): Promise<SpeechRequestId> =>
  (await room.did(room.person(at), 'speaking.ask', { itemId: debate, stance: null })).requestId;

describe('running the agenda', () => {
  it('starts an item and ends the one that runs', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    await room.did(room.staff, 'agenda.start', { itemId: pause });
    expect(await item(debate)).toMatchObject({ status: 'done', endsAt: null });
    expect((await state()).currentItemId).toBe(pause);
  });

  it('has one item running, whoever starts which at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => room.addItem('talk')));
    await Promise.all(ids.map((itemId) => room.give(room.staff, 'agenda.start', { itemId })));
    const { agenda, currentItemId } = await state();
    expect(agenda.filter(({ status }) => status === 'running').map(({ id }) => id)).toEqual([currentItemId]);
  });

  it('is for staff, and for items of this room', async () => {
    const other = await makeCommandRoom(server, 0);
    const foreign = await other.addItem('talk');
    expect(await room.give(room.person(0), 'agenda.start', { itemId: debate })).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    const answer = await room.give(room.staff, 'agenda.start', { itemId: foreign });
    expect(answer).toEqual({ ok: false, code: 'not_found' });
    expect(await room.give(room.staff, 'agenda.start', { itemId: randomUUID() })).toEqual(answer);
    expect(await other.state('everyone')).toMatchObject({ currentItemId: null });
  });

  it('does a step once however often it is sent', async () => {
    const key = randomUUID();
    const first = await room.give(room.staff, 'agenda.start', { itemId: debate }, key);
    expect(await room.give(room.staff, 'agenda.start', { itemId: debate }, key)).toMatchObject({
      ok: true,
      value: first.ok && first.value,
    });
    expect(await room.give(room.staff, 'agenda.start', { itemId: pause }, key)).toMatchObject({ code: 'key_reused' });
  });

  it('is edited while it runs; the clock stays', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    const before = await item(debate);
    const draft = {
      kind: 'debate',
      title: { en: 'Debate, second part' },
      detail: null,
      plannedStart: null,
      plannedMinutes: 99,
      speakSeconds: 60,
    } as const;
    await room.did(room.staff, 'agenda.save-item', { itemId: debate, draft });
    expect(await item(debate)).toMatchObject({
      title: { en: 'Debate, second part' },
      endsAt: before?.endsAt,
      status: 'running',
    });
    const added = await room.did(room.staff, 'agenda.save-item', { itemId: null, draft });
    await room.did(room.staff, 'agenda.move-item', { itemId: added.item.id, position: 0 });
    expect((await state()).agenda.map(({ id }) => id)).toEqual([added.item.id, debate, pause]);
    await room.did(room.staff, 'agenda.remove-item', { itemId: added.item.id });
    expect((await state()).agenda.map(({ id }) => id)).toEqual([debate, pause]);
  });
});

describe('undo', () => {
  it('brings back the item, the speech that was cut and the queue', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    const [first, second] = [await ask(0), await ask(1)];
    await room.did(room.staff, 'speaking.call', { requestId: first });
    const before = await state();
    const { actionId } = await room.did(room.staff, 'agenda.start', { itemId: pause });
    expect((await state()).speaking).toMatchObject({ current: null, queue: [] });
    await room.did(room.staff, 'agenda.undo', { actionId });
    const after = await state();
    expect(after.agenda).toEqual(before.agenda);
    expect(after.currentItemId).toBe(debate);
    expect(after.speaking.queue.map(({ id }) => id)).toEqual([second]);
    expect(after.speaking.current).toMatchObject({
      request: { id: first },
      startedAt: before.speaking.current?.startedAt,
    });
    expect(Object.values(after.speaking.secondsByParticipant)).toEqual([0]);
    expect((await room.personal(1)).speechRequestId).toBe(second);
    await room.did(room.staff, 'speaking.end', { requestId: first });
  });

  it('keeps the queue when a debate ends and nothing follows, and lets it go when something does', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    const waiting = await ask(0);
    await room.did(room.staff, 'agenda.end', { itemId: debate });
    expect((await state()).speaking.queue.map(({ id }) => id)).toEqual([waiting]);
    expect(await room.give(room.person(1), 'speaking.ask', { itemId: debate, stance: null })).toMatchObject({
      code: 'item_not_running',
    });
    await room.did(room.staff, 'agenda.start', { itemId: pause });
    expect((await state()).speaking.queue).toEqual([]);
  });

  it('is refused after ten seconds, after another action, twice, and for actions of other rooms', async () => {
    const first = await room.did(room.staff, 'agenda.start', { itemId: debate });
    const second = await room.did(room.staff, 'agenda.pause', { itemId: debate });
    const undo = (actionId: string) => room.give(room.staff, 'agenda.undo', { actionId });
    expect(await undo(first.actionId)).toMatchObject({ code: 'undo_too_late' });
    await room.did(room.staff, 'agenda.undo', second);
    expect(await undo(second.actionId)).toMatchObject({ code: 'undo_too_late' });
    const third = await room.did(room.staff, 'agenda.end', { itemId: debate });
    await server.database.query(`UPDATE agenda_action SET undo_until = now() - interval '1 second' WHERE id = $1`, [
      third.actionId,
    ]);
    expect(await undo(third.actionId)).toMatchObject({ code: 'undo_too_late' });
    const other = await makeCommandRoom(server, 0);
    expect(await other.give(other.staff, 'agenda.undo', third)).toEqual({ ok: false, code: 'not_found' });
    expect(await undo(randomUUID())).toEqual({ ok: false, code: 'not_found' });
  });

  it('takes back an added, a moved and a removed item', async () => {
    const before = (await state()).agenda;
    const draft = {
      kind: 'talk',
      title: { en: 'Welcome' },
      detail: null,
      plannedStart: null,
      plannedMinutes: 5,
      speakSeconds: null,
    } as const;
    const undoLast = async () =>
      room.did(room.staff, 'agenda.undo', { actionId: (await state()).lastAction?.id ?? '' });
    await room.did(room.staff, 'agenda.save-item', { itemId: null, draft });
    await undoLast();
    expect((await state()).agenda).toEqual(before);
    await room.did(room.staff, 'agenda.move-item', { itemId: pause, position: 0 });
    await undoLast();
    expect((await state()).agenda).toEqual(before);
    await room.did(room.staff, 'agenda.remove-item', { itemId: pause });
    await undoLast();
    expect((await state()).agenda).toEqual(before);
  });
});

describe('speaking', () => {
  beforeEach(async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
  });

  it('queues by arrival, one request a person', async () => {
    const ids = [await ask(2), await ask(0), await ask(1)];
    expect((await state()).speaking.queue.map(({ id }) => id)).toEqual(ids);
    expect(await room.give(room.person(0), 'speaking.ask', { itemId: debate, stance: 'for' })).toMatchObject({
      code: 'already_in_queue',
    });
  });

  it('calls, thanks whoever spoke, and keeps the time of person and town', async () => {
    const [first, second] = [await ask(0), await ask(1)];
    await room.did(room.staff, 'speaking.call', { requestId: first });
    expect((await state()).speaking.current).toMatchObject({ limitSeconds: 90, request: { id: first } });
    await server.database.query(
      `UPDATE speech SET running_since = running_since - interval '42 seconds' WHERE request_id = $1`,
      [first],
    );
    await room.did(room.staff, 'speaking.call', { requestId: second });
    const { speaking } = await state();
    expect(speaking.current?.request.id).toBe(second);
    expect(speaking.secondsByParticipant[room.people[0]?.id ?? '']).toBe(42);
    expect(speaking.secondsByTown[room.people[0]?.townId ?? '']).toBe(42);
    expect(await room.give(room.staff, 'speaking.end', { requestId: first })).toMatchObject({
      code: 'nobody_speaking',
    });
  });

  it('pauses, resumes and extends the speech', async () => {
    const requestId = await ask(0);
    expect(await room.give(room.staff, 'speaking.pause', { requestId })).toMatchObject({ code: 'nobody_speaking' });
    await room.did(room.staff, 'speaking.call', { requestId });
    await room.did(room.staff, 'speaking.pause', { requestId });
    expect((await state()).speaking.current?.runningSince).toBeNull();
    await room.did(room.staff, 'speaking.extend', { requestId, seconds: 30 });
    await room.did(room.staff, 'speaking.resume', { requestId });
    expect((await state()).speaking.current).toMatchObject({ limitSeconds: 120 });
    await room.did(room.staff, 'speaking.end', { requestId });
    expect((await state()).speaking.current).toBeNull();
  });

  it('lets a person withdraw their own request and staff any, and nobody else', async () => {
    const [first, second] = [await ask(0), await ask(1)];
    expect(await room.give(room.person(1), 'speaking.withdraw', { requestId: first })).toMatchObject({
      code: 'not_allowed',
    });
    await room.did(room.person(0), 'speaking.withdraw', { requestId: first });
    await room.did(room.staff, 'speaking.withdraw', { requestId: second });
    expect((await state()).speaking.queue).toEqual([]);
    expect(await room.give(room.person(0), 'speaking.withdraw', { requestId: randomUUID() })).toMatchObject({
      code: 'not_found',
    });
  });

  it('takes whoever is sent out off the floor and the list', async () => {
    const [first, second] = [await ask(0), await ask(1)];
    await room.did(room.staff, 'speaking.call', { requestId: first });
    for (const at of [0, 1]) {
      await room.did(room.staff, 'participants.remove', { participantId: room.people[at]?.id ?? '', reason: 'shouts' });
    }
    expect((await state()).speaking).toMatchObject({ current: null, queue: [] });
    expect(await room.give(room.staff, 'speaking.call', { requestId: second })).toMatchObject({ code: 'not_found' });
  });
});

describe('whoever has left', () => {
  it('does not come back onto the floor or the list when staff undo', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    const ids = [await ask(0), await ask(1), await ask(2)];
    await room.did(room.staff, 'speaking.call', { requestId: ids[0] ?? '' });
    const other = await room.addItem('debate');
    const { actionId } = await room.did(room.staff, 'agenda.start', { itemId: other });
    for (const at of [0, 1])
      await room.did(room.staff, 'participants.remove', { participantId: room.people[at]?.id ?? '', reason: 'shouts' });
    await room.did(room.staff, 'agenda.undo', { actionId });
    const { current, queue } = (await state()).speaking;
    expect({ current, queue: queue.map(({ id }) => id) }).toEqual({ current: null, queue: [ids[2]] });
  });
});

describe('a restart', () => {
  it('finds the room as it was', async () => {
    await room.did(room.staff, 'agenda.start', { itemId: debate });
    await room.did(room.staff, 'speaking.call', { requestId: await ask(0) });
    await ask(1);
    await room.did(room.person(2), 'statements.write', { text: 'Before the restart', lang: 'en' });
    const second = await startApp({}, server.databaseUrl);
    try {
      for (const audience of ['everyone', 'staff'] as const) {
        expect((await second.app.get(RoomReplicas).level(room.roomId))?.state(audience)).toEqual(
          await room.state(audience),
        );
      }
    } finally {
      await second.stop();
    }
  }, 20_000);
});
