import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freezeFinding, listFindings } from '@polylogue/shared/findings/routes';
import type { FindingView } from '@polylogue/shared/findings/schemas';
import { canonicalJson } from '@polylogue/shared/kernel/canonical-json';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { CLAIMS, everybody, viewOf, viewWith, voteAll, withClaims } from '../../../test/factories/opinions.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { until } from '../../../test/room-person.js';
import { NetworksFacade } from '../networks/networks.facade.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

let room: CommandRoom;
let cookie: string;
let slug: string;
let ids: StatementId[];
let view: OpinionsView;

/** Two groups of twelve; all agree on the last claim. */
beforeEach(async () => {
  room = await makeCommandRoom(server, 24);
  const record = await server.app.get(NetworksFacade).find(room.networkId);
  slug = record?.network.slug ?? '';
  cookie = await signedInStaff(server, `partner-${slug}@test.example`, {
    role: 'partner_editor',
    networkId: room.networkId,
  });
  ids = await withClaims(room);
  await voteAll(room, ids, everybody(room));
  view = await viewWith(server, room, 240);
}, 60_000);

const united = (): StatementId => {
  const id = ids[CLAIMS - 1];
  if (id === undefined) throw new Error('no statement');
  return id;
};
const freeze = async (id = united()): Promise<FindingView> =>
  valueOf(await call(server, freezeFinding, { params: { slug }, body: { source: { kind: 'statement', id } }, cookie }));
const isCurrent = async (id = united()): Promise<boolean | undefined> => {
  const { candidates } = valueOf(await call(server, listFindings, { params: { slug }, cookie }));
  return candidates.find(({ source }) => source.id === id)?.frozen[0]?.isCurrent;
};
const updateAfter = (version: number): Promise<void> =>
  until('another update', async () => (await viewOf(server, room)).version > version, 15_000);
const opinionsOf = ({ figures }: FindingView) => (figures.kind === 'statement' ? figures.opinions : undefined);

describe('a finding of a statement that opinion groups voted on', () => {
  it('holds what each group said as of the stored update, within its hash', async () => {
    const finding = await freeze();
    const opinion = view.statements.find(({ statementId }) => statementId === united());
    expect(finding.method).toBe('counts-2');
    expect(opinionsOf(finding)).toMatchObject({
      update: { version: view.version, inputHash: view.inputHash, method: 'opinions-1', stability: view.stability },
      groups: view.groups.map(({ id, size }) => ({ id, name: null, size, n: 12, agree: 12, disagree: 0, pass: 0 })),
      consensus: opinion?.consensus,
      score: opinion?.score,
      hasSupport: true,
    });
    const { figures, n, method, version, source, hash } = finding;
    const text = canonicalJson(
      JSON.parse(JSON.stringify({ dialogue: room.roomId, figures, method, n, source, version })),
    );
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    for (const { id } of room.people) expect(JSON.stringify(finding)).not.toContain(id);
  }, 60_000);

  it('stays the same while updates say nothing new of its statement, and is followed by another when they do', async () => {
    const first = await freeze();
    const [other] = ids;
    if (other === undefined) throw new Error('no statement');
    await room.did(room.person(0), 'statements.vote', { statementId: other, value: 0 });
    await updateAfter(view.version);
    expect(await freeze()).toEqual(first);
    expect(await isCurrent()).toBe(true);
    const { version } = await viewOf(server, room);
    await room.did(room.person(0), 'statements.vote', { statementId: united(), value: -1 });
    await updateAfter(version);
    const second = await freeze();
    expect(second.version).toBe(2);
    const groups = opinionsOf(second)?.groups ?? [];
    expect(new Set(groups.map(({ disagree }) => disagree))).toEqual(new Set([0, 1]));
  }, 60_000);

  it('keeps the name a group had; a new name makes a new version', async () => {
    const first = await freeze();
    const [group] = view.groups;
    const reason = 'so they call themselves';
    await room.did(room.staff, 'opinions.name-group', {
      groupId: group?.id ?? 0,
      name: { en: 'The riverside' },
      reason,
    });
    expect(await isCurrent()).toBe(false);
    expect(opinionsOf(await freeze())?.groups[0]?.name).toEqual({ en: 'The riverside' });
    const { findings } = valueOf(await call(server, listFindings, { params: { slug }, cookie }));
    expect(findings.find(({ id }) => id === first.id)).toEqual(first);
  }, 60_000);

  it('says that there were no groups where none may be shown', async () => {
    await server.database.query(
      `UPDATE opinion_update SET result = jsonb_set(result, '{groups,1,size}', '4') WHERE dialogue_id = $1`,
      [room.roomId],
    );
    await room.did(room.staff, 'opinions.set-routing', { areSeedsFirst: true });
    expect(opinionsOf(await freeze())).toBeNull();
  }, 60_000);
});
