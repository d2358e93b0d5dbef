import { describe, expect, it } from '@jest/globals';
import { readAbif } from './read-abif.js';
import { readDebian } from './read-debian.js';
import { readGradesCsv } from './read-grades-csv.js';
import { readRankedCsv } from './read-ranked-csv.js';
import { type Line, linesOf } from './text-bytes.js';
import type { BallotFile, Parsed } from './ballot-file.js';

const faultOf = (reader: (lines: Line[]) => Parsed<BallotFile>, text: string) => {
  const file = reader(linesOf(text));
  return file.ok ? null : { line: file.fault.line, code: file.fault.code };
};

describe('an .abif file', () => {
  it('calls options by their tokens and ranks them as the ballots do', () => {
    const file = readAbif(
      linesOf(
        '{title: "Capital"}\n# a comment\n=M:[Memphis, TN]\n=N:[Nashville]\n=[K x]:[Knox]\n42:M>N=[K x]\n8: [Nashville]>M # late\n3:\n',
      ),
    );
    expect(file).toMatchObject({
      ok: true,
      value: {
        title: 'Capital',
        profile: {
          candidates: ['M', 'N', 'K x'],
          ballots: [
            { count: 42, ranks: [[0], [1, 2]] },
            { count: 8, ranks: [[1], [0]] },
            { count: 3, ranks: [] },
          ],
        },
      },
    });
  });

  it('gives scores too where every mark has one, and ranks by them where commas part the options', () => {
    const file = readAbif(linesOf('{max_rating: 5}\n3:A/4,B/5,C/4\n1:A/2>B/1\n'));
    expect(file).toMatchObject({
      ok: true,
      value: {
        profile: { ballots: [{ ranks: [[1], [0, 2]] }, { ranks: [[0], [1]] }] },
        scores: { lowest: 0, highest: 5, ballots: [{ scores: [4, 5, 4] }, { scores: [2, 1, null] }] },
      },
    });
  });

  it.each([
    ['ballots that are missing', '{ballotcount: 9}\n8:A>B\n', 1, 'wrong_total'],
    ['an option that was not declared', '=A:[A]\n=B:[B]\n3:A>C\n', 3, 'unknown_option'],
    ['an option twice', '3:A>B>A\n', 1, 'repeated_option'],
    ['a line that is no ballot', '3:A>B\nA>B\n', 2, 'bad_line'],
    ['a fact that is not closed', '3:A>B\n{3:B>A\n', 2, 'bad_line'],
    ['a mark without a name', '3:A>>B\n', 1, 'bad_line'],
    ['an end without a name', '3:A>\n', 1, 'bad_line'],
    ['commas without scores', '3:A,B\n', 1, 'bad_line'],
    ['a token twice', '=A:[A]\n=A:[B]\n3:A\n', 2, 'same_name'],
    ['no ballots', '=A:[A]\n', 1, 'no_ballots'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(faultOf(readAbif, text)).toEqual({ line, code });
  });

  it('says nothing by a count of ballots of 0, which programs write that do not know it', () => {
    expect(faultOf(readAbif, '{ballotcount: 0}\n8:A>B\n')).toBeNull();
  });
});

describe('a Debian tally sheet', () => {
  const key = 'd'.repeat(32);
  const sheet = `\n Tally Sheet\n  "V: vote \t\tMD5SUM"\n     Option 1----->: Ann\n   /  Option 2---->: Bob: the builder\n   |/  Option 3--->: None Of The Above\n   ||/\nV: 2-1 \t\t${key}\nV: 131 \t\t${key}\nV: --- \t\t${key}\n`;

  it('is an order of options; the last of them is the default one', () => {
    expect(readDebian(linesOf(sheet))).toMatchObject({
      ok: true,
      value: {
        profile: {
          candidates: ['Ann', 'Bob: the builder', 'None Of The Above'],
          ballots: [{ ranks: [[2], [0]] }, { ranks: [[0, 2], [1]] }, { ranks: [] }],
        },
        defaults: { schulze: { default: 'None Of The Above' } },
      },
    });
  });

  it.each([
    ['a vote that is too short', sheet.replace('V: 131', 'V: 13'), 9, 'bad_line'],
    ['a vote without its colon', sheet.replace('V: 131', 'V 131'), 9, 'bad_line'],
    ['a vote that is moved in', sheet.replace('V: 131', ' V: 131'), 9, 'bad_line'],
    ['a line that is cut', sheet.slice(0, -5), 10, 'bad_line'],
    ['an option out of turn', sheet.replace('Option 2', 'Option 4'), 5, 'bad_line'],
    ['no votes', sheet.slice(0, sheet.indexOf('V: 2')), 7, 'no_ballots'],
    ['two options of one name', sheet.replace('Bob: the builder', 'Ann'), 5, 'same_name'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(faultOf(readDebian, text)).toEqual({ line, code });
  });
});

describe('a CSV of ranked ballots', () => {
  it('knows the words of RCTab, and asks for the rules that go with them', () => {
    const file = readRankedCsv(
      linesOf('count,rank1,rank2\r\n5,Ann Lee,undervote\r\n2,overvote,UWI\r\n1,undervote,undervote\r\n'),
    );
    expect(file).toMatchObject({
      ok: true,
      value: {
        profile: {
          candidates: ['Ann Lee', 'UWI'],
          ballots: [
            { count: 5, ranks: [[0], []] },
            { count: 2, ranks: ['overvote', [1]] },
            { count: 1, ranks: [[], []] },
          ],
        },
        defaults: { irv: { overvote: 'skip', first: 'UWI' }, 'stv-scottish': { course: 'rctab' } },
      },
    });
  });

  it('asks for no rules without such words', () => {
    expect(readRankedCsv(linesOf('count,rank1\n5,"Lee, Ann"\n'))).toMatchObject({
      ok: true,
      value: { profile: { candidates: ['Lee, Ann'] }, defaults: {} },
    });
  });

  it('takes rows with the count 0 in front as the ballot paper, and equal ranks then', () => {
    expect(readRankedCsv(linesOf('count,rank1,rank2\n0,B,\n0,A,\n3,A=B,\n'))).toMatchObject({
      ok: true,
      value: { profile: { candidates: ['B', 'A'], ballots: [{ count: 3, ranks: [[1, 0], []] }] } },
    });
  });

  it.each([
    ['another header', 'number,rank1\n5,A\n', 1, 'missing_part'],
    ['a rank that is missing in the header', 'count,rank1,rank3\n5,A,B\n', 1, 'missing_part'],
    ['a cell too few', 'count,rank1,rank2\n5,A\n', 2, 'wrong_columns'],
    ['a count that is none', 'count,rank1\nfive,A\n', 2, 'bad_number'],
    ['a negative count', 'count,rank1\n-5,A\n', 2, 'bad_number'],
    ['an open quote', 'count,rank1\n5,"A\n', 2, 'stray_quote'],
    ['a name that the ballot paper lacks', 'count,rank1\n0,A\n5,B\n', 3, 'unknown_option'],
    ['no ballots', 'count,rank1\n', 1, 'no_ballots'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(faultOf(readRankedCsv, text)).toEqual({ line, code });
  });
});

describe('a CSV of grades', () => {
  it('scales percentages to whole numbers', () => {
    expect(readGradesCsv(linesOf('candidate,Good,Bad,NoOpinion\nA,60.5,30,9.5\nB,40.0,60.0,0\n'))).toMatchObject({
      ok: true,
      value: {
        profile: {
          grades: ['Good', 'Bad'],
          counts: [
            [605, 300],
            [400, 600],
          ],
          ungraded: [95, 0],
        },
      },
    });
  });

  it.each([
    ['percentages that do not come to 100', 'candidate,Good,Bad\nA,60.5,30.0\n', 2, 'wrong_total'],
    ['a cell too few', 'candidate,Good,Bad\nA,60\n', 2, 'wrong_columns'],
    ['a figure that is none', 'candidate,Good,Bad\nA,60,x\n', 2, 'bad_number'],
    ['no options', 'candidate,Good,Bad\n', 1, 'no_ballots'],
    ['a grade twice', 'candidate,Good,Good\nA,60,40\n', 1, 'same_name'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(faultOf(readGradesCsv, text)).toEqual({ line, code });
  });
});
