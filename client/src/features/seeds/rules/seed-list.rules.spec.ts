import { describe, expect, it } from '@jest/globals';
import { afterStep, emptyList, isForgettable, SeedList } from './seed-list.rules.js';
import { seedList as listOf, seedRow as row } from './seed-rows.factory.js';

const textsOf = ({ lines }: SeedList) => lines.map(({ text }) => text);

describe('the list of lines', () => {
  it('takes over what was pasted, and leaves what is being pasted alone when a file comes', () => {
    const typed = afterStep(emptyList('en'), { do: 'type', paste: 'One\nTwo' });
    const file = afterStep(typed, { do: 'add', source: 'seeds.csv', rows: [row(2, 'Three')] });
    expect([file.paste, textsOf(file)]).toEqual(['One\nTwo', ['Three']]);
    const pasted = afterStep(file, { do: 'add', source: null, rows: [row(1, 'One'), row(2, 'Two')] });
    expect([pasted.paste, textsOf(pasted)]).toEqual(['', ['Three', 'One', 'Two']]);
    expect(new Set(pasted.lines.map(({ key }) => key)).size).toBe(3);
  });

  it('puts what was taken off back in its place', () => {
    const list = listOf([row(1, 'a'), row(2, 'b'), row(3, 'c')], { do: 'take', keys: [2] });
    expect(textsOf(list)).toEqual(['a', 'c']);
    expect(textsOf(afterStep(list, { do: 'put-back' }))).toEqual(['a', 'b', 'c']);
  });

  it('loses what is stored and nothing else; what was refused keeps its reason until it is changed', () => {
    const list = listOf(
      [row(1, 'a'), row(2, 'b'), row(3, 'c')],
      { do: 'stored', keys: [1] },
      { do: 'refused', keys: [2, 3], code: 'too_many' },
    );
    const change = { text: 'B', lang: 'hr', origin: null, translations: {} };
    const changed = afterStep(list, { do: 'change', key: 2, change });
    expect(changed.lines.map(({ text, refused }) => [text, refused])).toEqual([
      ['B', null],
      ['c', 'too_many'],
    ]);
  });

  it('survives a reload as it is, and is kept only while there is something to lose', () => {
    const list = listOf([row(1, 'a', { translations: { hr: 'á' } })], { do: 'set', part: { origin: 'Ludza' } });
    expect(SeedList.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
    expect(isForgettable(emptyList('en'))).toBe(true);
    expect([list, afterStep(emptyList('en'), { do: 'type', paste: 'a' })].some(isForgettable)).toBe(false);
  });
});
