import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Breakdown } from '@polylogue/shared/opinions/breakdown';
import { getVoteBreakdown } from '@polylogue/shared/opinions/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { everybody, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { signedInStaff } from '../../../test/factories/staff.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

const asked = (by: string) => ({ ...getVoteBreakdown, path: `${getVoteBreakdown.path}?by=${by}` }) as const;
const read = async ({ roomId, cookie }: CommandRoom, by: Breakdown) =>
  valueOf(await call(server, asked(by), { params: { roomId }, cookie }));

describe('votes by town, language and role', () => {
  it('are for staff who moderate and partners who freeze findings, and for nobody else', async () => {
    const { roomId, networkId, cookie } = await makeCommandRoom(server, 1);
    const ask = (as?: string) => call(server, asked('town'), { params: { roomId }, ...(as ? { cookie: as } : {}) });
    const staff = (role: 'partner_editor' | 'note_taker') =>
      signedInStaff(server, `${role}-votes@test.example`, { role, networkId });
    expect(await ask()).toMatchObject({ failure: { code: 'sign_in_needed' } });
    expect(await ask(await staff('note_taker'))).toMatchObject({ failure: { code: 'not_allowed' } });
    expect(valueOf(await ask(await staff('partner_editor')))).toEqual({
      by: 'town',
      keys: [],
      targets: null,
      statements: [],
    });
    expect(valueOf(await ask(cookie)).by).toBe('town');
    expect(await call(server, asked('name'), { params: { roomId }, cookie })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  }, 60_000);

  it('count each person once and show no figure of fewer than five people', async () => {
    const room = await makeCommandRoom(server, 24);
    const ids = await withClaims(room);
    await voteAll(room, ids, everybody(room));
    const [expert, ...more] = room.people;
    await server.database.query(`UPDATE participant SET role = 'expert' WHERE id = $1`, [expert?.id]);
    const half = more.slice(0, 12).map(({ id }) => id);
    await server.database.query(`UPDATE participant SET lang = 'lv' WHERE id = ANY ($1)`, [half]);
    for (const by of ['town', 'lang', 'role'] as const) {
      const { statements, keys } = await read(room, by);
      expect(statements.map(({ statementId }) => statementId)).toEqual(ids);
      expect(statements.every((it) => it.agree + it.disagree + it.pass === 24)).toBe(true);
      const figures = statements.flatMap(({ cells }) => cells.flatMap((cell) => Object.values(cell)));
      expect(figures.length).toBe(keys.length * ids.length * 5);
      expect(figures.every((figure) => figure === null || figure >= 5)).toBe(true);
    }
    expect((await read(room, 'role')).keys).not.toContain('expert');
    const { keys, statements } = await read(room, 'lang');
    expect(keys).toHaveLength(2);
    expect(statements.some(({ cells }) => cells.every(({ n }) => n === 12))).toBe(true);
    for (const { id } of room.people) expect(JSON.stringify(statements)).not.toContain(id);
  }, 60_000);

  it('say to how many of them it matters, where these are five and five others', async () => {
    const room = await makeCommandRoom(server, 24);
    const [id] = await withClaims(room, 1);
    if (id === undefined) throw new Error('no statement');
    // The first half is of one town, the second of the other: 6 of 12 in one, 4 of 12 in the other.
    for (const at of everybody(room)) {
      const isImportant = at % 12 < (at < 12 ? 6 : 4);
      await room.did(room.person(at), 'statements.vote', { statementId: id, value: 1, isImportant });
    }
    const [voted] = (await read(room, 'town')).statements;
    expect(voted?.important).toBe(10);
    expect(voted?.cells.map(({ important }) => important)).toEqual([null, null]);
    await room.did(room.person(16), 'statements.vote', { statementId: id, value: 0, isImportant: true });
    const [more] = (await read(room, 'town')).statements;
    expect(new Set(more?.cells.map(({ important }) => important))).toEqual(new Set([5, 6]));
  }, 60_000);

  it('leave out a statement as soon as it is hidden', async () => {
    const room = await makeCommandRoom(server, 6);
    const ids = await withClaims(room, 2);
    await voteAll(room, ids, everybody(room));
    const [gone] = ids;
    if (gone === undefined) throw new Error('no statement');
    await room.did(room.staff, 'statements.hide', { statementId: gone, reason: 'about a neighbour' });
    expect((await read(room, 'town')).statements.map(({ statementId }) => statementId)).toEqual(ids.slice(1));
  }, 60_000);
});
