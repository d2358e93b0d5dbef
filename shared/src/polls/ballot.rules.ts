import { type Failure, fail } from '../kernel/result.js';
import type { PollForm, PollKind } from './forms.js';
import type { Marks, MarksForm } from './marks.js';

/** What a ballot is checked against: the frozen form and options of its poll. */
export interface BallotRule {
  readonly form: PollForm;
  readonly options: readonly { readonly id: string; readonly cost: number | null }[];
}

const FORMS: Readonly<Record<PollKind, MarksForm>> = {
  yes_no: 'picks',
  single: 'picks',
  multiple: 'picks',
  approval: 'picks',
  budget: 'picks',
  ranking: 'ranking',
  score: 'scores',
  grades: 'scores',
  points: 'scores',
  quadratic: 'scores',
  dates: 'scores',
  scale: 'value',
  number: 'value',
  text: 'text',
  words: 'words',
};

/** The form of a ballot that a kind of poll takes (a blank one is taken by each). */
export const marksFormOf = (kind: PollKind): MarksForm => FORMS[kind];

/**
 * Why a ballot is not valid, or null. An option named twice counts as unknown: nobody ticks a box twice. A ballot without any mark
 * is refused as too little; who wants to hand in a blank one says so. Linear in the marks.
 */
export function ballotFault(rule: BallotRule, marks: Marks): Failure | null {
  if (marks.form === 'blank') return null;
  if (marks.form !== marksFormOf(rule.form.kind)) return fail('ballot_unfit');
  switch (marks.form) {
    case 'picks':
      return optionFault(rule, marks.picks) ?? picksFault(rule, marks.picks);
    case 'ranking':
      return optionFault(rule, marks.ranking) ?? rankingFault(rule.form, marks.ranking);
    case 'scores':
      return optionFault(rule, Object.keys(marks.scores)) ?? scoresFault(rule.form, Object.values(marks.scores));
    case 'value':
      return valueFault(rule.form, marks.value);
    case 'text':
      return rule.form.kind === 'text' && [...marks.text].length > rule.form.longest
        ? fail('text_too_long', { limit: rule.form.longest })
        : null;
    case 'words':
      if (marks.words.length === 0) return fail('choices_too_few', { min: 1 });
      return rule.form.kind === 'words' && marks.words.length > rule.form.most
        ? fail('choices_too_many', { max: rule.form.most })
        : null;
  }
}

function optionFault(rule: BallotRule, ids: readonly string[]): Failure | null {
  const known = new Set(rule.options.map(({ id }) => id));
  const isFit = new Set(ids).size === ids.length && ids.every((id) => known.has(id));
  return isFit ? null : fail('option_unknown');
}

/** How many options may be picked. */
export function pickRange({ form, options }: BallotRule): { readonly min: number; readonly max: number } {
  if (form.kind === 'multiple') return { min: form.min, max: form.max };
  if (form.kind === 'yes_no' || form.kind === 'single') return { min: 1, max: 1 };
  return { min: 1, max: options.length };
}

function picksFault(rule: BallotRule, picks: readonly string[]): Failure | null {
  const { min, max } = pickRange(rule);
  if (picks.length < min) return fail('choices_too_few', { min });
  if (picks.length > max) return fail('choices_too_many', { max });
  if (rule.form.kind !== 'budget' || rule.form.ballot === 'any') return null;
  const spent = costOf(rule, picks);
  return spent > rule.form.total ? fail('budget_exceeded', { spent, total: rule.form.total }) : null;
}

/** What the picked projects cost together, in the budget's units. */
export const costOf = ({ options }: BallotRule, picks: readonly string[]): number =>
  options.reduce((sum, { id, cost }) => sum + (picks.includes(id) ? (cost ?? 0) : 0), 0);

function rankingFault(form: PollForm, ranking: readonly string[]): Failure | null {
  if (ranking.length === 0) return fail('choices_too_few', { min: 1 });
  const most = form.kind === 'ranking' ? form.most : ranking.length;
  return ranking.length > most ? fail('choices_too_many', { max: most }) : null;
}

function scoresFault(form: PollForm, scores: readonly number[]): Failure | null {
  if (scores.length === 0) return fail('choices_too_few', { min: 1 });
  const { lowest, highest } = scoreRange(form);
  if (scores.some((score) => score < lowest || score > highest)) return fail('value_out_of_range', { lowest, highest });
  if (form.kind === 'points') {
    const given = scores.reduce((sum, score) => sum + score, 0);
    if (given === 0) return fail('choices_too_few', { min: 1 });
    if (given > form.points) return fail('points_too_many', { given, points: form.points });
  }
  if (form.kind === 'quadratic') {
    const cost = creditsOf(scores);
    if (cost === 0) return fail('choices_too_few', { min: 1 });
    if (cost > form.credits) return fail('credits_too_many', { cost, credits: form.credits });
  }
  return null;
}

/** What votes cost in a quadratic poll: the sum of their squares (Lalley and Weyl 2018). */
export const creditsOf = (votes: readonly number[]): number => votes.reduce((sum, vote) => sum + vote * vote, 0);

/** The values that one option can be given. */
export function scoreRange(form: PollForm): { readonly lowest: number; readonly highest: number } {
  switch (form.kind) {
    case 'score':
      return { lowest: 0, highest: form.highest };
    case 'grades':
      return { lowest: 0, highest: form.grades.length - 1 };
    case 'points':
      return { lowest: 0, highest: form.most };
    case 'quadratic': {
      const highest = Math.floor(Math.sqrt(form.credits));
      return { lowest: form.negative ? -highest : 0, highest };
    }
    case 'dates':
      return { lowest: 0, highest: 2 };
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'ranking':
    case 'budget':
    case 'scale':
    case 'number':
    case 'text':
    case 'words':
      return { lowest: 0, highest: 0 };
  }
}

function valueFault(form: PollForm, value: number | null): Failure | null {
  if (form.kind === 'scale') {
    if (value === null) return form.noOpinion ? null : fail('choices_too_few', { min: 1 });
    return value < 1 || value > form.steps ? fail('value_out_of_range', { lowest: 1, highest: form.steps }) : null;
  }
  if (form.kind !== 'number' || value === null) return fail('choices_too_few', { min: 1 });
  const { lowest, highest } = form;
  return value < lowest || value > highest ? fail('value_out_of_range', { lowest, highest }) : null;
}

/**
 * The one way to write a valid ballot down, so that alike ballots are equal: picks in the order of the options, scores without what
 * says nothing (0 of points and votes), words each once.
 */
export function canonicalMarks({ form, options }: BallotRule, marks: Marks): Marks {
  const order = new Map(options.map(({ id }, at) => [id, at]));
  const byPlace = (a: string, b: string): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  switch (marks.form) {
    case 'picks':
      return { form: 'picks', picks: [...marks.picks].sort(byPlace) };
    case 'scores': {
      const isDots = form.kind === 'points' || form.kind === 'quadratic';
      const scores = Object.entries(marks.scores).filter(([, score]) => !isDots || score !== 0);
      return { form: 'scores', scores: Object.fromEntries(scores.sort(([a], [b]) => byPlace(a, b))) };
    }
    case 'words':
      return { ...marks, words: distinctWords(marks.words) };
    case 'ranking':
    case 'value':
    case 'text':
    case 'blank':
      return marks;
  }
}

/** A word as it is counted: the same whatever its case and the blanks in it. */
export const wordKey = (word: string): string => word.toLowerCase().replace(/\s+/gu, ' ').trim();

function distinctWords(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(wordKey(word))) seen.set(wordKey(word), word);
  return [...seen.values()];
}
