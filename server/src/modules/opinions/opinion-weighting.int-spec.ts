import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Breakdown, WeightTargets } from '@polylogue/shared/opinions/breakdown';
import { getVoteBreakdown } from '@polylogue/shared/opinions/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom, staffCaller } from '../../../test/factories/command-room.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';

let server: TestApp;
let room: CommandRoom;
let ludza: string;
let pregrada: string;
beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 4);
  pregrada = room.people[0]?.townId ?? '';
  ludza = room.people[3]?.townId ?? '';
}, 60_000);
afterAll(() => server.stop());

const reason = 'inhabitants of 2024, by the statistical offices';
const targetsOf = async (by: Breakdown): Promise<WeightTargets | null> => {
  const asked = { ...getVoteBreakdown, path: `${getVoteBreakdown.path}?by=${by}` } as const;
  const { targets } = valueOf(await call(server, asked, { params: { roomId: room.roomId }, cookie: room.cookie }));
  return targets;
};
const set = (by: Breakdown, targets: WeightTargets | null, because = reason) =>
  room.give(room.staff, 'opinions.set-weighting', { by, targets, reason: because });

describe('what columns are to count for', () => {
  it('is alike until staff enter something else, for each kind of column by itself, and again when they take it back', async () => {
    expect(await targetsOf('town')).toBeNull();
    const inhabitants = { [pregrada]: 6594, [ludza]: 8931 };
    expect(await set('town', inhabitants)).toMatchObject({ ok: true });
    expect(await targetsOf('town')).toEqual(inhabitants);
    expect(await targetsOf('lang')).toBeNull();
    expect(await set('role', { citizen: 9, decision_maker: 1 })).toMatchObject({ ok: true });
    expect(await set('lang', { hr: 2, 'zh-Hant': 0.5 })).toMatchObject({ ok: true });
    expect(await targetsOf('lang')).toEqual({ hr: 2, 'zh-Hant': 0.5 });
    expect(await set('town', null)).toMatchObject({ ok: true });
    expect([await targetsOf('town'), await targetsOf('role')]).toEqual([null, { citizen: 9, decision_maker: 1 }]);
  });

  it('is told to open workshops, and logged with its reason', async () => {
    const revision = async () => (await server.app.get(OpinionUpdatesRepository).state(room.roomId))?.revision ?? 0;
    const before = await revision();
    await set('town', { [pregrada]: 1, [ludza]: 3 }, 'as the councils agreed');
    expect(await revision()).toBe(before + 1);
    const rows: unknown[] = await server.database.query(
      `SELECT * FROM staff_action WHERE room_id = $1 AND verb = 'opinions.set-weighting'`,
      [room.roomId],
    );
    expect(JSON.stringify(rows)).toContain('as the councils agreed');
  });

  it('is of towns of the dialogue, of languages and roles there can be, and needs a reason', async () => {
    const other = await makeCommandRoom(server, 1);
    const foreign = other.people[0]?.townId ?? '';
    expect(await set('town', { [pregrada]: 1, [foreign]: 1 })).toMatchObject({ code: 'not_found' });
    expect(await set('town', { [pregrada]: 1, none: 1 })).toMatchObject({ code: 'not_found' });
    expect(await set('role', { citizen: 1, king: 1 })).toMatchObject({ code: 'not_found' });
    expect(await set('lang', { en: 1, 'no language': 1 })).toMatchObject({ code: 'not_found' });
    expect(await set('lang', { en: 1, hr: 2 }, ' ')).toMatchObject({ ok: false });
  });

  it('needs two columns that count for something, and no negative figure', async () => {
    const poor: readonly WeightTargets[] = [{ en: 1 }, { en: 1, hr: 0 }, { en: 1, hr: -1 }];
    for (const targets of poor) expect(await set('lang', targets)).toMatchObject({ code: 'invalid_input' });
  });

  it('is entered by those who moderate, not by partners who freeze findings', async () => {
    const { roomId, networkId } = room;
    const cookie = await signedInStaff(server, 'editor-weights@test.example', { role: 'partner_editor', networkId });
    const editor = await staffCaller(server, roomId, cookie);
    const input = { by: 'lang' as const, targets: { en: 1, hr: 2 }, reason };
    expect(await room.give(editor, 'opinions.set-weighting', input)).toMatchObject({ code: 'not_allowed' });
    expect(await room.give(room.person(0), 'opinions.set-weighting', input)).toMatchObject({ code: 'not_allowed' });
  });
});
