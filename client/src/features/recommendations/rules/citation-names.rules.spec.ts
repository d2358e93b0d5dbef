import { describe, expect, it } from '@jest/globals';
import { FindingFigures } from '@polylogue/shared/findings/schemas';
import { FindingId } from '@polylogue/shared/kernel/ids';
import { citationMark } from '@polylogue/shared/recommendations/citations.rules';
import { citationNames, fromEditorText, insertMark, toEditorText } from './citation-names.rules.js';

const figures = (number: number) =>
  FindingFigures.parse({
    kind: 'statement',
    number,
    text: 'x',
    lang: 'en',
    agree: 1,
    disagree: 0,
    pass: 0,
    byTown: [],
  });
const id = (digit: string) =>
  FindingId.parse(`${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`);
const finding = (digit: string, number: number, version: number, day: string) => ({
  id: id(digit),
  dialogueSlug: 'digitalization',
  version,
  frozenAt: `2026-11-${day}T10:00:00.000Z`,
  figures: figures(number),
});
const label = ({ number }: { number: number }) => `Statement ${number}`;

describe('names of citations in the editor', () => {
  const first = finding('1', 14, 1, '01');
  const again = finding('2', 14, 2, '05');
  const names = citationNames([again, first], label);

  it('are short, unique, and do not change when another version is frozen', () => {
    expect(names.get(first.id)).toBe('Statement 14');
    expect(names.get(again.id)).toBe('Statement 14, digitalization');
    expect(citationNames([first], label).get(first.id)).toBe('Statement 14');
  });

  it('stand for the marks of the contract, there and back', () => {
    const text = `Many agree ${citationMark(first.id)}, later too ${citationMark(again.id)}.`;
    const shown = toEditorText(text, names);
    expect(shown).toBe('Many agree [[Statement 14]], later too [[Statement 14, digitalization]].');
    expect(fromEditorText(shown, names)).toBe(text);
  });

  it('leave alone what names no finding', () => {
    expect(fromEditorText('[[Statement 99]] and [brackets]', names)).toBe('[[Statement 99]] and [brackets]');
    expect(toEditorText(citationMark(id('9')), names)).toBe(citationMark(id('9')));
  });
});

describe('inserting a mark', () => {
  it('adds the blanks a sentence needs', () => {
    expect(insertMark('They agree.', 10, '[[S]]')).toEqual({ text: 'They agree [[S]].', cursor: 16 });
    expect(insertMark('They agree and', 5, '[[S]]')).toEqual({ text: 'They [[S]] agree and', cursor: 11 });
    expect(insertMark('', 0, '[[S]]')).toEqual({ text: '[[S]]', cursor: 5 });
  });
});
