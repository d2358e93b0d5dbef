import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FindingId } from '../kernel/ids.js';
import { citationMark, citedIn, missingParts, orderedCitations, splitCitations } from './citations.rules.js';

const A = FindingId.parse('11111111-1111-4111-8111-111111111111');
const B = FindingId.parse('22222222-2222-4222-8222-222222222222');

const draft = {
  title: 'A counter in every municipality',
  problem: `People depend on relatives ${citationMark(A)}.`,
  proposal: 'A place where a person helps.',
  justification: `The towns chose it ${citationMark(B)}, again ${citationMark(A)}.`,
  addressee: 'Ministry',
  citations: [B],
};

describe('citations in a text', () => {
  it('splits words and citations in order', () => {
    expect(splitCitations(`one ${citationMark(A)}two`)).toEqual([
      { kind: 'text', text: 'one ' },
      { kind: 'citation', findingId: A },
      { kind: 'text', text: 'two' },
    ]);
  });

  it('reads a mark in capitals, and leaves marks without an id as words', () => {
    expect(citedIn([citationMark(A).toUpperCase().replace('FINDING', 'finding')])).toEqual([A]);
    expect(splitCitations('[[finding:------------------------------------]] [[finding:1]]')).toHaveLength(1);
  });

  it('loses no character, whatever the text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('[[', ']]', '[[finding:', citationMark(A), citationMark(B)));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const joined = splitCitations(text).map((part) =>
          part.kind === 'text' ? part.text : citationMark(part.findingId),
        );
        expect(joined.join('')).toBe(text);
      }),
    );
  });

  it('lists each finding once: those of the text first, in its order', () => {
    expect(orderedCitations({ ...draft, citations: [B, A] })).toEqual([A, B]);
  });
});

describe('what is missing for publication', () => {
  it('is nothing when every part is written and something is cited', () => {
    expect(missingParts(draft)).toEqual([]);
  });

  it('names the empty parts; a mark alone is no text', () => {
    expect(missingParts({ ...draft, addressee: ' ', problem: citationMark(A) })).toEqual(['problem', 'addressee']);
  });

  it('counts a finding that is listed though the text does not name it', () => {
    const bare = { ...draft, problem: 'x', justification: 'y' };
    expect(missingParts(bare)).toEqual([]);
    expect(missingParts({ ...bare, citations: [] })).toEqual(['citations']);
  });
});
