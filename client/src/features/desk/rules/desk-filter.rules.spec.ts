import { describe, expect, it } from '@jest/globals';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { contributionItem, statementItem } from '../desk.factory.js';
import { filterItems, isOpen, missingOf, NO_FILTER } from './desk-filter.rules.js';

const ITEMS: readonly ModerationItem[] = [
  statementItem(12, 'Šalter mora ostati', { lang: 'hr' }, { translations: { en: 'The counter must stay' } }),
  statementItem(3, 'A bench', { authorName: 'Ana' }, { origin: 'Workshop in Žužemberk' }),
  contributionItem('Who pays for a counter?'),
];
const found = (change: Partial<typeof NO_FILTER>) =>
  filterItems(ITEMS, { ...NO_FILTER, ...change }).map((item) => item.statement?.number ?? 'contribution');

describe('finding texts at the desk', () => {
  it('goes by the words, the author and the origin, whatever capitals and accents', () => {
    expect([found({ words: 'salter' }), found({ words: 'ANA' }), found({ words: 'zuzem' })]).toEqual([[12], [3], [3]]);
  });

  it('goes by the number of a statement, as a whole', () => {
    expect([found({ words: ' 12 ' }), found({ words: '1' })]).toEqual([[12], []]);
  });

  it('finds what a translator still has to do, contributions not among it', () => {
    expect([found({ lacks: 'en' }), found({ lacks: 'hr' }), found({ lacks: 'lv' })]).toEqual([[], [3], [12, 3]]);
  });

  it('keeps kinds apart, and the order', () => {
    expect([found({ kind: 'contribution' }), found({ kind: 'statement' })]).toEqual([['contribution'], [12, 3]]);
  });

  it('is the list itself where nothing is asked for', () => {
    expect(filterItems(ITEMS, { ...NO_FILTER, words: '  ' })).toBe(ITEMS);
    expect([isOpen(NO_FILTER), isOpen({ ...NO_FILTER, lacks: 'hr' })]).toEqual([true, false]);
  });
});

describe('translations that are missing', () => {
  it('are those into other languages of the dialogue, in its order', () => {
    expect(ITEMS.map((item) => missingOf(item, ['en', 'hr', 'lv']))).toEqual([['lv'], ['hr', 'lv'], []]);
  });
});
