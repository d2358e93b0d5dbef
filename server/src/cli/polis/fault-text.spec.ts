import { describe, expect, it } from '@jest/globals';
import { isAtLine, POLIS_FAULTS, PolisFault } from '@polylogue/shared/polis/file-fault';
import { polisDoubtText, polisFaultText } from './fault-text.js';

describe('what is said of a file that is not as it must be', () => {
  it('begins with file and line, for every fault, and has all its words', () => {
    const params = { found: 'xyz', other: 'abc', expected: 3, most: 9, column: 'vote' };
    for (const code of POLIS_FAULTS) {
      const text = polisFaultText(new PolisFault('votes.csv', 7, code, params));
      expect(text).toMatch(isAtLine(code) ? /^votes\.csv, line 7: / : /^votes\.csv: /);
      expect(text).not.toContain('undefined');
    }
  });

  it('names what contradicts the rest', () => {
    expect(polisDoubtText({ kind: 'matrix', cells: 3, participant: '5', statement: '12' })).toContain(
      'participant 5 on statement 12',
    );
    expect(polisDoubtText({ kind: 'sums', file: 'comments.csv', line: 4, rows: 2 })).toContain('comments.csv, line 4');
  });
});
