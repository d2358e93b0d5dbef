import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { FindingFigures } from '@polylogue/shared/findings/schemas';
import { measure } from './figures.js';
import type { ContributionMaterial, PollMaterial, StatementMaterial } from './material.js';

const dialogueId = DialogueId.parse('99999999-9999-4999-8999-999999999999');
const made = {
  id: '11111111-1111-4111-8111-111111111111',
  dialogueId,
  madeAt: new Date('2026-01-31T18:00:00Z'),
  number: 14,
};
const pregrada = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const ludza = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';

const statement: StatementMaterial = {
  ...made,
  kind: 'statement',
  text: 'Svako selo treba šalter.',
  lang: 'hr',
  townId: pregrada,
  authorId: null,
  votes: [
    { townId: ludza, agree: 80, disagree: 15, pass: 9 },
    { townId: pregrada, agree: 90, disagree: 12, pass: 8 },
    { townId: null, agree: 3, disagree: 0, pass: 0 },
  ],
  opinions: null,
};

describe('figures of a statement', () => {
  it('count everybody in total, people without a town too, and fit the contract', () => {
    const { figures, n } = measure(statement);
    expect(n).toBe(217);
    expect(figures).toMatchObject({ agree: 173, disagree: 27, pass: 17, text: 'Svako selo treba šalter.', lang: 'hr' });
    expect(FindingFigures.safeParse(figures).success).toBe(true);
  });

  it('list the towns in the order of their ids and hide a town of three', () => {
    const { figures } = measure(statement);
    if (figures.kind !== 'statement') throw new Error('another kind');
    expect(figures.byTown.map(({ townId }) => townId)).toEqual([pregrada, ludza, 'none']);
    expect(figures.byTown[2]).toEqual({ townId: 'none', n: null, agree: null, disagree: null, pass: null });
    // Another town's base goes too, or the total would give away that there are three.
    expect(figures.byTown.filter(({ n }) => n === null)).toHaveLength(2);
  });
});

describe('figures of a poll', () => {
  const poll: PollMaterial = {
    ...made,
    kind: 'poll',
    question: { en: 'What first?' },
    rule: 'plurality',
    secrecy: 'open_hand',
    answered: 60,
    answeredByTown: { [pregrada]: 30, [ludza]: 30 },
    options: [
      { text: { en: 'Counter' }, votes: 40, byTown: { [pregrada]: 22, [ludza]: 18 } },
      { text: { en: 'Courses' }, votes: 20, byTown: { [pregrada]: 8, [ludza]: 12 } },
    ],
  };

  it('have the people who answered as base, never the ticks', () => {
    const { figures, n } = measure({ ...poll, rule: 'approval' });
    expect(n).toBe(60);
    expect(figures).toMatchObject({
      kind: 'poll',
      rule: 'approval',
      byTown: [
        { townId: pregrada, n: 30 },
        { townId: ludza, n: 30 },
      ],
    });
  });

  it('show a town per option, an option nobody chose there as hidden', () => {
    const { figures } = measure({
      ...poll,
      options: [...poll.options, { text: { en: 'Nothing' }, votes: 0, byTown: {} }],
    });
    if (figures.kind !== 'poll') throw new Error('another kind');
    expect(figures.options[2]?.byTown).toEqual([
      { townId: pregrada, votes: null },
      { townId: ludza, votes: null },
    ]);
    expect(FindingFigures.safeParse(figures).success).toBe(true);
  });
});

describe('figures of a contribution', () => {
  it('have as base the people it helps', () => {
    const contribution: ContributionMaterial = {
      ...made,
      kind: 'contribution',
      text: 'My mother waited four months.',
      lang: 'fr',
      townId: ludza,
      authorId: null,
      stance: 'for',
      version: 2,
      helps: 64,
    };
    expect(measure(contribution)).toMatchObject({ n: 64, figures: { helps: 64, version: 2, stance: 'for' } });
  });
});
