import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { PollForm, type PollKind } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { BallotPoll } from './ballot-draft.rules.js';

const optionId = (n: number): PollOptionId =>
  PollOptionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
export const A = optionId(70);
export const B = optionId(71);
export const C = optionId(72);

const form = (it: object): PollForm => PollForm.parse(it);

/** One form of each kind, for specs. */
export const FORMS: Readonly<Record<PollKind, PollForm>> = {
  yes_no: form({ kind: 'yes_no' }),
  single: form({ kind: 'single', seats: 1, tie: 'none' }),
  multiple: form({ kind: 'multiple', min: 1, max: 2, tie: 'none' }),
  approval: form({ kind: 'approval', seats: 1, tie: 'none' }),
  score: form({ kind: 'score', highest: 5, rule: 'score', blank: 'ignored', tie: 'none' }),
  grades: form({ kind: 'grades', grades: [{ en: 'Good' }, { en: 'Fair' }, { en: 'Poor' }], tie: 'none' }),
  ranking: form({ kind: 'ranking', rule: 'irv', most: 2, seats: 1, tie: 'none' }),
  points: form({ kind: 'points', points: 10, most: 6, tie: 'none' }),
  quadratic: form({ kind: 'quadratic', credits: 20, negative: true, tie: 'none' }),
  budget: form({
    kind: 'budget',
    total: 100,
    currency: 'EUR',
    ballot: 'within',
    rule: 'equal-shares',
    minimum: 0,
    utility: 'cost',
    completion: 'none',
  }),
  scale: form({ kind: 'scale', steps: 5, low: { en: 'Never' }, high: { en: 'Always' }, noOpinion: true }),
  number: form({ kind: 'number', lowest: -1_000, highest: 500_000, decimals: 2, unit: { en: 'kilometres' } }),
  text: form({ kind: 'text', longest: 100 }),
  words: form({ kind: 'words', most: 3 }),
  dates: form({ kind: 'dates' }),
};

/** A valid ballot of each kind, as it is stored. */
export const MARKS: Readonly<Record<PollKind, Marks>> = {
  yes_no: { form: 'picks', picks: [A] },
  single: { form: 'picks', picks: [B] },
  multiple: { form: 'picks', picks: [A, C] },
  approval: { form: 'picks', picks: [A, B, C] },
  score: { form: 'scores', scores: { [A]: 5, [B]: 0 } },
  grades: { form: 'scores', scores: { [A]: 0, [C]: 2 } },
  ranking: { form: 'ranking', ranking: [C, A] },
  points: { form: 'scores', scores: { [A]: 4, [C]: 6 } },
  quadratic: { form: 'scores', scores: { [A]: 4, [B]: -2 } },
  budget: { form: 'picks', picks: [A, B] },
  scale: { form: 'value', value: 4 },
  number: { form: 'value', value: -125 },
  text: { form: 'text', text: 'More buses.', lang: 'en' },
  words: { form: 'words', words: ['bus', 'train'], lang: 'en' },
  dates: { form: 'scores', scores: { [A]: 2, [B]: 1, [C]: 0 } },
};

/** A poll of that form over Bread, Roses and Wine, with costs and dates where they are asked. */
export function pollOf(of: PollForm): BallotPoll {
  const starts = '2026-11-21T18:00:00.000Z';
  const options = [
    { id: A, text: { en: 'Bread' }, cost: 60, starts, ends: null },
    { id: B, text: { en: 'Roses' }, cost: 30, starts, ends: null },
    { id: C, text: { en: 'Wine' }, cost: 50, starts, ends: null },
  ];
  const isBudget = of.kind === 'budget';
  const isDates = of.kind === 'dates';
  return {
    form: of,
    options: options.map((it) => ({ ...it, cost: isBudget ? it.cost : null, starts: isDates ? it.starts : null })),
  };
}
