import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import type { PollForm } from '@polylogue/shared/polls/forms';
import fc from 'fast-check';
import { type PlacedGroup, SMALLEST_CELL, sealedCells } from './sealed-cells.js';

const form: PollForm = { kind: 'single', seats: 1, tie: 'none' };
const A = PollOptionId.parse('0b5c1a52-6c1e-4a0e-9b5a-0d4d3a1e2f30');
const B = PollOptionId.parse('1b5c1a52-6c1e-4a0e-9b5a-0d4d3a1e2f31');

const people = (townId: string | null, count: number, pick = A, lang = 'en'): PlacedGroup => ({
  marks: { form: 'picks', picks: [pick] },
  townId,
  lang,
  count,
});
const cells = (...groups: PlacedGroup[]) => sealedCells(form, [A, B], groups);
const sum = (figures: readonly number[]): number => figures.reduce((all, it) => all + it, 0);

describe('the figures kept when ballots forget their town', () => {
  it('are those of towns from which five or more came, people without a town under a name of their own', () => {
    expect(cells(people('pregrada', 5), people('ludza', 40, B), people(null, 6)).byTown).toEqual({
      pregrada: { ballots: 5, votes: [5, 0] },
      ludza: { ballots: 40, votes: [0, 40] },
      none: { ballots: 6, votes: [6, 0] },
    });
  });

  it('leave small towns out, two together that are five or more', () => {
    expect(Object.keys(cells(people('pregrada', 3), people('ploeuc', 4), people('ludza', 40)).byTown)).toEqual([
      'ludza',
    ]);
  });

  it('leave the next town out too where the total less the others would give a small one away', () => {
    expect(Object.keys(cells(people('pregrada', 3), people('ploeuc', 12), people('ludza', 40)).byTown)).toEqual([
      'ludza',
    ]);
    expect(cells(people('pregrada', 2), people('ludza', 40)).byTown).toEqual({});
  });

  it('leave a language out that is a town and one to four people more, and a second one with it', () => {
    const groups = [
      people('ludza', 40, A, 'lv'),
      people('pregrada', 3, B, 'lv'),
      people('pregrada', 30, A, 'hr'),
      people('ploeuc', 20, A, 'fr'),
    ];
    const found = cells(...groups);
    expect(Object.keys(found.byTown)).toEqual(['ploeuc', 'pregrada', 'ludza']);
    expect(found.byLang).not.toHaveProperty('lv');
    expect(found.byLang).not.toHaveProperty('hr');
  });

  it('keep languages that are the towns themselves', () => {
    const groups = [people('ludza', 40, A, 'lv'), people('pregrada', 30, A, 'hr')];
    expect(Object.keys(cells(...groups).byLang)).toEqual(['hr', 'lv']);
  });

  it('let no group smaller than five be computed from the totals', () => {
    const group = fc.record({
      town: fc.constantFrom('a', 'b', 'c', 'd', null),
      lang: fc.constantFrom('en', 'hr', 'lv', null),
      pick: fc.constantFrom(A, B),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 14 }), (drawn) => {
        const groups = drawn.map((it) => ({ ...people(it.town, it.count, it.pick), lang: it.lang }));
        const all = sum(groups.map(({ count }) => count));
        const found = sealedCells(form, [A, B], groups);
        for (const margin of [found.byTown, found.byLang]) {
          const shown = Object.values(margin).map(({ ballots }) => ballots);
          const rest = all - sum(shown);
          expect(shown.every((n) => n >= SMALLEST_CELL)).toBe(true);
          if (shown.length > 0) expect(rest === 0 || rest >= SMALLEST_CELL).toBe(true);
          for (const { ballots, votes } of Object.values(margin)) expect(sum(votes)).toBe(ballots);
        }
      }),
    );
  });

  it('let no few people be computed from a language less a town', () => {
    const group = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('en', 'hr', 'lv'),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 9 }), (drawn) => {
        const groups = drawn.map(([town, lang, count]) => people(town, count, A, lang));
        const { byTown, byLang } = sealedCells(form, [A, B], groups);
        for (const town of Object.keys(byTown))
          for (const lang of Object.keys(byLang)) {
            const apart = sum(groups.map((it) => ((it.townId === town) !== (it.lang === lang) ? it.count : 0)));
            expect(apart === 0 || apart >= SMALLEST_CELL).toBe(true);
          }
      }),
    );
  });
});
