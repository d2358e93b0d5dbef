import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputFault } from '../command.js';
import { exportedVotes, numberedGroups } from './export-matrix.js';
import { readTable } from './export-tables.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const comments =
  'timestamp,comment-id,moderated,is-meta,comment-body\n1,2,-1,false,"a ""text""\nof two lines"\n2,10,1,TRUE,b\n3,99,0,false,no votes\n';
const votes =
  'participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,2,10\n7,x,1,0,2,1,1,1,-1\n30,,,0,1,0,0,,0\n';
const read = (matrix = votes, moderation = comments) =>
  exportedVotes(readTable('participants-votes.csv', bytes(matrix)), readTable('comments.csv', bytes(moderation)));
const reason = (matrix: string, moderation = comments): string => {
  try {
    read(matrix, moderation);
  } catch (error) {
    if (error instanceof InputFault) return error.message;
    throw error;
  }
  return 'no fault';
};

describe('the files of an export', () => {
  it('give votes, moderation and groups', () => {
    const { matrix, groupIds } = read();
    expect(matrix.participants).toEqual(['7', '30']);
    expect(matrix.statements).toEqual([
      { id: '2', moderation: -1, isMeta: false },
      { id: '10', moderation: 1, isMeta: true },
    ]);
    expect([[...matrix.rowStart], [...matrix.column], [...matrix.value]]).toEqual([
      [0, 2, 3],
      [0, 1, 1],
      [1, -1, 0],
    ]);
    expect(groupIds).toEqual(new Map([['7', '1']]));
  });

  it('may know less: no groups, no meta column, no comment for a column, a mark of byte order, CRLF', () => {
    const { matrix, groupIds } = read('\uFEFFparticipant,5\r\n1,1\r\n', 'comment-id,moderated\r\n2,1\r\n');
    expect(matrix.statements).toEqual([{ id: '5', moderation: 0, isMeta: false }]);
    expect(groupIds).toBeNull();
  });

  it('number groups by their ids, without gaps', () => {
    const { ids, byPerson } = numberedGroups(
      new Map([
        ['a', '10'],
        ['b', '2'],
        ['c', '10'],
      ]),
    );
    expect(ids).toEqual(['2', '10']);
    expect([...byPerson]).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it.each([
    [
      'a vote that is none',
      votes.replace(',1,-1\n', ',1,5\n'),
      comments,
      'participants-votes.csv, line 2: "5" in column 10',
    ],
    ['a short row', `${votes}8,,,0\n`, comments, 'participants-votes.csv, line 4: 9 columns expected, 4 found'],
    ['a person twice', `${votes}7,,,0,0,0,0,,\n`, comments, 'participants-votes.csv, line 4: participant 7'],
    ['nobody named', `${votes},,,0,0,0,0,,\n`, comments, 'participants-votes.csv, line 4: participant is missing'],
    ['a column twice', 'participant,2,2\n', comments, 'participants-votes.csv, line 1: column 2'],
    ['no column of people', '2,10\n', comments, 'participants-votes.csv, line 1: there is no column participant'],
    ['nothing', '', comments, 'participants-votes.csv, line 1: the file is empty'],
    [
      'a strange moderation, after a text of two lines',
      votes,
      comments.replace('2,10,1,', '2,10,9,'),
      'comments.csv, line 4: moderated',
    ],
    ['a strange mark of meta', votes, comments.replace('TRUE', 'maybe'), 'comments.csv, line 4: is-meta'],
    ['a statement twice', votes, comments.replace('3,99', '3,10'), 'comments.csv, line 5: comment-id 10'],
    ['a quote that does not end', votes, `${comments}4,11,1,false,"x\n`, 'comments.csv, line 6'],
  ])('are refused with file and line: %s', (_, matrix, moderation, expected) => {
    expect(reason(matrix, moderation)).toContain(expected);
  });

  it('of any content are read or refused, never more', () => {
    const cell = fc.constantFrom(
      '1',
      '0',
      '-1',
      '',
      '5',
      '"',
      '"x"',
      'participant',
      'group-id',
      '\n',
      '\r\n',
      '\uFEFF',
      'é',
    );
    const texts = fc.array(cell, { maxLength: 30 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(texts, fc.uint8Array({ maxLength: 4 }), (text, tail) => {
        const content = Uint8Array.of(...bytes(`participant,${text}`), ...tail);
        try {
          const table = readTable('x.csv', content);
          const { matrix } = exportedVotes(table, readTable('comments.csv', bytes(comments)));
          expect(matrix.participants).toHaveLength(table.rows.length);
        } catch (error) {
          expect(error).toBeInstanceOf(InputFault);
          expect(String(error)).toMatch(/x\.csv, line \d+: /);
        }
      }),
    );
  });

  it('are refused where the bytes are no text, with the line', () => {
    const broken = Uint8Array.of(...bytes('participant,2\n1,1\n'), 0xff, 0x0a);
    expect(() => readTable('x.csv', broken)).toThrow('x.csv, line 3: the bytes are no UTF-8 text');
  });
});
