import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { SMALLEST_CELL } from './sealed-cells.js';

/** What may be kept of two rounds of one question when the ballots forget whose they are: figures only. */
export interface RoundFlows {
  /**
   * People by their answers before and after, as places (`answerPlace`); empty where fewer than 5 people voted both times, or where the
   * result of a round less these people would be that of one to four others.
   */
  readonly flows: readonly { readonly before: number; readonly after: number; readonly count: number }[];
  /** People who voted both times, and in one of the rounds only. Assisted ballots are in none: nobody knows whose they are. */
  readonly pairs: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** How many answers a question with two rounds has, beside "none of them". */
export const answerCount = (form: PollForm, optionIds: readonly string[]): number =>
  form.kind === 'scale' ? form.steps : optionIds.length;

/** The place of an answer: of the option in the order of the ballot paper, or of the step; the place after the last for blank and no opinion. */
export function answerPlace(form: PollForm, optionIds: readonly string[], marks: Marks): number {
  const none = answerCount(form, optionIds);
  if (marks.form === 'value') return marks.value === null ? none : marks.value - 1;
  const place = marks.form === 'picks' ? optionIds.indexOf(marks.picks[0] ?? '') : -1;
  return place < 0 ? none : place;
}

/**
 * Pairs the two rounds person by person; `before` and `after` are the places of answers by person, `handedIn` all ballots of each
 * round, assisted ones too. Linear in the people.
 */
export function roundFlows(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  handedIn: { readonly before: number; readonly after: number },
): RoundFlows {
  const counts = new Map<string, { before: number; after: number; count: number }>();
  let pairs = 0;
  for (const [person, first] of before) {
    const second = after.get(person);
    if (second === undefined) continue;
    pairs += 1;
    const key = `${first}/${second}`;
    const flow = counts.get(key) ?? { before: first, after: second, count: 0 };
    flow.count += 1;
    counts.set(key, flow);
  }
  const isGivenAway = [handedIn.before - pairs, handedIn.after - pairs].some(
    (others) => others > 0 && others < SMALLEST_CELL,
  );
  const flows = pairs < SMALLEST_CELL || isGivenAway ? [] : [...counts.values()];
  return {
    flows: flows.sort((a, b) => a.before - b.before || a.after - b.after),
    pairs,
    onlyBefore: before.size - pairs,
    onlyAfter: after.size - pairs,
  };
}
