import { describe, expect, it } from '@jest/globals';
import { OpinionFigures } from '@polylogue/shared/findings/group-figures';
import { OpinionsView } from '@polylogue/shared/opinions/live';
import { opinionFigures } from './opinion-figures.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ASKED = uuid(60);
const group = (id: number, size: number, name: object | null = null) => ({
  id,
  size,
  name,
  x: 0,
  y: 0,
  outline: [],
  defining: [],
});
const votes = (id: number, agree: number, disagree: number, pass = 0) => ({ id, agree, disagree, pass, important: 0 });

function view(groups: readonly object[], change: object = {}): OpinionsView {
  return OpinionsView.parse({
    version: 7,
    at: '2026-11-21T18:00:00.000Z',
    inputHash: '0'.repeat(64),
    state: 'groups',
    people: 40,
    votes: 300,
    excluded: 1,
    missing: { people: 0, votes: 0 },
    groups: [group(0, 20), group(2, 12, { en: 'The riverside' })],
    bridging: [],
    dividing: [],
    statements: [
      {
        statementId: ASKED,
        agree: 20,
        disagree: 9,
        pass: 1,
        important: 0,
        isMeta: false,
        consensus: 0.42,
        score: 0.55,
        rank: 1,
        hasSupport: true,
        divisiveness: 0.2,
        priority: 1,
        groups,
      },
    ],
    clarity: 'fair',
    stability: 0.7,
    silhouette: 0.5,
    explainedVariance: [0.4, 0.2],
    settings: { method: 'opinions-1', seed: 'a seed', rejected: 'zero', k: null },
    routing: { seed: 'a seed', areSeedsFirst: true },
    ...change,
  });
}
const SAID = [votes(0, 14, 3, 1), votes(2, 6, 6)];

describe('what the opinion groups said of a statement', () => {
  it('are their votes, letters, names and sizes, with the update they are from', () => {
    const figures = opinionFigures(view(SAID), ASKED);
    expect(OpinionFigures.parse(figures)).toEqual(figures);
    expect(figures).toEqual({
      update: {
        version: 7,
        at: '2026-11-21T18:00:00.000Z',
        inputHash: '0'.repeat(64),
        method: 'opinions-1',
        clarity: 'fair',
        stability: 0.7,
        excluded: 1,
      },
      groups: [
        { id: 0, name: null, size: 20, n: 18, agree: 14, disagree: 3, pass: 1 },
        { id: 2, name: { en: 'The riverside' }, size: 12, n: 12, agree: 6, disagree: 6, pass: 0 },
      ],
      consensus: 0.42,
      score: 0.55,
      hasSupport: true,
    });
  });

  it('hide all votes and what is made of them where fewer than five of a group have answered', () => {
    const figures = opinionFigures(view([votes(0, 14, 3, 1), votes(2, 3, 1)]), ASKED);
    expect(figures?.groups.map(({ n, agree }) => [n, agree])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(figures).toMatchObject({ consensus: null, score: null });
  });

  it('hide all votes where one group of the result is too small to be shown', () => {
    expect(opinionFigures(view([]), ASKED)).toMatchObject({
      groups: [
        { id: 0, size: 20, n: null },
        { id: 2, size: 12, n: null },
      ],
      consensus: null,
    });
  });

  it('are none where there are no groups to show, and of a statement that no update has yet', () => {
    expect(opinionFigures(view(SAID, { state: 'unclear', groups: [] }), ASKED)).toBeNull();
    expect(opinionFigures(view(SAID), uuid(61))).toBeNull();
  });
});
