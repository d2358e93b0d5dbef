import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { freezeFinding, getFinding } from '@polylogue/shared/findings/routes';
import type { FindingView } from '@polylogue/shared/findings/schemas';
import type { NetworkId, StatementId, TownId } from '@polylogue/shared/kernel/ids';
import { citationMark } from '@polylogue/shared/recommendations/citations.rules';
import * as routes from '@polylogue/shared/recommendations/routes';
import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { castVotes, type Debate, makeDebate, makeNetwork, makeStatement } from '../../../test/factories/debate.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { StaffActionRow } from '../../core/audit/staff-action.entity.js';
import { StatementRow } from '../statements/statement.entity.js';

const draft = {
  lang: 'en',
  title: 'Žužemberk asks: a counter in every municipality',
  problem: 'People depend on relatives.',
  proposal: 'A place where a person helps.',
  justification: 'The towns agree.',
  addressee: 'Ministry of Public Administration',
  level: 'national',
  citations: [] as string[],
};

let server: TestApp;
let network: { id: NetworkId; townIds: TownId[] };
let debate: Debate;
let partner: string;
let stranger: string;
let facilitator: string;
let statementId: StatementId;
let first: FindingView;
let second: FindingView;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork(server, 'small-towns');
  const others = await makeNetwork(server, 'others');
  partner = await signedInStaff(server, 'partner@test.example', { role: 'partner_editor', networkId: network.id });
  facilitator = await signedInStaff(server, 'facilitator@test.example', { role: 'facilitator', networkId: network.id });
  stranger = await signedInStaff(server, 'stranger@test.example', { role: 'partner_editor', networkId: others.id });
  debate = await makeDebate(server, network, 'digitalization', 20);
  statementId = await makeStatement(server, debate, 'Svako selo treba šalter.');
  const agreeing = Array.from({ length: 20 }, (_, voter) => ({ voter, value: 1 as const }));
  await castVotes(server, debate, statementId, agreeing);
  first = await frozen(statementId);
  second = await frozen(await makeStatement(server, debate, 'Brži internet.'));
}, 60_000);

afterAll(() => server.stop());

async function frozen(id: StatementId): Promise<FindingView> {
  const body = { source: { kind: 'statement', id } };
  return valueOf(await call(server, freezeFinding, { params: { slug: 'small-towns' }, body, cookie: partner }));
}

const begin = async (body: object = draft): Promise<RecommendationView> =>
  valueOf(await call(server, routes.createRecommendation, { params: { slug: 'small-towns' }, body, cookie: partner }));
const read = (recommendationId: string, cookie: string | null) =>
  call(server, routes.getDraft, { params: { recommendationId }, cookie });
const save = (recommendationId: string, version: number, body: object, cookie = partner) =>
  call(server, routes.saveDraft, { params: { recommendationId }, body: { version, draft: body }, cookie });
const publish = (recommendationId: string, version: number, cookie = partner) =>
  call(server, routes.publishRecommendation, { params: { recommendationId }, body: { version }, cookie });
const discard = (recommendationId: string, cookie = partner) =>
  call(server, routes.deleteDraft, { params: { recommendationId }, cookie });
const openly = (slug: string) => call(server, routes.getRecommendation, { params: { slug } });

describe('a draft', () => {
  it('is written in versions; a save on an older one is refused, with the present one named', async () => {
    const made = await begin();
    expect(made).toMatchObject({ version: 1, state: 'draft', slug: 'zuzemberk-asks-a-counter-in-every-municipality' });
    expect(made.can).toEqual(['edit', 'publish']);
    expect(valueOf(await save(made.id, 1, { ...draft, problem: 'Longer.' }))).toMatchObject({
      version: 2,
      problem: 'Longer.',
    });
    expect(await save(made.id, 1, draft)).toMatchObject({
      status: 409,
      failure: { code: 'version_conflict', params: { version: 2 } },
    });
  });

  it('saved without a change makes no version', async () => {
    const made = await begin();
    expect(valueOf(await save(made.id, 1, draft)).version).toBe(1);
  });

  it('of two saves at once on the same version keeps one and refuses the other', async () => {
    const made = await begin();
    const both = await Promise.all(['mine', 'theirs'].map((problem) => save(made.id, 1, { ...draft, problem })));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('cites findings of its own network only, those of the text first', async () => {
    const made = await begin();
    const citing = { ...draft, justification: `They agree ${citationMark(second.id)}.`, citations: [first.id] };
    expect(valueOf(await save(made.id, 1, citing)).citations.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await save(made.id, 2, { ...draft, citations: [randomUUID()] })).toMatchObject({ status: 404 });
    const foreign = await call(server, routes.createRecommendation, {
      params: { slug: 'others' },
      body: citing,
      cookie: stranger,
    });
    expect(foreign).toMatchObject({ status: 404, failure: { code: 'not_found' } });
  });

  it('is not there for anybody but the editors of its network', async () => {
    const { id, slug } = await begin();
    for (const who of [stranger, facilitator]) {
      const answers = [
        await read(id, who),
        await save(id, 1, draft, who),
        await publish(id, 1, who),
        await discard(id, who),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      const listed = await call(server, routes.listRecommendations, { params: { slug: 'small-towns' }, cookie: who });
      expect(listed.status).toBe(403);
    }
    expect(await read(id, null)).toMatchObject({ status: 401 });
    expect(await openly(slug)).toMatchObject({ status: 404 });
  });

  it('thrown away is gone for its editors too, and the log says who did it', async () => {
    const { id } = await begin({ ...draft, title: 'To be thrown away' });
    expect((await discard(id)).status).toBe(200);
    expect((await read(id, partner)).status).toBe(404);
    const listed = valueOf(
      await call(server, routes.listRecommendations, { params: { slug: 'small-towns' }, cookie: partner }),
    );
    expect(listed.recommendations.map((it) => it.id)).not.toContain(id);
    const log = await server.database.getRepository(StaffActionRow).findBy({ subjectId: id });
    expect(log).toMatchObject([{ verb: 'recommendation.discard', reason: 'To be thrown away', networkId: network.id }]);
  });
});

describe('publishing', () => {
  it('needs all parts and a citation, on the newest version', async () => {
    const { id } = await begin({ ...draft, addressee: '' });
    expect(await publish(id, 1)).toMatchObject({
      status: 400,
      failure: { code: 'text_empty', params: { part: 'addressee' } },
    });
    await save(id, 1, draft);
    expect(await publish(id, 2)).toMatchObject({ status: 409, failure: { code: 'citation_missing' } });
    expect(await publish(id, 1)).toMatchObject({ status: 409, failure: { code: 'version_conflict' } });
  });

  it('opens the text and its findings to everybody, and the text changes no more', async () => {
    const cited = await frozen(await makeStatement(server, debate, 'Cited once'));
    const finding = { params: { findingId: cited.id } };
    expect((await call(server, getFinding, finding)).status).toBe(404);
    expect((await call(server, getFinding, { ...finding, cookie: stranger })).status).toBe(404);
    expect((await call(server, getFinding, { ...finding, cookie: partner })).status).toBe(200);
    const { id } = await begin({ ...draft, title: 'Published once', citations: [cited.id] });
    expect(valueOf(await publish(id, 1))).toMatchObject({ state: 'published', slug: 'published-once', can: [] });
    expect(valueOf(await openly('published-once'))).toMatchObject({
      title: 'Published once',
      citations: [{ id: cited.id, hash: cited.hash }],
    });
    expect(valueOf(await call(server, getFinding, finding))).toMatchObject({ hash: cited.hash });
    expect(await save(id, 1, draft)).toMatchObject({ status: 409, failure: { code: 'wrong_state' } });
    expect(await discard(id)).toMatchObject({ status: 409, failure: { code: 'wrong_state' } });
    const log = await server.database.getRepository(StaffActionRow).findBy({ subjectId: id });
    expect(log).toMatchObject([{ verb: 'recommendation.publish', reason: 'Published once (version 1)' }]);
  });

  it('is told on the page of the dialogue it cites', async () => {
    const { id } = await begin({ ...draft, title: 'Told on the dialogue', citations: [first.id] });
    await publish(id, 1);
    const dialogue = valueOf(await call(server, getDialogue, { params: { slug: 'digitalization' } }));
    expect(dialogue.recommendations).toContainEqual({
      slug: 'told-on-the-dialogue',
      title: 'Told on the dialogue',
      lang: 'en',
    });
  });

  it('under a title that is taken gives an address of its own', async () => {
    const both = await Promise.all([1, 2].map(() => begin({ ...draft, title: 'Twice', citations: [first.id] })));
    const slugs = await Promise.all(both.map(async ({ id }) => valueOf(await publish(id, 1)).slug));
    expect(slugs.sort()).toEqual(['twice', 'twice-2']);
  });

  it('keeps the figures when the words are hidden afterwards, and shows the words no more', async () => {
    const { id } = await begin({ ...draft, title: 'Words go', citations: [first.id] });
    await publish(id, 1);
    await server.database.getRepository(StatementRow).update({ id: statementId }, { state: 'hidden' });
    const answer = await openly('words-go');
    expect(valueOf(answer).citations[0]).toMatchObject({
      isSourceRemoved: true,
      n: 20,
      figures: { text: '', agree: 20 },
      hash: first.hash,
    });
    expect(answer.text).not.toContain('šalter');
    await server.database.getRepository(StatementRow).update({ id: statementId }, { state: 'published' });
  });
});
