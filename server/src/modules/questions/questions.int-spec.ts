import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as routes from '@polylogue/shared/questions/routes';
import type { QuestionView, QuestionWords } from '@polylogue/shared/questions/schemas';
import { bankPoll } from '@polylogue/shared/questions/bank-poll.rules';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { makeNetwork } from '../../../test/factories/debate.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { StaffActionRow } from '../../core/audit/staff-action.entity.js';

const draft = {
  topicId: null,
  lang: 'en',
  question: 'What first?',
  detail: 'For the next year.',
  form: { kind: 'single', seats: 1, tie: 'none' },
  options: [
    { key: null, text: 'Counter' },
    { key: null, text: 'Courses' },
  ],
};
const croatian: QuestionWords = {
  question: 'Što prvo?',
  detail: 'Za sljedeću godinu.',
  options: ['Šalter', 'Tečajevi'],
  labels: [],
};

let server: TestApp;
let room: CommandRoom;
let slug: string;
let editor: string;
let second: string;
let stranger: string;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 2);
  slug = await slugOf(room);
  const { networkId } = room;
  editor = await signedInStaff(server, 'editor@test.example', { role: 'partner_editor', networkId });
  second = await signedInStaff(server, 'second@test.example', { role: 'coordinator', networkId });
  const others = await makeNetwork(server, 'bank-others');
  stranger = await signedInStaff(server, 'far@test.example', { role: 'coordinator', networkId: others.id });
}, 60_000);

afterAll(() => server.stop());

async function slugOf({ networkId }: CommandRoom): Promise<string> {
  const rows = await server.database.query<{ slug: string }[]>('SELECT slug FROM network WHERE id = $1', [networkId]);
  return rows[0]?.slug ?? '';
}

const create = (body: object = draft, cookie: string | null = editor) =>
  call(server, routes.createQuestion, { params: { slug }, body, cookie });
const made = async (body: object = draft): Promise<QuestionView> => valueOf(await create(body));
const read = (questionId: string, cookie: string | null = editor) =>
  call(server, routes.getQuestion, { params: { questionId }, cookie });
const change = (questionId: string, version: number, body: object, cookie = editor) =>
  call(server, routes.changeQuestion, { params: { questionId }, body: { version, draft: body }, cookie });
const translate = (questionId: string, version: number, words: QuestionWords, cookie = editor) =>
  call(server, routes.writeTranslation, { params: { questionId, lang: 'hr' }, body: { version, words }, cookie });
const check = (questionId: string, version: number, writtenAt: string, cookie: string) =>
  call(server, routes.checkTranslation, { params: { questionId, lang: 'hr' }, body: { version, writtenAt }, cookie });
const textOf = ({ texts }: QuestionView, lang: string) => texts.find((text) => text.lang === lang);
const archive = (questionId: string, isArchived: boolean, cookie = editor) =>
  call(server, routes.archiveQuestion, { params: { questionId }, body: { isArchived, reason: 'Out of date' }, cookie });

async function checked(question: QuestionView): Promise<QuestionView> {
  const written = valueOf(await translate(question.id, question.version, croatian));
  return valueOf(await check(question.id, question.version, textOf(written, 'hr')?.writtenAt ?? '', second));
}

async function list(search: string, cookie: string | null = editor) {
  const response = await fetch(`${server.url}/api/networks/${slug}/questions${search}`, {
    headers: cookie === null ? {} : { cookie },
  });
  const body = await response.json();
  return response.ok ? routes.listQuestions.answer.parse(body).questions.map(({ id }) => id) : response.status;
}

const prepare = (question: QuestionView, changes: object = {}) =>
  room.give(room.staff, 'polls.prepare', {
    pollId: null,
    draft: { itemId: null, ...bankPoll(question, ['en', 'hr']).part, ...changes },
  });

describe('an entry of the bank', () => {
  it('begins with its source text and stable keys of its options', async () => {
    const question = await made();
    expect(question).toMatchObject({
      version: 1,
      lang: 'en',
      isArchived: false,
      can: ['change', 'translate', 'archive'],
    });
    expect(question.texts).toMatchObject([{ lang: 'en', state: 'source', can: [] }]);
    const [counter] = question.options;
    const swapped = {
      ...draft,
      options: [
        { key: null, text: 'Bus' },
        { key: counter?.key, text: 'Counter' },
      ],
    };
    const changed = valueOf(await change(question.id, 1, swapped));
    expect(changed.version).toBe(1);
    expect(changed.options[1]?.key).toBe(counter?.key);
    expect(changed.options[0]?.key).not.toBe(counter?.key);
  });

  it('refuses what no poll could ask', async () => {
    for (const wrong of [
      { ...draft, options: [{ key: null, text: 'Only one' }] },
      { ...draft, topicId: 'none' },
      { ...draft, question: ' ' },
      {
        ...draft,
        form: { kind: 'scale', steps: 5, low: { hr: 'malo' }, high: { hr: 'puno' }, noOpinion: true },
        options: [],
      },
    ])
      expect((await create(wrong)).status).toBe(400);
    expect((await create({ ...draft, topicId: randomUUID() })).status).toBe(404);
  });

  it('is changed by coordinators and partner editors, read by facilitators, and not there for others', async () => {
    const { id } = await made();
    expect(valueOf(await read(id, room.cookie)).can).toEqual([]);
    expect((await change(id, 1, draft, room.cookie)).status).toBe(403);
    expect((await translate(id, 1, croatian, room.cookie)).status).toBe(403);
    expect((await archive(id, true, room.cookie)).status).toBe(403);
    expect((await create(draft, room.cookie)).status).toBe(403);
    expect((await read(id, stranger)).status).toBe(404);
    expect((await change(id, 1, draft, stranger)).status).toBe(404);
    expect((await read(id, null)).status).toBe(401);
    expect(await list('', stranger)).toBe(403);
  });

  it('is found by words in any of its languages, and leaves the list when archived', async () => {
    const question = await checked(await made({ ...draft, question: 'Which library hours?' }));
    expect(await list('?text=LIBRARY')).toEqual([question.id]);
    expect(await list('?text=tečajevi')).toContain(question.id);
    expect(await list('?text=state')).not.toContain(question.id);
    expect(valueOf(await archive(question.id, true)).isArchived).toBe(true);
    expect(await list('?text=library')).toEqual([]);
    expect(await list('?text=library&archived=true')).toEqual([question.id]);
    expect((await change(question.id, 1, draft)).failure?.code).toBe('wrong_state');
    expect(valueOf(await archive(question.id, false)).isArchived).toBe(false);
  });

  it('is not public', async () => {
    const { id } = await made();
    expect((await call(server, routes.questionResults, { params: { questionId: id } })).status).toBe(404);
  });
});

describe('a translation', () => {
  it('is checked by somebody else than who wrote it, as it was read', async () => {
    const { id } = await made();
    const written = textOf(valueOf(await translate(id, 1, croatian)), 'hr');
    expect(written).toMatchObject({ state: 'draft', can: ['write'] });
    expect((await check(id, 1, written?.writtenAt ?? '', editor)).failure?.code).toBe('second_person_needed');
    await translate(id, 1, { ...croatian, question: 'Što najprije?' });
    expect((await check(id, 1, written?.writtenAt ?? '', second)).failure?.code).toBe('version_conflict');
    const seen = textOf(valueOf(await read(id, second)), 'hr');
    expect(seen?.can).toEqual(['write', 'check']);
    const after = valueOf(await check(id, 1, seen?.writtenAt ?? '', second));
    expect(textOf(after, 'hr')).toMatchObject({ state: 'checked', checkedByName: 'second@test.example' });
    const log = await server.database
      .getRepository(StaffActionRow)
      .find({ where: { subjectId: id }, order: { at: 'ASC' } });
    expect(log.map(({ verb }) => verb)).toEqual([
      'question.create',
      'question.translate:hr',
      'question.translate:hr',
      'question.check:hr',
    ]);
  });

  it('has as many options as the source, none twice, and does not replace the source', async () => {
    const { id } = await made();
    for (const options of [['Šalter'], ['Šalter', 'šalter']])
      expect((await translate(id, 1, { ...croatian, options })).status).toBe(400);
    expect((await translate(id, 1, { ...croatian, detail: null })).status).toBe(400);
    const source = await call(server, routes.writeTranslation, {
      params: { questionId: id, lang: 'en' },
      body: { version: 1, words: croatian },
      cookie: editor,
    });
    expect(source.failure?.code).toBe('wrong_state');
  });

  it('waits to be checked again when the question changes', async () => {
    const question = await checked(await made());
    const changed = valueOf(await change(question.id, 1, { ...draft, question: 'What now?' }));
    expect(textOf(changed, 'hr')).toMatchObject({ state: 'draft', checkedAt: null });
  });
});

describe('a poll from the bank', () => {
  it('carries the source and the checked languages only', async () => {
    const question = await made();
    await translate(question.id, 1, croatian);
    const half = bankPoll(valueOf(await read(question.id)), ['en', 'hr']);
    expect(half).toMatchObject({ part: { question: { en: 'What first?' } }, leftOut: ['hr'] });
    expect((await prepare(valueOf(await read(question.id)))).ok).toBe(true);
    const smuggled = await prepare(valueOf(await read(question.id)), {
      question: { en: 'What first?', hr: croatian.question },
    });
    expect(smuggled).toEqual({ ok: false, code: 'question_changed' });
  });

  it('is refused where words, form or options differ, or the entry is another network’s', async () => {
    const question = await checked(await made());
    const { part } = bankPoll(question, ['en', 'hr']);
    for (const changes of [
      { question: { en: 'What last?' } },
      { detail: null },
      { form: { kind: 'approval', seats: 1, tie: 'none' } },
      { options: part.options.toReversed() },
      { options: [...part.options, { text: { en: 'Bus' } }] },
    ])
      expect(await prepare(question, changes)).toEqual({ ok: false, code: 'question_changed' });
    expect(await prepare(question, { bank: { questionId: question.id, version: 2 } })).toEqual({
      ok: false,
      code: 'not_found',
    });
    expect((await prepare(question, { question: { hr: croatian.question } })).ok).toBe(true);
  });

  it('freezes the texts of its version; a change is a new version from then on', async () => {
    const question = await checked(await made());
    expect((await prepare(question)).ok).toBe(true);
    expect((await translate(question.id, 1, croatian)).failure?.code).toBe('wrong_state');
    expect(textOf(valueOf(await read(question.id)), 'hr')?.can).toEqual([]);
    const changed = valueOf(await change(question.id, 1, { ...draft, question: 'What now?' }));
    expect(changed).toMatchObject({
      version: 2,
      versions: [
        { version: 2, pollCount: 0 },
        { version: 1, pollCount: 1 },
      ],
    });
    expect((await change(question.id, 1, draft)).failure).toMatchObject({
      code: 'version_conflict',
      params: { version: 2 },
    });
    expect((await prepare(question)).ok).toBe(true);
  });
});
