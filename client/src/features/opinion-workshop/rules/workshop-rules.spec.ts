import { describe, expect, it } from '@jest/globals';
import { TownId } from '@polylogue/shared/kernel/ids';
import { StatementView } from '@polylogue/shared/statements/schemas';
import { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { id, opinionsView, statementOpinion } from '../../../testing/opinions.factory.js';
import { nameFrom } from './group-name.rules.js';
import { csvOf } from './table-csv.rules.js';
import { filterRows, NO_FILTER, type RowSort, sortRows, type TableFilter } from './table-choice.rules.js';
import { weighableKeys, weightsFrom } from './weights.rules.js';
import { agreementOf, breakdownTable, groupTable, importanceOf } from './workshop-table.rules.js';

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
    statementOpinion(60, { important: 8 }),
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
const cell = (n: number | null, agree: number | null, important: number | null = null) => ({
  n,
  agree,
  disagree: null,
  pass: null,
  important,
});
const TOWNS = VoteBreakdown.parse({
  by: 'town',
  keys: ['ludza', 'pregrada'],
  targets: null,
  statements: [
    { statementId: id(60), agree: 20, disagree: 10, pass: 2, important: 4, cells: [cell(16, 14), cell(16, 8, 4)] },
    { statementId: id(61), agree: 23, disagree: 1, pass: 0, important: 11, cells: [cell(12, 11, 5), cell(12, 12, 6)] },
    { statementId: id(62), agree: 9, disagree: 0, pass: 9, important: 0, cells: [cell(18, 9), cell(null, null)] },
  ],
});
const byTown = breakdownTable(STATEMENTS, VIEW, TOWNS);
const numbers = (filter: Partial<TableFilter>) =>
  filterRows(byTown, { ...NO_FILTER, ...filter }, VIEW).map((row) => row.statement.number);
const sorted = (by: RowSort['by'], direction: RowSort['direction'], measure: RowSort['measure'] = 'agreement') =>
  sortRows(byTown, byTown.rows, { by, direction, measure }).map((row) => row.statement.number);

describe('the table of the workshop', () => {
  it('has a row for each published statement, voted on or not, and a column for each group', () => {
    const { keys, rows } = groupTable(STATEMENTS, VIEW);
    expect(keys).toEqual(['0', '1']);
    expect(rows.map(({ agree }) => agree)).toEqual([20, 23, 0]);
    expect(rows[2]?.figures).toBeNull();
    expect(rows[0]?.cells[1]).toEqual({ n: 10, agree: 0, disagree: 10, pass: 0, important: 0 });
    expect(rows.map(({ important, weighted }) => [important, weighted])).toEqual([
      [8, null],
      [6, null],
      [0, null],
    ]);
  });

  it('hides the votes of four people of a group, and those of the others, which would tell of these', () => {
    const hidden = { n: null, agree: null, disagree: null, pass: null, important: null };
    expect(groupTable(STATEMENTS, VIEW).rows[1]?.cells).toEqual([hidden, hidden]);
  });

  it('has a weighted share beside the plain one, of the figures that are shown', () => {
    const [first, second, third] = byTown.rows;
    expect(first?.weighted?.figure?.share).toBeCloseTo((14 / 16 + 8 / 16) / 2, 12);
    expect(second?.weighted).toMatchObject({ covered: 2, columns: 2 });
    expect(third?.weighted).toEqual({ covered: 1, columns: 2, figure: null });
    const weighed = breakdownTable(STATEMENTS, VIEW, { ...TOWNS, targets: { ludza: 3, pregrada: 1 } });
    expect(weighed.rows[0]?.weighted?.figure?.share).toBeCloseTo((3 * (14 / 16) + 8 / 16) / 4, 12);
  });

  it('knows no share where a figure is hidden', () => {
    expect(agreementOf(cell(16, 8))).toBe(0.5);
    expect([agreementOf(cell(16, null)), agreementOf(cell(null, 8)), agreementOf(cell(0, 0))]).toEqual([
      null,
      null,
      null,
    ]);
    expect([importanceOf(cell(16, 8, 4)), importanceOf(cell(16, 8)), importanceOf(cell(null, 8, 4))]).toEqual([
      0.25,
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

  it('finds what matters to a fifth of the voters, five people at least', () => {
    expect(numbers({ kind: 'matters' })).toEqual([61]);
    const [row] = byTown.rows;
    if (row === undefined) throw new Error('no row');
    const kept = (important: number) =>
      filterRows({ keys: [], rows: [{ ...row, important }] }, { ...NO_FILTER, kind: 'matters' }, VIEW).length;
    expect([kept(6), kept(7)]).toEqual([0, 1]);
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

  it('goes by the weighted share, and by how many it matters to, of all or in a column', () => {
    expect(sorted('weighted', 'descending')).toEqual([61, 60, 62]);
    expect(sorted('weighted', 'ascending')).toEqual([60, 61, 62]);
    expect(sorted('matters', 'descending')).toEqual([61, 60, 62]);
    expect(sorted('cell:pregrada', 'ascending', 'matters')).toEqual([60, 61, 62]);
    expect(sorted('cell:ludza', 'ascending', 'matters')).toEqual([61, 60, 62]);
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
    matters: 'Matters',
    mattersShare: 'Share',
    weighted: { share: 'Weighted, each town alike', effective: 'Effective', covered: 'Covered' },
    bridging: 'Bridging',
    dividing: 'Dividing',
    columns: ['Ludza', '@home'],
  };
  const lines = csvOf(byTown.rows, words).split('\r\n');

  it('has a column for each answer of each town, and ends with a line end', () => {
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      [
        '\uFEFFNo,Statement,Language,People,Agree,Disagree,Pass,Matters,Share,"Weighted, each town alike",Effective,Covered',
        'Bridging,Dividing',
        'Ludza: People,Ludza: Agree,Ludza: Disagree,Ludza: Pass,Ludza: Matters,Ludza: Share',
        "'@home: People,'@home: Agree,'@home: Disagree,'@home: Pass,'@home: Matters,'@home: Share",
      ].join(),
    );
  });

  it('keeps a text on one line, quotes written twice', () => {
    expect(lines[2]).toBe(
      '61,"A counter in each ""village"".",en,24,23,1,0,11,0.4583,0.9583,24.0,2,0.8000,0.0500,12,11,,,5,0.4167,12,12,,,6,0.5000',
    );
  });

  it('lets nothing hidden through and no spreadsheet take a text for a formula', () => {
    expect(lines[3]).toBe("62,'=1+1,en,18,9,0,9,0,0.0000,,,1,,,18,9,,,,,,,,,,");
  });

  it('has no weighted figures where nothing is weighed', () => {
    const [head = ''] = csvOf(byTown.rows, { ...words, weighted: null }).split('\r\n');
    expect(head).toContain('Matters,Share,Bridging');
  });
});

describe('weights that staff type', () => {
  it('are whole numbers, with whatever stands between their thousands; empty ones count for nothing', () => {
    expect(weightsFrom({ a: ' 8931', b: '6,594', c: '1 234.567', d: '', e: '0' })).toEqual({
      ok: true,
      targets: { a: 8931, b: 6594, c: 1234567, e: 0 },
    });
  });

  it('are refused where one is no whole number, by its name', () => {
    for (const text of ['0.5', '-3', '12a', '1,23', '9999999999'])
      expect(weightsFrom({ a: '5', b: text })).toEqual({ ok: false, fault: 'not_whole', key: 'b' });
  });

  it('are refused where fewer than two count for something', () => {
    expect(weightsFrom({ a: '5', b: '0' })).toEqual({ ok: false, fault: 'too_few', key: null });
  });

  it('can be given to every town of the dialogue, shown or not, and to languages that are shown or had one', () => {
    const towns = [{ id: TownId.parse(id(50)) }, { id: TownId.parse(id(51)) }];
    expect(weighableKeys({ ...TOWNS, keys: [id(50), 'none'] }, towns)).toEqual([id(50), id(51)]);
    const languages = { ...TOWNS, by: 'lang' as const, keys: ['en', 'lv'], targets: { en: 1, fr: 2 } };
    expect(weighableKeys(languages, towns)).toEqual(['en', 'lv', 'fr']);
  });
});

describe('the name of a group', () => {
  it('leaves empty languages out, and is none when nothing is left', () => {
    expect(nameFrom({ en: ' Riverside ', hr: ' ' })).toEqual({ en: 'Riverside' });
    expect(nameFrom({ en: '', hr: '  ' })).toBeNull();
  });
});
