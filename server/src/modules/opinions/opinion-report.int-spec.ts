import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import { getOpinionReport } from '@polylogue/shared/opinions/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { type Called, call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { everybody, viewOf, viewWith, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { until } from '../../../test/room-person.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

async function slugOf({ roomId }: CommandRoom): Promise<string> {
  return (await server.app.get(DialoguesFacade).find(roomId))?.slug ?? '';
}

async function ask(room: CommandRoom, cookie?: string): Promise<Called<OpinionReport>> {
  return call(server, getOpinionReport, { params: { slug: await slugOf(room) }, cookie: cookie ?? null });
}

describe('the report of opinions', () => {
  it('is for staff while the dialogue is live, and for everybody after', async () => {
    const room = await makeCommandRoom(server, 2);
    expect(await ask(room)).toMatchObject({ failure: { code: 'not_found' } });
    expect(valueOf(await ask(room, room.cookie)).view).toMatchObject({ state: 'waiting', version: 0 });
    await room.did(room.staff, 'dialogue.set-state', { state: 'written' });
    expect(valueOf(await ask(room)).participation).toEqual({
      people: 0,
      votes: 0,
      towns: [],
      others: { people: 0, votes: 0 },
    });
    const nowhere = await call(server, getOpinionReport, { params: { slug: 'no-such-dialogue' } });
    expect(nowhere).toMatchObject({ failure: { code: 'not_found' } });
  });

  it('says what the groups are, names only statements that it shows, and nobody', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const [first] = ids;
    if (first === undefined) throw new Error('no statement');
    for (const at of [0, 1, 2, 3, 4, 5])
      await room.did(room.person(at), 'statements.vote', { statementId: first, value: 1, isImportant: true });
    const isMarked = async (): Promise<boolean> =>
      (await viewOf(server, room)).statements.some((it) => it.statementId === first && it.important === 6);
    await until('marks are counted', isMarked, 15_000);
    const view = await viewWith(server, room, 240);
    await room.did(room.staff, 'dialogue.set-state', { state: 'written' });
    const answer = await ask(room);
    const report = valueOf(answer);
    expect(report.view).toMatchObject({ state: 'groups', inputHash: view.inputHash, bridging: view.bridging });
    expect(report.view.groups.reduce((sum, { size }) => sum + size, 0)).toBe(24);
    const named = new Set(report.texts.map(({ id }) => id));
    expect(named).toEqual(new Set(report.view.statements.map(({ statementId }) => statementId)));
    expect(report.matters).toEqual([ids[0]]);
    for (const id of [...report.view.bridging, ...report.view.dividing, ...report.unsure, ...report.matters])
      expect(named.has(id)).toBe(true);
    expect(report.participation).toMatchObject({ people: 24, votes: 240 });
    for (const { id } of room.people) expect(answer.text).not.toContain(id);
  }, 60_000);

  it('brings the checked translations of what it names', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const [first] = (await viewWith(server, room, 240)).bridging;
    if (!first) throw new Error('nothing unites');
    await room.did(room.staff, 'statements.translate', { statementId: first, lang: 'hr', text: 'Tvrdnja' });
    const { texts } = valueOf(await ask(room, room.cookie));
    expect(texts.find(({ id }) => id === first)).toMatchObject({ lang: 'en', translations: { hr: 'Tvrdnja' } });
  }, 60_000);

  it('no longer names a statement that was hidden, nor counts its votes', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const [first] = (await viewWith(server, room, 240)).bridging;
    if (!first) throw new Error('nothing unites');
    expect(valueOf(await ask(room, room.cookie)).participation.votes).toBe(240);
    await room.did(room.staff, 'statements.hide', { statementId: first, reason: 'off topic' });
    const report = valueOf(await ask(room, room.cookie));
    expect(JSON.stringify(report)).not.toContain(first);
    expect(report.participation).toMatchObject({ people: 24, votes: 216 });
  }, 60_000);
});
