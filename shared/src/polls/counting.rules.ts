import type { RuleName } from '../counting/account.js';
import type { Profile } from '../counting/profiles.js';
import type { PollForm } from './forms.js';
import type { Marks } from './marks.js';

/** So many ballots that say the same. */
export interface MarksGroup {
  readonly marks: Marks;
  readonly count: number;
}

/** How a poll is counted: rule, seats, and options by the names that the command line takes too. */
export interface CountSettings {
  readonly rule: RuleName;
  readonly seats: number;
  readonly options: Readonly<Record<string, string>>;
}

const TRANSFER_RULES: ReadonlySet<RuleName> = new Set(['irv', 'stv-scottish', 'stv-meek']);
/** Rules of rankings that fill several seats; the others name one winner. */
const SEATED_RULES: ReadonlySet<RuleName> = new Set(['stv-scottish', 'stv-meek', 'borda', 'borda-truncated']);

/**
 * The counting rule of a poll. `seed`: the hash of the frozen question, public before anybody votes, for lots. Null for kinds that
 * are summed up, not counted to a winner (scale, number, text, words).
 */
export function countSettingsOf(form: PollForm, seed: string): CountSettings | null {
  const settings = (
    rule: RuleName,
    { tie = 'none', seats = 1, ...options }: { tie?: string; seats?: number } & Record<string, string | number> = {},
  ): CountSettings => ({
    rule,
    seats,
    options: Object.fromEntries(
      Object.entries({ ...options, tie, ...(tie === 'none' ? {} : { seed }) }).map(([name, it]) => [name, String(it)]),
    ),
  });
  switch (form.kind) {
    case 'yes_no':
      return settings('plurality');
    case 'single':
      return settings('plurality', { seats: form.seats, tie: form.tie });
    case 'multiple':
    case 'dates':
      return settings('approval', { tie: form.kind === 'multiple' ? form.tie : 'none' });
    case 'approval':
      return settings('approval', { seats: form.seats, tie: form.tie });
    case 'score':
      return settings(form.rule, { tie: form.tie, ...(form.rule === 'score' ? { blank: form.blank } : {}) });
    case 'grades':
      return settings('majority-judgment', { tie: form.tie, blank: 'lowest' });
    case 'ranking':
      return settings(form.rule, {
        // Counts by transfers cannot leave a tie standing: earlier rounds decide before the lot does.
        tie: TRANSFER_RULES.has(form.rule) && form.tie === 'none' ? 'earlier-round' : form.tie,
        seats: SEATED_RULES.has(form.rule) ? form.seats : 1,
        ...(form.rule === 'borda-truncated' ? { top: form.most } : {}),
      });
    case 'points':
      return settings('cumulative', { tie: form.tie });
    case 'quadratic':
      return settings('quadratic', { tie: form.tie, credits: form.credits, negative: String(form.negative) });
    case 'budget':
      return settings(form.rule, {
        tie: 'lot',
        minimum: form.minimum,
        ...(form.rule === 'equal-shares' ? { utility: form.utility, completion: form.completion } : {}),
      });
    case 'scale':
    case 'number':
    case 'text':
    case 'words':
      return null;
  }
}

/**
 * The ballots of a poll as the counting rules take them; `names` are what the account calls the options, in their order (ids in the
 * product, words in a file). Blank ballots stay in as ballots without a mark. Null for kinds that are not counted to a winner.
 */
export function profileOf(
  form: PollForm,
  options: readonly { readonly id: string; readonly cost: number | null }[],
  names: readonly string[],
  groups: readonly MarksGroup[],
  invalid: number,
): Profile | null {
  const at = new Map(options.map(({ id }, index) => [id, index]));
  const place = (id: string): number[] => {
    const index = at.get(id);
    return index === undefined ? [] : [index];
  };
  const scoresOf = (marks: Marks): (number | null)[] => {
    const scores = new Map<string, number>(marks.form === 'scores' ? Object.entries(marks.scores) : []);
    return options.map(({ id }) => scores.get(id) ?? null);
  };
  const cast = { candidates: names, invalid };
  switch (form.kind) {
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'budget':
      return {
        form: 'picks',
        ...cast,
        ballots: groups.map(({ marks, count }) => ({
          count,
          picks: marks.form === 'picks' ? marks.picks.flatMap(place) : [],
        })),
        ...(form.kind === 'budget'
          ? { budget: { total: form.total, costs: options.map(({ cost }) => cost ?? 0), perCurrencyUnit: 1 } }
          : {}),
      };
    case 'dates':
      return {
        form: 'picks',
        ...cast,
        ballots: groups.map(({ marks, count }) => ({
          count,
          picks: scoresOf(marks).flatMap((score, index) => (score !== null && score > 0 ? [index] : [])),
        })),
      };
    case 'ranking':
      return {
        form: 'ranks',
        ...cast,
        ballots: groups.map(({ marks, count }) => ({
          count,
          ranks: marks.form === 'ranking' ? marks.ranking.map(place) : [],
        })),
      };
    case 'score':
      return {
        form: 'scores',
        ...cast,
        lowest: 0,
        highest: form.highest,
        ballots: groups.map(({ marks, count }) => ({ count, scores: scoresOf(marks) })),
      };
    case 'grades':
      return gradeTable(
        form.grades.map((grade, index) => gradeName(grade, index)),
        groups,
        scoresOf,
        cast,
      );
    case 'points':
    case 'quadratic':
      return {
        form: 'points',
        ...cast,
        ballots: groups.map(({ marks, count }) => ({ count, points: scoresOf(marks).map((score) => score ?? 0) })),
      };
    case 'scale':
    case 'number':
    case 'text':
    case 'words':
      return null;
  }
}

/** What an account calls a grade: its first words (by language tag), with its place so that two are never alike. */
const gradeName = (grade: Readonly<Record<string, string>>, index: number): string =>
  `${index + 1} ${Object.entries(grade).sort(([a], [b]) => (a < b ? -1 : 1))[0]?.[1] ?? ''}`.trim();

/** Blank ballots have no grade for any option; one table row an option. */
function gradeTable(
  grades: readonly string[],
  groups: readonly MarksGroup[],
  scoresOf: (marks: Marks) => (number | null)[],
  cast: { candidates: readonly string[]; invalid: number },
): Profile {
  const counts = cast.candidates.map(() => grades.map(() => 0));
  const ungraded = cast.candidates.map(() => 0);
  let ballots = 0;
  for (const { marks, count } of groups) {
    if (marks.form === 'blank') continue;
    ballots += count;
    for (const [option, grade] of scoresOf(marks).entries()) {
      const row = counts[option];
      if (grade === null) ungraded[option] = (ungraded[option] ?? 0) + count;
      else if (row) row[grade] = (row[grade] ?? 0) + count;
    }
  }
  return { form: 'grades', ...cast, grades, counts, ungraded, ballots };
}
