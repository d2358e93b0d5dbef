import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollOptionId } from '@polylogue/shared/kernel/ids';
import { simulatedChoice } from './simulated-votes.js';

/** How much two ways of thinking like each option, from 0 to 10. */
export interface Leaning {
  readonly counter: readonly number[];
  readonly screen: readonly number[];
}

/** Whoever voted once says the same again with this chance. */
const KEEPS = 0.65;
const MOST = 10;

/** The ballot of a made-up person, options by their places: one choice, an order, ticks or grades, as the poll's form asks. */
export function simulatedPlaces(form: PollForm, leaning: readonly number[], chance: () => number): number[] {
  if (form.kind === 'ranking') return ranked(leaning, 1 + Math.floor(chance() * form.most), chance);
  if (form.kind === 'grades') return leaning.map((liked) => gradeOf(liked, form.grades.length, chance));
  if (form.kind !== 'budget') return [simulatedChoice(leaning, chance)];
  const ticked = leaning.flatMap((liked, at) => (chance() * MOST < liked ? [at] : []));
  return ticked.length > 0 ? ticked : [simulatedChoice(leaning, chance)];
}

/** What the same person says the second time. */
export const simulatedSecond = (
  before: readonly number[],
  form: PollForm,
  leaning: readonly number[],
  chance: () => number,
): number[] => (chance() < KEEPS ? [...before] : simulatedPlaces(form, leaning, chance));

/** Places as the marks of a ballot of this poll. */
export function marksOfPlaces(form: PollForm, ids: readonly PollOptionId[], places: readonly number[]): Marks {
  const named = places.flatMap((place) => ids[place] ?? []);
  if (form.kind === 'ranking') return { form: 'ranking', ranking: named };
  if (form.kind === 'grades')
    return { form: 'scores', scores: Object.fromEntries(ids.map((id, at) => [id, places[at] ?? 0])) };
  return { form: 'picks', picks: named };
}

/** Drawn one after the other, the better liked more often first. */
function ranked(leaning: readonly number[], length: number, chance: () => number): number[] {
  const left = leaning.map((_, at) => at);
  return Array.from({ length: Math.min(length, left.length) }, () => {
    const at = simulatedChoice(
      left.map((option) => leaning[option] ?? 0),
      chance,
    );
    return left.splice(at, 1)[0] ?? 0;
  });
}

/** Grade 0 is the best; one step up or down by chance. */
function gradeOf(liked: number, grades: number, chance: () => number): number {
  const exact = ((MOST - liked) / MOST) * (grades - 1) + (chance() - 0.5) * 2;
  return Math.min(grades - 1, Math.max(0, Math.round(exact)));
}
