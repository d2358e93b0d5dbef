import { describe, expect, it } from '@jest/globals';
import { exportedModeration, importedState } from './imported-state.js';

const comment = {
  line: 2,
  id: '1',
  authorId: '0',
  at: 0,
  datetime: null,
  isMeta: false,
  isSeed: false,
  consensus: null,
  text: '',
};
const stateOf = (moderated: 1 | 0 | -1, agrees: number | null = 1, disagrees: number | null = 0): string =>
  importedState({ ...comment, moderated, agrees, disagrees });

describe('the state of an imported statement', () => {
  it('follows moderation where there was any', () => {
    expect([stateOf(1), stateOf(-1)]).toEqual(['published', 'declined']);
  });

  it('is held where nobody looked and nobody but the author voted, published where others did or the file does not say', () => {
    expect([stateOf(0, 1, 0), stateOf(0, 0, 0)]).toEqual(['held', 'held']);
    expect([stateOf(0, 1, 1), stateOf(0, 2, 0), stateOf(0, null, 0)]).toEqual(['published', 'published', 'published']);
  });
});

describe('moderation as it is written out', () => {
  it('stays what it was while staff have changed nothing', () => {
    for (const moderated of [1, 0, -1] as const)
      for (const state of ['published', 'held', 'declined'])
        expect(exportedModeration(state, { moderated, state })).toBe(moderated);
  });

  it('is what staff have made of it since', () => {
    expect(exportedModeration('published', { moderated: 0, state: 'held' })).toBe(1);
    expect(exportedModeration('hidden', { moderated: 1, state: 'published' })).toBe(-1);
    expect(exportedModeration('declined', { moderated: 0, state: 'held' })).toBe(-1);
  });

  it('follows the state of a statement of our own', () => {
    const states = ['published', 'held', 'declined', 'hidden'];
    expect(states.map((state) => exportedModeration(state, null))).toEqual([1, 0, -1, -1]);
  });
});
