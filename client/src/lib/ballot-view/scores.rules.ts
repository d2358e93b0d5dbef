import type { BallotDraft } from './ballot-draft.rules.js';

type ScoresDraft = Extract<BallotDraft, { form: 'scores' }>;

/** The ballot with a score for one option; null takes it back. */
export function withScore({ scores }: ScoresDraft, id: string, score: number | null): ScoresDraft {
  const others = Object.entries(scores).filter(([of]) => of !== id);
  return { form: 'scores', scores: Object.fromEntries(score === null ? others : [...others, [id, score]]) };
}
