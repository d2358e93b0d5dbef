import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { signOut } from '@polylogue/shared/accounts/routes';
import { StatementId } from '@polylogue/shared/kernel/ids';
import { z } from 'zod';
import { type TestApp, startApp } from '../../../test/app.js';
import { call } from '../../../test/call.js';
import { citizenIn, joinByCode, makeRoom, staffIn, type TestRoom } from '../../../test/factories/room.js';
import { RoomPerson, until } from '../../../test/room-person.js';
import { RoomConnections } from './room-connections.js';

const Written = z.object({ ok: z.literal(true), value: z.object({ statementId: StatementId }) });

describe('the socket door of a room', () => {
  let test: TestApp;
  let room: TestRoom;
  let other: TestRoom;
  const people: RoomPerson[] = [];
  const here = <T extends RoomPerson>(person: T): T => {
    people.push(person);
    return person;
  };
  const citizen = async (name?: string) => here(await citizenIn(test, room, name));

  beforeAll(async () => {
    test = await startApp();
    room = await makeRoom(test, 'pregrada');
    other = await makeRoom(test, 'ludza');
  });
  afterEach(() => {
    for (const person of people.splice(0)) person.leave();
  });
  afterAll(() => test.stop());

  describe('who may come in', () => {
    const connect = (way: Parameters<typeof RoomPerson.connect>[1], roomId: string = room.roomId) =>
      RoomPerson.connect({ url: test.url, roomId }, way).then(here);

    it.each([
      ['no token at all', {}, 'sign_in_needed'],
      ['a made-up token', { token: 'x'.repeat(43) }, 'sign_in_needed'],
    ])('refuses a participant with %s', async (_, way, code) => {
      await expect(connect({ as: 'participant', ...way })).rejects.toThrow(code);
    });

    it('refuses the token of another room, and an unknown room, alike', async () => {
      const { token } = await joinByCode(test, other);
      await expect(connect({ as: 'participant', token })).rejects.toThrow('sign_in_needed');
      await expect(connect({ as: 'participant', token }, randomUUID())).rejects.toThrow('sign_in_needed');
    });

    it('refuses staff of another network', async () => {
      await expect(connect({ as: 'staff', cookie: other.staffCookie })).rejects.toThrow('not_allowed');
    });

    it.each(['https://evil.test', 'null', 'http://127.0.0.1.evil.test'])(
      'refuses the origin %s before any frame',
      async (origin) => {
        const { token } = await joinByCode(test, room);
        await expect(connect({ as: 'participant', token, headers: { origin } })).rejects.toThrow('websocket error');
      },
    );

    it('refuses more connections of one person than tabs and devices need', async () => {
      const { token } = await joinByCode(test, room);
      await Promise.all(Array.from({ length: 12 }, () => connect({ as: 'participant', token })));
      await expect(connect({ as: 'participant', token })).rejects.toThrow('too_many');
    });
  });

  describe('coming level', () => {
    it('gives a snapshot first, the gap later, and facts without a gap from then on', async () => {
      const ana = await citizen('Ana');
      const ben = await citizen('Ben');
      await ana.send('statements.write', { text: 'Svako selo treba jedan pult.', lang: 'hr' });
      await until('Ben hears of it', () => ben.facts.length > 0);
      const answer = await ben.enter();
      if (!answer.ok || !answer.snapshot) throw new Error('no snapshot');
      expect(answer.snapshot.statements.map((it) => it.text)).toContain('Svako selo treba jedan pult.');
      await ana.send('statements.write', { text: 'Drugi.', lang: 'hr' });
      const gap = await ben.enter({ epoch: answer.epoch, seq: answer.snapshot.seq });
      if (!gap.ok) throw new Error(gap.code);
      expect(gap.snapshot).toBeNull();
      expect(gap.facts?.map((it) => it.seq)).toEqual([answer.snapshot.seq + 1]);
    });

    it('gives a snapshot to a client of another epoch or from the future', async () => {
      const ana = await citizen();
      for (const held of [
        { epoch: randomUUID(), seq: 1 },
        { epoch: null, seq: 9999 },
      ]) {
        const answer = await ana.enter(held);
        expect(answer.ok && answer.snapshot !== null && answer.facts === null).toBe(true);
      }
    });

    it('loses and repeats no fact for people who come and go while others write', async () => {
      const writers = await Promise.all([citizen(), citizen(), citizen()]);
      const reader = await citizen();
      const first = await reader.enter();
      if (!first.ok || !first.snapshot) throw new Error('no snapshot');
      const seen = new Set<number>();
      const writing = Promise.all(
        writers.map(async (writer, w) => {
          for (let i = 0; i < 8; i++) await writer.send('statements.write', { text: `${w} ${i}`, lang: 'hr' });
        }),
      );
      let seq = first.snapshot.seq;
      for (let turn = 0; turn < 6; turn++) {
        const { token } = reader;
        const again = here(
          await RoomPerson.connect({ url: test.url, roomId: room.roomId }, { as: 'participant', token }),
        );
        const answer = await again.enter({ epoch: first.epoch, seq });
        if (!answer.ok || !answer.facts) throw new Error('no gap');
        await new Promise((resolve) => setTimeout(resolve, 30));
        const got = [...answer.facts, ...again.facts].map((it) => it.seq);
        expect(got).toEqual(Array.from({ length: got.length }, (_, i) => seq + 1 + i));
        for (const it of got) seen.add(it);
        seq = got.at(-1) ?? seq;
        again.leave();
      }
      await writing;
      expect(seen.size).toBe(seq - first.snapshot.seq);
    });
  });

  describe('what is hidden', () => {
    it('shows a held place but no content of staff facts', async () => {
      const staff = here(await staffIn(test, room));
      const ana = await citizen();
      await staff.send('polls.prepare', {
        pollId: null,
        draft: {
          itemId: null,
          form: { kind: 'yes_no' },
          question: { en: 'Secret so far' },
          options: [{ text: { en: 'a' } }, { text: { en: 'b' } }],
        },
      });
      await until('the fact comes', () => ana.facts.some((it) => it.type === 'withheld'));
      expect(JSON.stringify(ana.facts)).not.toContain('Secret so far');
      expect(staff.facts.at(-1)?.seq).toBe(ana.facts.at(-1)?.seq);
    });

    it('sends the counts of a statement only to who has voted on it, and to staff', async () => {
      const staff = here(await staffIn(test, room));
      const [ana, ben] = [await citizen(), await citizen()];
      const { statementId } = Written.parse(
        await ana.send('statements.write', { text: 'Na glasanje', lang: 'hr' }),
      ).value;
      expect(await ana.send('statements.vote', { statementId, value: 1 })).toMatchObject({
        ok: true,
        value: { value: 1, revision: 1 },
      });
      const counts = (person: RoomPerson) =>
        person.live.filter((it) => it.topic === 'statement' && it.id === statementId);
      await until('the voter sees counts', () => counts(ana).length > 0);
      await until('staff see counts', () => counts(staff).length > 0);
      expect(counts(ana).at(-1)?.value).toEqual({ agree: 1, disagree: 0, pass: 0, important: 0 });
      expect(counts(ben)).toEqual([]);
    });
  });

  it('brings the other tab of a person level when they vote', async () => {
    const ana = await citizen();
    const tab = here(
      await RoomPerson.connect({ url: test.url, roomId: room.roomId }, { as: 'participant', token: ana.token }),
    );
    await tab.enter();
    const { statementId } = Written.parse(
      await ana.send('statements.write', { text: 'Dva prozora', lang: 'hr' }),
    ).value;
    await ana.send('statements.vote', { statementId, value: -1 });
    await until('the other tab knows', () => tab.personal.at(-1)?.votes[statementId] === -1);
  });

  describe('when a right ends', () => {
    it('closes the sockets of a session that signs out, within 2 s', async () => {
      const leaving = await makeRoom(test, 'leaving');
      const staff = here(await staffIn(test, leaving));
      await call(test, signOut, { cookie: leaving.staffCookie });
      await until('the socket closes', () => staff.isClosed, 2000);
      expect(staff.goodbye).toEqual({ code: 'signed_out', comeBack: false });
    });

    it('closes the sockets of a person who is sent out, and refuses them at the door', async () => {
      const staff = here(await staffIn(test, room));
      const ana = await citizen();
      const me = await ana.enter();
      if (!me.ok || !me.you.participant) throw new Error('not in');
      const sent = await staff.send('participants.remove', {
        participantId: me.you.participant.id,
        reason: 'insulted others',
      });
      expect(sent.ok).toBe(true);
      await until('the socket closes', () => ana.isClosed, 2000);
      expect(ana.goodbye).toEqual({ code: 'removed', comeBack: false });
      const again = RoomPerson.connect({ url: test.url, roomId: room.roomId }, { as: 'participant', token: ana.token });
      await expect(again).rejects.toThrow('removed_from_room');
    });
  });

  describe('bad input', () => {
    it('answers each with a code and harms nobody', async () => {
      const ana = await citizen();
      const send = (raw: unknown) => ana.socket.timeout(5000).emitWithAck('command', raw as never);
      const key = randomUUID();
      const inputs: [unknown, string][] = [
        [null, 'invalid_input'],
        ['text', 'invalid_input'],
        [{ key, name: 'no.such', input: {} }, 'unknown_command'],
        [{ key: 'x', name: 'statements.write', input: { text: 'a', lang: 'hr' } }, 'invalid_input'],
        [{ key, name: 'statements.write', input: { text: '', lang: 'hr' } }, 'text_empty'],
        [{ key, name: 'statements.write', input: { text: 'x'.repeat(10_000), lang: 'hr' } }, 'text_too_long'],
        [{ key, name: 'statements.write', input: { text: 'a\u0000b', lang: 'hr' } }, 'text_unreadable'],
        [{ key, name: 'statements.write', input: { text: 'a', lang: 'hr', authorId: randomUUID() } }, 'invalid_input'],
        [{ key, name: 'agenda.end', input: { itemId: randomUUID() } }, 'not_allowed'],
        [{ key, name: 'statements.vote', input: { statementId: randomUUID(), value: 1 } }, 'not_found'],
        [{ key, name: 'statements.vote', input: { statementId: randomUUID(), value: 7 } }, 'invalid_input'],
        [
          JSON.parse(
            '{"key":"12345678","name":"statements.write","input":{"text":"a","lang":"hr","__proto__":{"isAdmin":true}}}',
          ),
          'invalid_input',
        ],
      ];
      for (const [raw, code] of inputs) expect(await send(raw)).toMatchObject({ ok: false, code });
      expect(Object.prototype).not.toHaveProperty('isAdmin');
      expect((await ana.enter()).ok).toBe(true);
    });

    it('gives the limit of a text that is too long', async () => {
      const ana = await citizen();
      const answer = await ana.send('statements.write', { text: 'x'.repeat(281), lang: 'hr' });
      expect(answer).toEqual({ ok: false, code: 'text_too_long', params: { limit: 280 }, fields: ['text'] });
    });

    it('does a command once however often it is sent, and refuses its key for another', async () => {
      const ana = await citizen();
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => ana.send('statements.write', { text: 'Jednom', lang: 'hr' }, key)),
      );
      const values = answers.map((it) => (it.ok ? it.value : it.code));
      expect(values).toEqual(Array.from({ length: 5 }, () => values[0]));
      expect(await ana.send('statements.write', { text: 'Dvaput', lang: 'hr' }, key)).toEqual({
        ok: false,
        code: 'key_reused',
      });
      const entered = await ana.enter();
      expect(entered.ok && entered.snapshot?.statements.filter((it) => it.text === 'Jednom').length).toBe(1);
    });

    it('keeps a voter of one room out of another', async () => {
      const stranger = here(await citizenIn(test, other));
      const ana = await citizen();
      const { statementId } = Written.parse(await ana.send('statements.write', { text: 'Naše', lang: 'hr' })).value;
      expect(await stranger.send('statements.vote', { statementId, value: 1 })).toEqual({
        ok: false,
        code: 'not_found',
      });
      expect(stranger.facts.filter((it) => it.type === 'statement.published')).toEqual([]);
    });

    it('counts unknown events and drops them', async () => {
      const ana = await citizen();
      const before = test.app.get(RoomConnections).figures().unknownEvents;
      const { io: manager } = ana.socket;
      for (const name of ['shutdown', '__proto__', 'facts']) manager.engine.write(`2${JSON.stringify([name, {}])}`);
      await until('they are counted', () => test.app.get(RoomConnections).figures().unknownEvents === before + 3);
      expect((await ana.enter()).ok).toBe(true);
    });

    it('cuts a connection that sends more than 16 kB, and no other', async () => {
      const [ana, ben] = [await citizen(), await citizen()];
      ana.socket.emit('command', { key: randomUUID(), name: 'x', input: 'y'.repeat(17 * 1024) }, () => undefined);
      await until('the line is cut', () => ana.isClosed);
      expect((await ben.enter()).ok).toBe(true);
    });

    it('refuses who sends too much, then sends them away; others do not notice', async () => {
      const [ana, ben] = [await citizen(), await citizen()];
      const answers = await Promise.all(
        Array.from({ length: 200 }, () =>
          ana.socket
            .timeout(5000)
            .emitWithAck('clock')
            .catch(() => 'cut'),
        ),
      );
      expect(JSON.stringify(answers)).toContain('too_many');
      for (let i = 0; i < 1500; i++) ana.socket.emit('clock', () => undefined);
      await until('the line is cut', () => ana.isClosed);
      expect(ana.goodbye?.code).toBe('too_many');
      expect((await ben.enter()).ok).toBe(true);
    });
  });
});
