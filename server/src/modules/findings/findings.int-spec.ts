import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freezeFinding, listFindings } from '@polylogue/shared/findings/routes';
import type { FindingSource } from '@polylogue/shared/findings/schemas';
import { canonicalJson } from '@polylogue/shared/kernel/canonical-json';
import type { NetworkId, PollId, StatementId, TownId } from '@polylogue/shared/kernel/ids';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import {
  castVotes,
  type Debate,
  makeClosedPoll,
  makeContribution,
  makeDebate,
  makeNetwork,
  makeStatement,
} from '../../../test/factories/debate.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { until } from '../../../test/room-person.js';
import { Transactions } from '../../core/database/transactions.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { PersonalDataSources } from '../../core/identity/personal-data.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { PollsFacade } from '../polls/polls.facade.js';

const TEXT = 'Svako selo treba šalter na kojem pomaže osoba.';

let server: TestApp;
let network: { id: NetworkId; townIds: TownId[] };
let debate: Debate;
let partner: string;
let stranger: string;
let facilitator: string;
let statementId: StatementId;
let pollId: PollId;

const votes = (agree: number, disagree: number, pass: number) =>
  [...Array(agree).fill(1), ...Array(disagree).fill(-1), ...Array(pass).fill(0)].map((value, voter) => ({
    voter,
    value,
  }));

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork(server, 'small-towns');
  const others = await makeNetwork(server, 'others');
  partner = await signedInStaff(server, 'partner@test.example', { role: 'partner_editor', networkId: network.id });
  facilitator = await signedInStaff(server, 'facilitator@test.example', { role: 'facilitator', networkId: network.id });
  stranger = await signedInStaff(server, 'stranger@test.example', { role: 'partner_editor', networkId: others.id });
  debate = await makeDebate(server, network, 'digitalization', 60);
  statementId = await makeStatement(server, debate, TEXT);
  await castVotes(server, debate, statementId, votes(30, 9, 2));
  pollId = await makeClosedPoll(server, debate, [...Array(25).fill(0), ...Array(15).fill(1)]);
}, 60_000);

afterAll(() => server.stop());

/** How many connections wait for a lock in this database. */
const waiting = async (): Promise<number> => {
  const rows: { n: number }[] = await server.database.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
};

const freeze = (
  source: { kind: FindingSource['kind']; id: string },
  cookie: string | null = partner,
  slug = 'small-towns',
) => call(server, freezeFinding, { params: { slug }, body: { source }, cookie });
const list = async () =>
  valueOf(await call(server, listFindings, { params: { slug: 'small-towns' }, cookie: partner }));

describe('freezing a finding', () => {
  it('answers the figures with small cells hidden, and a hash that can be recomputed', async () => {
    const finding = valueOf(await freeze({ kind: 'statement', id: statementId }));
    expect(finding).toMatchObject({
      n: 41,
      version: 1,
      isSourceRemoved: false,
      figures: { agree: 30, disagree: 9, pass: 2, text: TEXT },
    });
    if (finding.figures.kind !== 'statement') throw new Error('another kind');
    const shown = finding.figures.byTown.flatMap(({ n, agree, disagree, pass }) => [n, agree, disagree, pass]);
    expect(shown.filter((count) => count !== null && count < 5)).toEqual([]);
    const { figures, n, method, version, source } = finding;
    const text = canonicalJson(
      JSON.parse(JSON.stringify({ dialogue: debate.dialogueId, figures, method, n, source, version })),
    );
    expect(finding.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('again answers the same finding while nothing changed, ten at once too', async () => {
    const id = await makeStatement(server, debate, 'Ten at once');
    await castVotes(server, debate, id, votes(12, 6, 5));
    const answers = await Promise.all(Array.from({ length: 10 }, () => freeze({ kind: 'statement', id })));
    expect(new Set(answers.map((answer) => valueOf(answer).id)).size).toBe(1);
  });

  it('makes a new version when the figures changed; the old one stays as it was', async () => {
    const id = await makeStatement(server, debate, 'Changing');
    await castVotes(server, debate, id, votes(10, 6, 5));
    const before = valueOf(await freeze({ kind: 'statement', id }));
    await castVotes(server, debate, id, [{ voter: 50, value: 1 }]);
    const after = valueOf(await freeze({ kind: 'statement', id }));
    expect(after).toMatchObject({ version: 2, n: 22 });
    const { findings, candidates } = await list();
    expect(findings.find((finding) => finding.id === before.id)).toEqual(before);
    const candidate = candidates.find(({ source }) => source.id === id);
    expect(candidate?.frozen).toEqual([
      { id: after.id, version: 2, isCurrent: true },
      { id: before.id, version: 1, isCurrent: false },
    ]);
  });

  it('of a poll waits for its reveal, and no count is in the list before', async () => {
    expect(await freeze({ kind: 'poll', id: pollId })).toMatchObject({
      status: 409,
      failure: { code: 'finding_not_ready' },
    });
    expect((await list()).candidates.some(({ source }) => source.kind === 'poll')).toBe(false);
    await server.app.get(Transactions).run((tx) => server.app.get(PollsFacade).reveal(tx, debate.dialogueId, pollId));
    const finding = valueOf(await freeze({ kind: 'poll', id: pollId }));
    expect(finding).toMatchObject({
      n: 40,
      figures: { kind: 'poll', rule: 'plurality', options: [{ votes: 25 }, { votes: 15 }] },
    });
  });

  it('of a contribution keeps its words, version and how many it helps', async () => {
    const id = await makeContribution(server, debate, 'Ma mère a attendu quatre mois.', 12);
    const finding = valueOf(await freeze({ kind: 'contribution', id }));
    expect(finding).toMatchObject({
      n: 12,
      figures: { kind: 'contribution', helps: 12, version: 1, stance: 'for', lang: 'fr' },
    });
    expect(finding.originTownId).toBe(network.townIds[0]);
  });

  it('of words that their author erased keeps the figures alone, in the database too', async () => {
    const author = await makeDebate(server, network, 'erasing', 8);
    const id = await makeStatement(server, author, 'Words of somebody who leaves');
    const { id: findingId, hash } = valueOf(await freeze({ kind: 'statement', id }));
    const [person] = author.people;
    if (!person) throw new Error('nobody is there');
    await server.app
      .get(Transactions)
      .run((tx) => server.app.get(PersonalDataSources).erase(tx, author.dialogueId, person.id));
    const finding = (await list()).findings.find((it) => it.id === findingId);
    expect(finding).toMatchObject({ isSourceRemoved: true, hash, figures: { text: '' } });
    const rows: unknown = await server.database.query('SELECT words, figures, author_id FROM finding WHERE id = $1', [
      findingId,
    ]);
    expect(JSON.stringify(rows)).not.toContain('somebody who leaves');
    expect(rows).toMatchObject([{ words: null, author_id: null }]);
  });

  it('while their author erases them keeps no words either', async () => {
    const author = await makeDebate(server, network, 'erasing-meanwhile', 8);
    const id = await makeStatement(server, author, 'Words of somebody who is just leaving');
    const [person] = author.people;
    if (!person) throw new Error('nobody is there');
    const runner = server.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`finding statement ${id}`]);
    // It has read the words, and waits for another freeze of the same statement.
    const frozen = freeze({ kind: 'statement', id });
    await until('the freeze waits', async () => (await waiting()) === 1);
    let isErased = false;
    const erased = server.app.get(Transactions).run(async (tx) => {
      await lockRoom(tx, author.dialogueId);
      await server.app.get(PersonalDataSources).erase(tx, author.dialogueId, person.id);
      await server.app.get(ParticipantsFacade).anonymise(tx, person.id);
    });
    void erased.then(() => {
      isErased = true;
    });
    await until('the erasure is done, or waits too', async () => isErased || (await waiting()) === 2);
    await runner.commitTransaction();
    await runner.release();
    await Promise.all([frozen, erased]);
    const rows: unknown = await server.database.query('SELECT words, author_id FROM finding WHERE source_id = $1', [
      id,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`just leaving|${person.id}`));
  });

  it('of an unknown id, and of another network’s, answers not_found alike', async () => {
    const unknown = await freeze({ kind: 'statement', id: randomUUID() });
    const foreign = await freeze({ kind: 'statement', id: statementId }, stranger, 'others');
    const foreignPoll = await freeze({ kind: 'poll', id: pollId }, stranger, 'others');
    expect([foreign, foreignPoll]).toEqual([unknown, unknown]);
    expect(unknown).toMatchObject({ status: 404, failure: { code: 'not_found' } });
  });

  it('is for the editors of the network only', async () => {
    const source = { kind: 'statement' as const, id: statementId };
    expect(await freeze(source, null)).toMatchObject({ status: 401 });
    expect(await freeze(source, stranger)).toMatchObject({ status: 403 });
    expect(await freeze(source, facilitator)).toMatchObject({ status: 403 });
    const listed = await call(server, listFindings, { params: { slug: 'small-towns' }, cookie: facilitator });
    expect(listed).toMatchObject({ status: 403, failure: { code: 'not_allowed' } });
  });

  it('cannot be changed or deleted in the database, only its words can go', async () => {
    const { id } = valueOf(
      await freeze({ kind: 'statement', id: await makeStatement(server, debate, 'Erased later') }),
    );
    await expect(server.database.query('UPDATE finding SET n = 1 WHERE id = $1', [id])).rejects.toThrow(/append-only/);
    await expect(server.database.query("UPDATE finding SET words = 'other' WHERE id = $1", [id])).rejects.toThrow(
      /append-only/,
    );
    await expect(server.database.query('DELETE FROM finding WHERE id = $1', [id])).rejects.toThrow(/append-only/);
    await server.database.query('UPDATE finding SET words = NULL, author_id = NULL WHERE id = $1', [id]);
    const finding = (await list()).findings.find((it) => it.id === id);
    expect(finding).toMatchObject({ isSourceRemoved: true, figures: { text: '' } });
  });
});
