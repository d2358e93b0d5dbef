import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvReader, type CsvRow } from './csv.js';
import { PolisFault } from './file-fault.js';
import { commentReader, participantReader, type TableReader, voteReader } from './rows.js';

function table<R, T extends TableReader<R>>(header: (row: CsvRow) => T, text: string): { table: T; rows: R[] } {
  const reader = csvReader('votes.csv');
  const [first, ...rows] = [...reader.push(text), ...reader.end()];
  if (first === undefined) throw new Error('no header');
  const made = header(first);
  return { table: made, rows: rows.map((row) => made.read(row)) };
}

describe('rows of comments.csv', () => {
  it('are read in the columns of old exports', () => {
    const { table: found, rows } = table(
      commentReader,
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
        '1564624196004,Wed Jul 31 18:49:56 PDT 2019,2,0,50,144,-1,"I am ""old""\n"\n',
    );
    expect(rows).toEqual([
      {
        line: 2,
        id: '2',
        authorId: '0',
        at: 1564624196004,
        datetime: 'Wed Jul 31 18:49:56 PDT 2019',
        agrees: 50,
        disagrees: 144,
        moderated: -1,
        isMeta: false,
        isSeed: false,
        consensus: null,
        text: 'I am "old"\n',
      },
    ]);
    expect(found.unknown).toEqual([]);
  });

  it('are read in the columns of new exports, whatever their order, and tell of columns that nobody reads', () => {
    const { table: found, rows } = table(
      commentReader,
      'comment-body,comment-id,timestamp,is-seed,is-meta,moderated,group-informed-consensus,mood\nA,7,5,true,TRUE,0,0.50,good\n',
    );
    const wanted = {
      id: '7',
      authorId: null,
      agrees: null,
      moderated: 0,
      isMeta: true,
      isSeed: true,
      consensus: '0.50',
    };
    expect(rows).toMatchObject([wanted]);
    expect(found.unknown).toEqual(['mood']);
    expect(found.columns).not.toContain('mood');
  });

  it.each([
    ['missing_column', 1, 'timestamp,comment-id\n'],
    ['repeated_column', 1, 'timestamp,comment-id,comment-body,timestamp\n'],
    ['wrong_columns', 2, 'timestamp,comment-id,comment-body\n1,2\n'],
    ['bad_value', 3, 'timestamp,comment-id,comment-body\n1,2,a\nyesterday,3,b\n'],
    ['bad_value', 2, 'timestamp,comment-id,comment-body\n999999999999999,2,a\n'],
    ['bad_value', 2, 'timestamp,comment-id,comment-body\n1,,a\n'],
    ['bad_value', 2, 'timestamp,comment-id,comment-body,moderated\n1,2,a,2\n'],
    ['bad_value', 2, 'timestamp,comment-id,comment-body,is-meta\n1,2,a,perhaps\n'],
    ['bad_value', 2, 'timestamp,comment-id,comment-body,agrees\n1,2,a,-3\n'],
  ])('are refused with %s and the line', (code, line, text) => {
    expect(() => table(commentReader, text)).toThrow(expect.objectContaining({ file: 'comments.csv', code, line }));
  });
});

describe('rows of votes.csv', () => {
  it('are 1, 0 and -1 and nothing else', () => {
    const header = 'timestamp,datetime,comment-id,voter-id,vote\n';
    expect(table(voteReader, `${header}1,x,2,3,-1\n`).rows).toEqual([
      { line: 2, statementId: '2', voterId: '3', value: -1, isImportant: false, at: 1, datetime: 'x' },
    ]);
    for (const vote of ['', '2', '1.0', ' 1', 'agree'])
      expect(() => table(voteReader, `${header}1,x,2,3,${vote}\n`)).toThrow(
        expect.objectContaining({ file: 'votes.csv', code: 'bad_value', line: 2 }),
      );
  });
});

describe('the times of a file', () => {
  const header = 'timestamp,datetime,comment-id,voter-id,vote\n';
  const ofReport = 'Sun Aug 04 2019 17:03:56 GMT-0700 (Pacific Daylight Time)';

  it('are seconds where the local text of the first row says so, as in reports', () => {
    const { table: found, rows } = table(voteReader, `${header}1564963436,${ofReport},2,3,1\n1564963437,,2,4,1\n`);
    expect(rows).toMatchObject([{ at: 1564963436000 }, { at: 1564963437000 }]);
    expect(found.isInSeconds()).toBe(true);
  });

  it.each([
    ['1564963436000', ofReport],
    ['1564963436', 'Sun Aug 04 17:03:56 PDT 2019'],
    ['1564963436', ''],
  ])('are milliseconds else: %s, "%s"', (timestamp, text) => {
    const { table: found, rows } = table(voteReader, `${header}${timestamp},${text},2,3,1\n`);
    expect(rows).toMatchObject([{ at: Number(timestamp) }]);
    expect(found.isInSeconds()).toBe(false);
  });

  it('have four digits of a year in either unit', () => {
    const text = `${header}1564963436,${ofReport},2,3,1\n999999999999,,2,3,1\n`;
    expect(() => table(voteReader, text)).toThrow(expect.objectContaining({ code: 'bad_value', line: 3 }));
  });
});

describe('what matters to the voters of votes.csv', () => {
  const header = 'timestamp,datetime,comment-id,voter-id,vote,important\n';

  it('stands in a column of newer exports as 1; 0 or nothing is no', () => {
    const { table: found, rows } = table(voteReader, `${header}1,,2,3,1,1\n1,,2,4,1,0\n1,,2,5,1,\n`);
    expect(rows).toMatchObject([{ isImportant: true }, { isImportant: false }, { isImportant: false }]);
    expect(found.unknown).toEqual([]);
    expect(found.columns.at(-1)).toBe('important');
  });

  it.each(['2', '-1', 'yes', 'true'])('is not said by "%s"', (mark) => {
    expect(() => table(voteReader, `${header}1,,2,3,1,${mark}\n`)).toThrow(
      expect.objectContaining({ code: 'bad_value', line: 2, params: { column: 'important', found: mark } }),
    );
  });
});

describe('rows of participants-votes.csv', () => {
  it('have a column for each statement: empty where it was never answered', () => {
    const { table: found, rows } = table(
      participantReader,
      'participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,12\n5,,1,0,1,0,1,,-1\n6,me@x,,0,0,0,0,,\n',
    );
    expect(found.statementIds).toEqual(['0', '12']);
    expect(rows).toMatchObject([
      { id: '5', xid: null, groupId: '1', votes: [null, -1], counts: { comments: 0, votes: 1, agree: 0, disagree: 1 } },
      { id: '6', xid: 'me@x', groupId: null, votes: [null, null] },
    ]);
  });

  it('are refused where a cell is no vote, with the statement', () => {
    expect(() => table(participantReader, 'participant,0,1\n5,1,x\n')).toThrow(
      expect.objectContaining({ code: 'bad_value', line: 2, params: { column: '1', found: 'x' } }),
    );
  });
});

describe('the readers of tables', () => {
  it('end on any cells with a row or with a fault', () => {
    const name = fc.constantFrom(
      'timestamp',
      'comment-id',
      'comment-body',
      'voter-id',
      'vote',
      'participant',
      '0',
      '__proto__',
      '',
    );
    const cell = fc.oneof(fc.constantFrom('1', '0', '-1', '', 'true', '1564624196004'), fc.string());
    fc.assert(
      fc.property(fc.array(name), fc.array(fc.array(cell)), (header, rows) => {
        for (const reader of [commentReader, voteReader, participantReader]) {
          try {
            const made = reader({ line: 1, cells: header });
            for (const [at, cells] of rows.entries()) made.read({ line: at + 2, cells });
          } catch (error) {
            expect(error).toBeInstanceOf(PolisFault);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
