import { describe, expect, it } from '@jest/globals';
import { StatementView } from '@polylogue/shared/statements/schemas';
import { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { id, opinionsView, statementOpinion } from '../../../testing/opinions.factory.js';
import { nameFrom } from './group-name.rules.js';
import { csvOf } from './table-csv.rules.js';
import { filterRows, NO_FILTER, sortRows, type TableFilter } from './table-choice.rules.js';
import { agreementOf, breakdownTable, groupTable } from './workshop-table.rules.js';

const statement = (n: number, text: string) =>
  StatementView.parse({
    id: id(n),
    number: n,
    text,
    lang: 'en',
    authorId: null,
    townId: null,
    translations: {},
    origin: null,
    isSeed: false,
    at: '2026-11-21T18:00:00.000Z',
  });
const STATEMENTS = [
  statement(60, 'Buses on Sundays.'),
  statement(61, 'A counter\nin each "village".'),
  statement(62, '=1+1'),
];
const VIEW = opinionsView({
  bridging: [id(61)],
  dividing: [id(60)],
  statements: [
    statementOpinion(60),
    statementOpinion(61, {
      agree: 23,
      disagree: 1,
      pass: 0,
      score: 0.8,
      divisiveness: 0.05,
      groups: [
        { id: 0, agree: 20, disagree: 0, pass: 0, important: 0 },
        { id: 1, agree: 3, disagree: 1, pass: 0, important: 0 },
      ],
    }),
  ],
});
const cell = (n: number | null, agree: number | null) => ({ n, agree, disagree: null, pass: null });
const TOWNS = VoteBreakdown.parse({
  by: 'town',
  keys: ['ludza', 'pregrada'],
  statements: [
    { statementId: id(60), agree: 20, disagree: 10, pass: 2, cells: [cell(16, 14), cell(16, 8)] },
    { statementId: id(61), agree: 23, disagree: 1, pass: 0, cells: [cell(12, 11), cell(12, 12)] },
    { statementId: id(62), agree: 9, disagree: 0, pass: 9, cells: [cell(18, 9), cell(null, null)] },
  ],
});
const byTown = breakdownTable(STATEMENTS, VIEW, TOWNS);
const numbers = (filter: Partial<TableFilter>) =>
  filterRows(byTown, { ...NO_FILTER, ...filter }, VIEW).map((row) => row.statement.number);
const sorted = (...[by, direction]: [Parameters<typeof sortRows>[2], Parameters<typeof sortRows>[3]]) =>
  sortRows(byTown, byTown.rows, by, direction).map((row) => row.statement.number);

describe('the table of the workshop', () => {
  it('has a row for each published statement, voted on or not, and a column for each group', () => {
    const { keys, rows } = groupTable(STATEMENTS, VIEW);
    expect(keys).toEqual(['0', '1']);
    expect(rows.map(({ agree }) => agree)).toEqual([20, 23, 0]);
    expect(rows[2]?.figures).toBeNull();
    expect(rows[0]?.cells[1]).toEqual({ n: 10, agree: 0, disagree: 10, pass: 0 });
  });

  it('hides the votes of four people of a group', () => {
    expect(groupTable(STATEMENTS, VIEW).rows[1]?.cells[1]).toEqual({
      n: null,
      agree: null,
      disagree: null,
      pass: null,
    });
  });

  it('knows no share where a figure is hidden', () => {
    expect(agreementOf(cell(16, 8))).toBe(0.5);
    expect([agreementOf(cell(16, null)), agreementOf(cell(null, 8)), agreementOf(cell(0, 0))]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('choosing statements', () => {
  it('finds what unites, what divides and where people are unsure', () => {
    expect(numbers({ kind: 'bridging' })).toEqual([61]);
    expect(numbers({ kind: 'dividing' })).toEqual([60]);
    expect(numbers({ kind: 'unsure' })).toEqual([62]);
  });

  it('finds words in any case, and a number', () => {
    expect(numbers({ text: ' COUNTER ' })).toEqual([61]);
    expect(numbers({ text: '62' })).toEqual([62]);
  });

  it('finds what more than half in all chosen towns agree on, not half, and nothing hidden', () => {
    expect(numbers({ alike: ['ludza'] })).toEqual([60, 61]);
    expect(numbers({ alike: ['ludza', 'pregrada'] })).toEqual([61]);
  });
});

describe('sorting', () => {
  it('puts what has no figure last either way', () => {
    expect(sorted('cell:pregrada', 'ascending')).toEqual([60, 61, 62]);
    expect(sorted('cell:pregrada', 'descending')).toEqual([61, 60, 62]);
    expect(sorted('bridging', 'ascending')).toEqual([60, 61, 62]);
    expect(sorted('dividing', 'descending')).toEqual([60, 61, 62]);
  });

  it('goes by number, people or agreement of all, equals by number', () => {
    expect(sorted('number', 'descending')).toEqual([62, 61, 60]);
    expect(sorted('people', 'ascending')).toEqual([62, 61, 60]);
    expect(sorted('agreement', 'descending')).toEqual([61, 60, 62]);
  });
});

describe('the file of a view', () => {
  const words = {
    number: 'No',
    statement: 'Statement',
    language: 'Language',
    people: 'People',
    agree: 'Agree',
    disagree: 'Disagree',
    pass: 'Pass',
    bridging: 'Bridging',
    dividing: 'Dividing',
    columns: ['Ludza', '@home'],
  };
  const lines = csvOf(byTown.rows, words).split('\r\n');

  it('has a column for each answer of each town, and ends with a line end', () => {
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      "\uFEFFNo,Statement,Language,People,Agree,Disagree,Pass,Bridging,Dividing,Ludza: People,Ludza: Agree,Ludza: Disagree,Ludza: Pass,'@home: People,'@home: Agree,'@home: Disagree,'@home: Pass",
    );
  });

  it('keeps a text on one line, quotes written twice', () => {
    expect(lines[2]).toBe('61,"A counter in each ""village"".",en,24,23,1,0,0.8000,0.0500,12,11,,,12,12,,');
  });

  it('lets nothing hidden through and no spreadsheet take a text for a formula', () => {
    expect(lines[3]).toBe("62,'=1+1,en,18,9,0,9,,,18,9,,,,,,");
  });
});

describe('the name of a group', () => {
  it('leaves empty languages out, and is none when nothing is left', () => {
    expect(nameFrom({ en: ' Riverside ', hr: ' ' })).toEqual({ en: 'Riverside' });
    expect(nameFrom({ en: '', hr: '  ' })).toBeNull();
  });
});
