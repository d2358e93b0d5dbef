/**
 * What counting rules count: options and the ballots cast over them, alike ballots grouped. An option is its index in
 * `candidates`. Counts are whole numbers of people. Nothing here knows who voted.
 */
export type Profile = RankedProfile | PicksProfile | ScoresProfile | GradeTable | PointsProfile;

interface Cast {
  /** Names of the options, each once, in the order of the ballot paper. */
  readonly candidates: readonly string[];
  /** Ballots that were handed in and cannot be counted (paper only; the edge refuses them online). */
  readonly invalid?: number;
}

/**
 * One rank of a ballot, best first: the options at it. One option is the rule; none is a skipped rank; several are an equal rank
 * (to a transfer count an overvote); `overvote` is an equal rank of which only the fact is known.
 */
export type Rank = readonly number[] | 'overvote';

/** Ranked ballots. An option may appear a second time (a repeated ranking): only its first place counts. */
export interface RankedProfile extends Cast {
  readonly form: 'ranks';
  readonly ballots: readonly { readonly count: number; readonly ranks: readonly Rank[] }[];
}

/** Ballots that tick options: single, multiple, approval, budgets. No ticks is a blank ballot. */
export interface PicksProfile extends Cast {
  readonly form: 'picks';
  readonly ballots: readonly { readonly count: number; readonly picks: readonly number[] }[];
  readonly budget?: BudgetFrame;
}

/** Ballots that give each option a whole number from `lowest` to `highest`; null where the voter left it out. */
export interface ScoresProfile extends Cast {
  readonly form: 'scores';
  readonly lowest: number;
  readonly highest: number;
  readonly ballots: readonly { readonly count: number; readonly scores: readonly (number | null)[] }[];
}

/**
 * Grades as a table, which is all that majority judgment needs: `counts[option][grade]`, grades best first; `ungraded[option]` are
 * ballots without a grade for it. Counts are whole; published shares are scaled to whole numbers first (tenths of a percent).
 */
export interface GradeTable extends Cast {
  readonly form: 'grades';
  readonly grades: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly ungraded: readonly number[];
  /** Ballots behind the table, where known; else the largest row is taken. */
  readonly ballots?: number;
}

/** Ballots that share points among options: dots, cumulative, quadratic (there negative points are votes against). */
export interface PointsProfile extends Cast {
  readonly form: 'points';
  readonly ballots: readonly { readonly count: number; readonly points: readonly number[] }[];
  readonly budget?: BudgetFrame;
}

/** Money to be shared out: costs in the order of the options, whole numbers of the smallest unit that is used. */
export interface BudgetFrame {
  readonly total: number;
  readonly costs: readonly number[];
  /** How many of the units above make one unit of the currency (1, or 100 where there are cents). */
  readonly perCurrencyUnit: number;
}

/** People who handed in a ballot: valid and blank ones. */
export const ballotsOf = (profile: { readonly ballots: readonly { readonly count: number }[] }): number =>
  profile.ballots.reduce((sum, { count }) => sum + count, 0);
