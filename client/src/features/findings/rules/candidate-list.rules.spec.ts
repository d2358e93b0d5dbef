import { describe, expect, it } from '@jest/globals';
import { FindingCandidate } from '@polylogue/shared/findings/schemas';
import { filterCandidates, NO_FILTER, sortCandidates, versionToFreeze } from './candidate-list.rules.js';

const id = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

const statement = (number: number, agree: number, disagree: number, townId: string | null = null) =>
  FindingCandidate.parse({
    source: { kind: 'statement', id: id(String(number)) },
    dialogueId: id('a'),
    dialogueSlug: 'digitalization',
    dialogueTitle: { en: 'Digitalization' },
    originTownId: townId,
    figures: { kind: 'statement', number, text: 'x', lang: 'en', agree, disagree, pass: 0, byTown: [] },
    n: agree + disagree,
    frozen: [],
  });
const contribution = FindingCandidate.parse({
  ...statement(9, 1, 1),
  source: { kind: 'contribution', id: id('9') },
  figures: { kind: 'contribution', number: 9, text: 'y', lang: 'en', stance: 'for', version: 1, helps: 70 },
  n: 70,
});

const all = [statement(1, 60, 40), statement(2, 90, 10, id('b')), statement(3, 5, 0), contribution];
const numbers = (list: readonly FindingCandidate[]) => list.map(({ figures }) => figures.number);

describe('the list of what can be frozen', () => {
  it('is filtered by kind, town and agreement', () => {
    expect(numbers(filterCandidates(all, NO_FILTER))).toEqual([1, 2, 3, 9]);
    expect(numbers(filterCandidates(all, { ...NO_FILTER, kind: 'contribution' }))).toEqual([9]);
    expect(numbers(filterCandidates(all, { ...NO_FILTER, townId: id('b') }))).toEqual([2]);
    expect(numbers(filterCandidates(all, { ...NO_FILTER, agreement: 0.9 }))).toEqual([2, 3]);
  });

  it('is sorted by people or agreement, with what has no agreement at the end', () => {
    expect(numbers(sortCandidates(all, 'people', 'descending'))).toEqual([1, 2, 9, 3]);
    expect(numbers(sortCandidates(all, 'agreement', 'descending'))).toEqual([3, 2, 1, 9]);
    expect(numbers(sortCandidates(all, 'agreement', 'ascending'))).toEqual([1, 2, 3, 9]);
  });
});

describe('the version a freeze makes', () => {
  it('is the first, the next, or none while nothing changed', () => {
    expect(versionToFreeze({ frozen: [] })).toBe(1);
    const old = FindingCandidate.shape.frozen.parse([{ id: id('c'), version: 2, isCurrent: false }]);
    expect(versionToFreeze({ frozen: old })).toBe(3);
    expect(versionToFreeze({ frozen: old.map((it) => ({ ...it, isCurrent: true })) })).toBeNull();
  });
});
