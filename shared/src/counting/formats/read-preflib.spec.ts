import { describe, expect, it } from '@jest/globals';
import { readPreflib } from './read-preflib.js';
import { linesOf } from './text-bytes.js';

const head = (type: string, voters = 5, orders = 2) =>
  `# FILE NAME: a.${type}\n# TITLE: Trees: the vote\n# DATA TYPE: ${type}\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: ${voters}\n# NUMBER UNIQUE ORDERS: ${orders}\n# ALTERNATIVE NAME 1: Oak\n# ALTERNATIVE NAME 2: Elm: old\n# ALTERNATIVE NAME 3: Ash\n`;
const fault = (text: string, named: 'soc' | 'soi' | 'toc' | 'toi' | null = null) => {
  const file = readPreflib(linesOf(text), named);
  return file.ok ? null : { line: file.fault.line, code: file.fault.code };
};

describe('a PrefLib file', () => {
  it('is read with its ties, and with colons in names', () => {
    const file = readPreflib(linesOf(`${head('toi')}3: 2,{1,3}\n2: 1\n`), 'toi');
    expect(file).toMatchObject({
      ok: true,
      value: {
        format: 'toi',
        title: 'Trees: the vote',
        profile: {
          candidates: ['Oak', 'Elm: old', 'Ash'],
          ballots: [
            { count: 3, ranks: [[1], [0, 2]] },
            { count: 2, ranks: [[0]] },
          ],
        },
      },
    });
  });

  it('may have blank ballots and blanks between the parts', () => {
    expect(fault(`${head('toi')}3: { 1 , 2 } , 3\n2:\n`)).toBeNull();
  });

  it.each([
    ['voters that do not add up', `${head('soi', 6)}3: 1\n2: 2\n`, 5, 'wrong_total'],
    ['orders that are missing', `${head('soi', 3)}3: 1\n`, 6, 'wrong_total'],
    ['an option that does not exist', `${head('soi')}3: 1\n2: 4\n`, 11, 'unknown_option'],
    ['an option twice', `${head('toi')}3: 1,{2,1}\n2: 2\n`, 10, 'repeated_option'],
    ['a tie where there are none', `${head('soi')}3: {1,2}\n2: 2\n`, 10, 'tied_order'],
    ['an order that is not complete', `${head('soc')}3: 1,2,3\n2: 2,1\n`, 11, 'incomplete_order'],
    ['a name given twice', `${head('toi')}# ALTERNATIVE NAME 2: Yew\n3: 1\n2: 2\n`, 10, 'wrong_total'],
    ['an open brace', `${head('toi')}3: {1,2\n2: 2\n`, 10, 'bad_line'],
    ['two commas', `${head('toi')}3: 1,,2\n2: 2\n`, 10, 'bad_line'],
    ['no count', `${head('toi')}1,2\n2: 2\n`, 10, 'bad_line'],
    ['a count that is none', `${head('toi')}x: 1,2\n2: 2\n`, 10, 'bad_number'],
    ['a type that is not counted', `${head('cat')}3: 1\n2: 2\n`, 3, 'unknown_value'],
  ])('is refused for %s', (_, text, line, code) => {
    expect(fault(text)).toEqual({ line, code });
  });

  it('is refused where the name says another type', () => {
    expect(fault(`${head('toi')}3: 1\n2: 2\n`, 'soc')).toEqual({ line: 3, code: 'other_format' });
  });

  it('is refused where a name is missing, or one too many', () => {
    expect(fault('# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n1: 1\n')).toMatchObject({
      code: 'missing_part',
    });
    expect(fault('# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 0\n# ALTERNATIVE NAME 1: A\n')).toMatchObject({
      code: 'wrong_total',
    });
  });
});
