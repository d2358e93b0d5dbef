import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NetworkId, ParticipantId } from '@polylogue/shared/kernel/ids';
import { csvReader } from '@polylogue/shared/polis/csv';
import { POLIS_FILES, type PolisFile } from '@polylogue/shared/polis/file-fault';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeCommandRoom } from '../../../test/factories/command-room.js';
import { makeNetwork } from '../../../test/factories/debate.js';
import { Transactions } from '../../core/database/transactions.js';
import { PersonalDataSources } from '../../core/identity/personal-data.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { PolisFacade, type PolisFiles, type PolisImported } from './polis.facade.js';

const DATA = fileURLToPath(new URL('../../../../../shared/data/polis/', import.meta.url));
const isThere = existsSync(DATA);
if (!isThere) console.warn('skipped: the folder shared/data/polis is not beside the repository');
const SETS = isThere ? readdirSync(DATA).filter((name) => !name.includes('README')) : [];

type Texts = Partial<Record<PolisFile, string>>;

let server: TestApp;
let networkId: NetworkId;

beforeAll(async () => {
  server = await startApp();
  networkId = (await makeNetwork(server, 'polis')).id;
}, 60_000);
afterAll(() => server.stop());

/** Files in memory, in pieces that end within letters and rows. */
function filesOf(texts: Texts): PolisFiles {
  const names = POLIS_FILES.filter((file) => texts[file] !== undefined);
  return {
    has: (file) => names.includes(file),
    names: () => names,
    open: async function* (file) {
      const bytes = Buffer.from(texts[file] ?? '');
      for (let from = 0; from < bytes.length; from += 60_001) yield bytes.subarray(from, from + 60_001);
    },
  };
}

const bringIn = (texts: Texts): Promise<PolisImported> =>
  server.app.get(PolisFacade).importFiles({
    files: filesOf(texts),
    networkOf: async () => ({ id: networkId, languages: ['hr', 'en'] }),
    lang: 'en',
    progress: () => undefined,
  });

async function writeOut(slug: string): Promise<Texts> {
  const dialogue = await server.app.get(DialoguesFacade).bySlug(slug);
  if (dialogue === null) throw new Error(`no dialogue ${slug}`);
  const texts: Texts = {};
  await server.app.get(PolisFacade).exportFiles(dialogue, {
    url: `https://dialogue.example/d/${slug}`,
    progress: () => undefined,
    sink: async (file, text) => {
      let whole = '';
      for await (const piece of text) whole += piece;
      texts[file] = whole;
    },
  });
  return texts;
}

const readSet = (name: string): Texts =>
  Object.fromEntries(POLIS_FILES.map((file) => [file, readFileSync(`${DATA}${name}/${file}`, 'utf8')]));

function records(text = ''): Record<string, string>[] {
  const reader = csvReader('comments.csv');
  const [header, ...rows] = [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header?.[at] ?? '', cell])));
}

const dialogues = async (): Promise<number> => {
  const rows: { n: number }[] = await server.database.query(
    `SELECT (SELECT count(*) FROM dialogue) + (SELECT count(*) FROM participant) + (SELECT count(*) FROM statement)
          + (SELECT count(*) FROM statement_vote_event) + (SELECT count(*) FROM polis_source) AS n`,
  );
  return Number(rows[0]?.n);
};

(isThere ? describe.each(SETS) : describe.skip.each(['the real conversations']))('%s', (name) => {
  it('comes out as it came in, and once more the same', async () => {
    const original = readSet(name);
    const first = await bringIn(original);
    expect(first.doubts).toEqual([]);
    expect(first.dialogue.state).toBe('closed');
    const out = await writeOut(first.dialogue.slug);
    for (const file of POLIS_FILES) expect(out[file] === original[file]).toBe(true);
    const second = await bringIn(out);
    const again = await writeOut(second.dialogue.slug);
    for (const file of POLIS_FILES) expect(again[file] === out[file]).toBe(true);
  }, 60_000);

  it('has the last votes of the matrix, each re-vote as an event of its own, and nobody’s name', async () => {
    const original = readSet(name);
    const { dialogue, votes } = await bringIn(original);
    const counted: { id: string; agree: number; disagree: number; pass: number }[] = await server.database.query(
      `SELECT known.external_id AS id, (count(*) FILTER (WHERE value = 1))::int AS agree,
              (count(*) FILTER (WHERE value = -1))::int AS disagree, (count(*) FILTER (WHERE value = 0))::int AS pass
         FROM statement_vote JOIN polis_statement known USING (statement_id) WHERE known.dialogue_id = $1 GROUP BY 1`,
      [dialogue.id],
    );
    const matrix = records(original['participants-votes.csv']);
    const told = (id: string, vote: string): number => matrix.filter((row) => row[id] === vote).length;
    expect(counted.length).toBeGreaterThan(0);
    for (const { id, ...counts } of counted)
      expect(counts).toEqual({ agree: told(id, '1'), disagree: told(id, '-1'), pass: told(id, '0') });
    expect(votes).toBe(records(original['votes.csv']).length);
    const events: { n: number; revisions: number }[] = await server.database.query(
      `SELECT (SELECT count(*)::int FROM statement_vote_event WHERE dialogue_id = $1) AS n,
              (SELECT sum(revision)::int FROM statement_vote WHERE dialogue_id = $1) AS revisions`,
      [dialogue.id],
    );
    expect(events).toEqual([{ n: votes, revisions: votes }]);
    const named: unknown[] = await server.database.query(
      'SELECT 1 FROM participant WHERE dialogue_id = $1 AND (NOT is_alias OR account_id IS NOT NULL)',
      [dialogue.id],
    );
    expect(named).toEqual([]);
  }, 60_000);
});

/** What importers trip over: gaps, an author who never votes, re-votes in one millisecond, a statement nobody answered, odd texts. */
const TRAPS: Texts = {
  'summary.csv': 'topic,"A ""small"", odd one"\nviews,9\nconversation-description,"Two\nlines"\n',
  'comments.csv':
    'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body\n' +
    '3000,17,8,0,0,0,false,false,0.5,"Never answered, ""quoted"" and\r\nlong\n"\n' +
    '1000,4,2,2,2,1,false,true,0.25,=SUM(A1)\n' +
    '2000,9,2,1,0,-1,true,false,1,žluťoučký 🐎\n' +
    '2500,10,2,2,0,0,false,false,1,Shown before anybody looked\n',
  'participants-votes.csv':
    'participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,4,9,10\n' +
    '3,,,0,2,0,1,-1,,0\n' +
    '2,someone,1,3,3,2,0,0,1,1\n' +
    '8,,,1,0,0,0,,,\n',
  'votes.csv':
    'timestamp,datetime,comment-id,voter-id,vote\n' +
    '5000,Thu Jan 01 00:00:05 UTC 1970,4,2,1\n' +
    '5000,Thu Jan 01 00:00:05 UTC 1970,4,2,-1\n' +
    '5000,Thu Jan 01 00:00:05 UTC 1970,4,2,0\n' +
    '7000,odd,4,3,1\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,4,3,-1\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,9,2,1\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,10,2,1\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,10,3,1\n' +
    '6500,Thu Jan 01 00:00:06 UTC 1970,10,3,0\n',
  'stats-history.csv': 'n-votes,n-comments,n-visitors,n-voters,n-commenters\n0,0,1,0,0\n0,1,1,0,1\n',
};

describe('an export with everything importers trip over', () => {
  it('comes out as it came in, re-votes, gaps, flags and odd texts too', async () => {
    const { dialogue, doubts } = await bringIn(TRAPS);
    expect(doubts).toEqual([]);
    expect(await writeOut(dialogue.slug)).toEqual(TRAPS);
    expect(dialogue.title).toEqual({ en: 'A "small", odd one' });
    // Its own language first, then those of the network: people may read it in them once it is translated.
    expect(dialogue.languages).toEqual(['en', 'hr']);
  });

  it('publishes what was accepted or shown, declines what was rejected, and holds what nobody has seen', async () => {
    const { dialogue } = await bringIn(TRAPS);
    const rows: unknown[] = await server.database.query(
      `SELECT s.number, s.state, s.is_seed AS seed, s.is_meta AS meta FROM statement s WHERE dialogue_id = $1 ORDER BY number`,
      [dialogue.id],
    );
    expect(rows).toEqual([
      { number: 1, state: 'published', seed: true, meta: false },
      { number: 2, state: 'declined', seed: false, meta: true },
      { number: 3, state: 'published', seed: false, meta: false },
      { number: 4, state: 'held', seed: false, meta: false },
    ]);
  });

  it('takes the last row of votes.csv for the vote, however old its timestamp is', async () => {
    const { dialogue } = await bringIn({ ...TRAPS, 'participants-votes.csv': undefined });
    const rows: unknown[] = await server.database.query(
      `SELECT person.external_id AS person, vote.value, vote.revision FROM statement_vote vote
         JOIN polis_participant person USING (participant_id) JOIN polis_statement said USING (statement_id)
        WHERE said.dialogue_id = $1 AND said.external_id = '4' ORDER BY 1`,
      [dialogue.id],
    );
    expect(rows).toEqual([
      { person: '2', value: 0, revision: 3 },
      { person: '3', value: -1, revision: 2 },
    ]);
  });

  it('needs only one of the two files of votes, and writes only what came', async () => {
    for (const missing of ['votes.csv', 'participants-votes.csv'] as const) {
      const { [missing]: _left, ...texts } = TRAPS;
      const { dialogue } = await bringIn(texts);
      const out = await writeOut(dialogue.slug);
      expect(Object.keys(out).sort()).toEqual(Object.keys(texts).sort());
      const kept = missing === 'votes.csv' ? 'participants-votes.csv' : 'votes.csv';
      expect(out[kept]).toBe(TRAPS[kept]);
    }
  });

  it('keeps a matrix that contradicts votes.csv beside it, aloud', async () => {
    const matrix = TRAPS['participants-votes.csv']?.replace('3,,,0,2,0,1,-1,,0', '3,,,0,2,1,0,1,0,') ?? '';
    const { dialogue, doubts } = await bringIn({ ...TRAPS, 'participants-votes.csv': matrix });
    expect(doubts).toMatchObject([{ kind: 'matrix', cells: 3, participant: '3' }]);
    expect(await writeOut(dialogue.slug)).toEqual({ ...TRAPS, 'participants-votes.csv': matrix });
  });

  it('says where sums are not those of the votes, and where a column is not kept', async () => {
    const comments = TRAPS['comments.csv']
      ?.replace('4,2,2,2,1', '4,2,7,2,1')
      .replace('comment-body\n', 'comment-body,mood\n');
    const wide =
      comments?.replace('=SUM(A1)', '=SUM(A1),x').replace('long\n"', 'long\n",x').replace('🐎', '🐎,x') ?? '';
    const texts = { ...TRAPS, 'comments.csv': wide.replace('anybody looked', 'anybody looked,x') };
    expect((await bringIn(texts)).doubts).toEqual([
      { kind: 'columns', file: 'comments.csv', columns: ['mood'] },
      { kind: 'sums', file: 'comments.csv', line: 5, rows: 1 },
    ]);
  });
});

describe('the files of a report of today', () => {
  const AT = 'Sun Aug 04 2019 17:03:56 GMT+0000 (Coordinated Universal Time)';
  const REPORT: Texts = {
    'summary.csv': 'topic,Of today\n',
    'comments.csv':
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
      `1564938236,${AT},0,1,1,0,1,"Buses, on Sundays"\n`,
    'participants-votes.csv': 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n1,0,1,1,1,0,1\n',
    'votes.csv': `timestamp,datetime,comment-id,voter-id,vote,important\n1564938236,${AT},0,1,1,1\n`,
  };

  it('have seconds, which are the times they mean, and come out as they came in', async () => {
    const { dialogue, doubts } = await bringIn(REPORT);
    expect(doubts).toEqual([]);
    expect(dialogue.startsAt?.toISOString()).toBe('2019-08-04T17:03:56.000Z');
    expect(await writeOut(dialogue.slug)).toEqual(REPORT);
  });
});

describe('what matters to people', () => {
  /** 2 takes it back without changing the vote; 3 says it with another vote. */
  const MARKED =
    'timestamp,datetime,comment-id,voter-id,vote,important\n' +
    '5000,Thu Jan 01 00:00:05 UTC 1970,4,2,0,1\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,4,2,0,0\n' +
    '6000,Thu Jan 01 00:00:06 UTC 1970,4,3,1,0\n' +
    '6500,Thu Jan 01 00:00:06 UTC 1970,4,3,-1,1\n';
  const marks = (slug: string): Promise<unknown[]> =>
    server.database.query(
      `SELECT person.external_id AS person, vote.is_important AS matters FROM statement_vote vote
         JOIN polis_participant person USING (participant_id) JOIN dialogue ON dialogue.id = person.dialogue_id
        WHERE dialogue.slug = $1 ORDER BY 1`,
      [slug],
    );
  const bringMarked = async (votes: string): Promise<string> => {
    const { 'participants-votes.csv': _matrix, 'stats-history.csv': _history, ...rest } = TRAPS;
    return (await bringIn({ ...rest, 'votes.csv': votes })).dialogue.slug;
  };

  it('comes in with its vote, also changed, comes out as it came in, and once more the same', async () => {
    const first = await bringMarked(MARKED);
    expect(await marks(first)).toEqual([
      { person: '2', matters: false },
      { person: '3', matters: true },
    ]);
    const out = await writeOut(first);
    expect(out['votes.csv']).toBe(MARKED);
    const second = (await bringIn(out)).dialogue.slug;
    expect(await writeOut(second)).toEqual(out);
    expect(await marks(second)).toEqual(await marks(first));
  });

  it('has its column where it came with it, even where it matters to nobody', async () => {
    const nobody = MARKED.replaceAll(/,1\n/g, ',0\n');
    expect((await writeOut(await bringMarked(nobody)))['votes.csv']).toBe(nobody);
  });

  it('gets a column where somebody has said it since, and comes in again with it', async () => {
    const old = `${MARKED.replaceAll(/,(important|0|1)\n/g, '\n')}`;
    const slug = await bringMarked(old);
    expect((await writeOut(slug))['votes.csv']).toBe(old);
    await server.database.query(
      `WITH marked AS (UPDATE statement_vote vote SET is_important = true, revision = revision + 1 FROM polis_participant person
                        WHERE person.participant_id = vote.participant_id AND person.external_id = '2'
                          AND person.dialogue_id = (SELECT id FROM dialogue WHERE slug = $1) RETURNING vote.*)
       INSERT INTO statement_vote_event (dialogue_id, statement_id, participant_id, value, is_important, at)
       SELECT dialogue_id, statement_id, participant_id, value, true, '1970-01-01T00:00:09Z' FROM marked`,
      [slug],
    );
    const out = await writeOut(slug);
    expect(out['votes.csv']).toBe(
      `${old.trimEnd().replaceAll('\n', ',0\n').replace('vote,0', 'vote,important')},0\n9000,Thu Jan 01 00:00:09 UTC 1970,4,2,0,1\n`,
    );
    const again = (await bringIn(out)).dialogue.slug;
    expect(await writeOut(again)).toEqual(out);
    expect(await marks(again)).toEqual(await marks(slug));
  });
});

async function* wholeOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const rowsOf = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => `${row(n)}\n`).join('');

describe('an export that is not as it must be', () => {
  it.each<[PolisFile, string, number, Texts]>([
    ['comments.csv', 'missing_file', 1, { 'comments.csv': undefined }],
    ['votes.csv', 'missing_file', 1, { 'votes.csv': undefined, 'participants-votes.csv': undefined }],
    ['comments.csv', 'empty_file', 1, { 'comments.csv': '' }],
    ['comments.csv', 'repeated_id', 3, { 'comments.csv': 'timestamp,comment-id,comment-body\n1,4,a\n2,4,b\n' }],
    ['participants-votes.csv', 'repeated_id', 3, { 'participants-votes.csv': 'participant,4\n1,\n1,1\n' }],
    ['participants-votes.csv', 'unknown_statement', 1, { 'participants-votes.csv': 'participant,99\n1,\n' }],
    ['votes.csv', 'unknown_statement', 3, { 'votes.csv': 'timestamp,comment-id,voter-id,vote\n1,4,2,1\n1,99,2,1\n' }],
    ['votes.csv', 'bad_value', 12, { 'votes.csv': `${TRAPS['votes.csv']}1,,4,2,1\n1,,4,2,5\n` }],
    ['votes.csv', 'bad_value', 2, { 'votes.csv': 'timestamp,comment-id,voter-id,vote,important\n1,4,2,1,yes\n' }],
    ['stats-history.csv', 'wrong_columns', 2, { 'stats-history.csv': 'a,b,c,d,e\n1,2\n' }],
  ])('%s: %s, line %d: nothing of it is kept', async (file, code, line, change) => {
    const before = await dialogues();
    const texts = { ...TRAPS, ...change };
    await expect(bringIn(texts)).rejects.toMatchObject({ file, code, line });
    expect(await dialogues()).toBe(before);
  });

  it.each<[PolisFile, string, number, () => string]>([
    [
      'comments.csv',
      'too_many_rows',
      100_002,
      () => `timestamp,comment-id,comment-body\n${rowsOf(100_001, (n) => `1,${n},a`)}`,
    ],
    ['summary.csv', 'too_many_rows', 1001, () => rowsOf(1001, (n) => `a,${n}`)],
  ])('%s: %s, line %d: so many are not held in memory', async (file, code, line, text) => {
    await expect(bringIn({ ...TRAPS, [file]: text() })).rejects.toMatchObject({ file, code, line });
  });

  it('votes.csv: too_many_people: so many are not held in memory', async () => {
    const text = `timestamp,comment-id,voter-id,vote\n${rowsOf(500_001, (n) => `1,4,${n},1`)}`;
    const files = filesOf(TRAPS);
    const inOnePiece = {
      ...files,
      open: (file: PolisFile) => (file === 'votes.csv' ? wholeOf(text) : files.open(file)),
    };
    const asked = {
      files: inOnePiece,
      networkOf: async () => ({ id: networkId, languages: ['hr', 'en'] }),
      lang: 'en',
      progress: () => undefined,
    };
    const fault = { file: 'votes.csv', line: 2, code: 'too_many_people' };
    await expect(server.app.get(PolisFacade).importFiles(asked)).rejects.toMatchObject(fault);
  });

  it('is no text', async () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0xff, 0xfe]);
    const files = {
      ...filesOf(TRAPS),
      open: async function* () {
        yield bytes;
      },
    };
    const asked = {
      files,
      networkOf: async () => ({ id: networkId, languages: ['hr', 'en'] }),
      lang: 'en',
      progress: () => undefined,
    };
    await expect(server.app.get(PolisFacade).importFiles(asked)).rejects.toMatchObject({ code: 'not_text' });
  });
});

describe('a dialogue of our own', () => {
  it('is written in the form of today, without what its people erased, and comes back the same', async () => {
    const room = await makeCommandRoom(server, 4);
    const write = async (at: number, text: string) =>
      (await room.did(room.person(at), 'statements.write', { text, lang: 'en' })).statementId;
    const [first, second] = [await write(0, 'First, with a comma'), await write(1, 'Second')];
    await room.did(room.person(0), 'statements.vote', { statementId: first, value: 1 });
    await room.did(room.person(2), 'statements.vote', { statementId: first, value: 1 });
    await room.did(room.person(2), 'statements.vote', { statementId: first, value: -1 });
    await room.did(room.person(2), 'statements.vote', { statementId: second, value: 0, isImportant: true });
    await room.did(room.staff, 'statements.hide', { statementId: second, reason: 'a test of moderation' });
    const erased = await write(3, 'A pangolin, soon erased');
    await room.did(room.person(2), 'statements.vote', { statementId: erased, value: 1 });
    const { id = ParticipantId.parse(randomUUID()) } = room.people[3] ?? {};
    await server.app.get(Transactions).run((tx) => server.app.get(PersonalDataSources).erase(tx, room.roomId, id));
    const dialogue = await server.app.get(DialoguesFacade).find(room.roomId);
    const out = await writeOut(dialogue?.slug ?? '');
    expect(records(out['comments.csv'])).toMatchObject([
      { 'comment-id': '0', agrees: '2', disagrees: '1', moderated: '1', 'comment-body': 'First, with a comma' },
      { 'comment-id': '1', agrees: '0', disagrees: '0', moderated: '-1', 'is-meta': 'false' },
    ]);
    const changed = records(out['votes.csv']).find((row) => row.vote === '-1')?.['voter-id'];
    const votes = records(out['votes.csv']);
    expect(votes).toHaveLength(4);
    const theirs = votes.filter((row) => row['voter-id'] === changed);
    expect(theirs.map((row) => [row['comment-id'], row.vote, row.important])).toEqual([
      ['0', '1', '0'],
      ['0', '-1', '0'],
      ['1', '0', '1'],
    ]);
    expect(records(out['participants-votes.csv'])).toHaveLength(4);
    expect(out['stats-history.csv']?.trimEnd().split('\n').at(-1)).toBe('4,2,4,2,2');
    const { dialogue: copy, doubts } = await bringIn(out);
    expect(doubts).toEqual([]);
    expect(await writeOut(copy.slug)).toEqual(out);
  });
});
