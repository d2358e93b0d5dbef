import { canonicalProfile } from '../canonical-ballots.js';
import type {
  BudgetFrame,
  GradeTable,
  PicksProfile,
  PointsProfile,
  Profile,
  Rank,
  RankedProfile,
  ScoresProfile,
} from '../profiles.js';
import { amountText } from './money.js';
import { COST_WORD } from './read-ballots-csv.js';
import { INVALID_WORD } from './read-ranked-csv.js';
import { field } from './separated.js';

/** A file as text, or that the format cannot hold these ballots without changing them. */
export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'cannot_express' };

const written = (lines: readonly string[]): Written => ({ ok: true, text: `${lines.join('\n')}\n` });
const CANNOT: Written = { ok: false, code: 'cannot_express' };

/** Words that mean something else in a ranked CSV, and so cannot be names there. */
const RESERVED = /^(undervote|overvote|skipped|uwi)$/i;
const isOneLine = (text: string): boolean => text !== '' && text.trim() === text && !/[\r\n]/.test(text);

/**
 * Ballots as CSV, in canonical order, LF and UTF-8 without byte order mark: one sequence of bytes for one set of ballots. Rankings
 * as `count,rank1,…` with the options declared first (see `readRankedCsv`), grades as the published tables are, all others with a
 * column an option. Names that a spreadsheet would take for a formula have a `'` before them.
 */
export function writeCsv(profile: Profile): Written {
  if (!profile.candidates.every(isOneLine)) return CANNOT;
  const canonical = canonicalProfile(profile);
  switch (canonical.form) {
    case 'ranks':
      return rankedCsv(canonical);
    case 'grades':
      return gradesCsv(canonical);
    case 'picks':
    case 'points':
    case 'scores':
      return ballotsCsv(canonical);
  }
}

function rankedCsv({ candidates, ballots, invalid }: RankedProfile): Written {
  if (candidates.some((name) => RESERVED.test(name) || name.includes('='))) return CANNOT;
  const width = Math.max(1, ...ballots.map(({ ranks }) => ranks.length));
  const row = (count: string | number, cells: readonly string[]): string =>
    [count, ...Array.from({ length: width }, (_, i) => cells[i] ?? '')].join(',');
  const cell = (rank: Rank): string =>
    rank === 'overvote' ? 'overvote' : field(rank.map((option) => candidates[option] ?? '').join('='));
  return written([
    row(
      'count',
      Array.from({ length: width }, (_, i) => `rank${i + 1}`),
    ),
    ...candidates.map((name) => row(0, [field(name)])),
    ...ballots.map(({ count, ranks }) => row(count, ranks.map(cell))),
    ...(invalid ? [row(INVALID_WORD, [String(invalid)])] : []),
  ]);
}

function gradesCsv({ candidates, grades, counts, ungraded, invalid }: GradeTable): Written {
  if (invalid || !grades.every(isOneLine)) return CANNOT;
  return written([
    ['candidate', ...grades.map((grade) => field(grade)), 'NoOpinion'].join(','),
    ...candidates.map((name, i) => [field(name), ...(counts[i] ?? []), ungraded[i] ?? 0].join(',')),
  ]);
}

function ballotsCsv(profile: PicksProfile | PointsProfile | ScoresProfile): Written {
  const { candidates, invalid } = profile;
  const blanks = Array.from({ length: Math.max(0, candidates.length - 1) }, () => '');
  const frame = profile.form === 'scores' ? undefined : profile.budget;
  return written([
    [headOf(profile), ...candidates.map((name) => field(name))].join(','),
    ...(frame ? [[COST_WORD, ...frame.costs.map((cost) => amountText(cost, frame.perCurrencyUnit))].join(',')] : []),
    ...figuresOf(profile).map(({ count, cells }) => [count, ...cells].join(',')),
    ...(invalid ? [[INVALID_WORD, invalid, ...blanks].join(',')] : []),
  ]);
}

function headOf(profile: PicksProfile | PointsProfile | ScoresProfile): string {
  if (profile.form === 'scores') return `count scores ${profile.lowest} ${profile.highest}`;
  const { budget } = profile;
  return `count ${profile.form}${budget ? ` budget ${amountText(budget.total, budget.perCurrencyUnit)}` : ''}`;
}

function figuresOf(
  profile: PicksProfile | PointsProfile | ScoresProfile,
): { count: number; cells: (number | string)[] }[] {
  switch (profile.form) {
    case 'scores':
      return profile.ballots.map(({ count, scores }) => ({ count, cells: scores.map((score) => score ?? '') }));
    case 'points':
      return profile.ballots.map(({ count, points }) => ({ count, cells: [...points] }));
    case 'picks':
      return profile.ballots.map(({ count, picks }) => {
        const ticked = new Set(picks);
        return { count, cells: profile.candidates.map((_, option) => (ticked.has(option) ? 1 : 0)) };
      });
  }
}

/**
 * Rankings as .blt (see `readBlt`), canonical. Names are in quotes, as OpaVote writes them. A rank of which only the overvote is known has no sign
 * there, so such ballots cannot be written.
 */
export function writeBlt(
  profile: RankedProfile,
  { title, seats }: { readonly title: string; readonly seats: number },
): Written {
  const { candidates, ballots, invalid } = canonicalProfile(profile);
  if (![title, ...candidates].every(isOneLine) || hasOvervote(ballots) || seats < 1) return CANNOT;
  const rank = (options: Rank): string =>
    options.length === 0 || options === 'overvote' ? '-' : options.map((option) => option + 1).join('=');
  return written([
    `${candidates.length} ${seats}`,
    ...(invalid ? [`# invalid ballots: ${invalid}`] : []),
    ...ballots.map(({ count, ranks }) => [count, ...ranks.map(rank), 0].join(' ')),
    '0',
    ...[...candidates, title].map((name) => `"${name.replaceAll('"', '""')}"`),
  ]);
}

/** PrefLib type of some rankings: with ties or without (`t`, `s`), all options ranked or not (`c`, `i`). */
export function orderType({ candidates, ballots }: RankedProfile): 'soc' | 'soi' | 'toc' | 'toi' {
  const isTied = ballots.some(({ ranks }) => ranks.some((rank) => rank.length !== 1));
  const isComplete = ballots.every(({ ranks }) => new Set(ranks.flat()).size === candidates.length);
  return isTied ? (isComplete ? 'toc' : 'toi') : isComplete ? 'soc' : 'soi';
}

/** Rankings in the PrefLib format of their type (see `orderType`, `readPreflib`), canonical. */
export function writePreflib(profile: RankedProfile, title: string): Written {
  const canonical = canonicalProfile(profile);
  const { candidates, ballots, invalid } = canonical;
  if (![title, ...candidates].every(isOneLine) || hasOvervote(ballots)) return CANNOT;
  const rank = (options: Rank): string => {
    const numbers = options === 'overvote' ? '' : options.map((option) => option + 1).join(',');
    return options.length === 1 ? numbers : `{${numbers}}`;
  };
  return written([
    `# TITLE: ${title}`,
    `# DATA TYPE: ${orderType(canonical)}`,
    '# MODIFICATION TYPE: original',
    `# NUMBER ALTERNATIVES: ${candidates.length}`,
    `# NUMBER VOTERS: ${ballots.reduce((sum, { count }) => sum + count, 0)}`,
    `# NUMBER UNIQUE ORDERS: ${ballots.length}`,
    ...(invalid ? [`# INVALID BALLOTS: ${invalid}`] : []),
    ...candidates.map((name, i) => `# ALTERNATIVE NAME ${i + 1}: ${name}`),
    ...ballots.map(({ count, ranks }) => `${count}: ${ranks.map(rank).join(',')}`.trimEnd()),
  ]);
}

const hasOvervote = (ballots: RankedProfile['ballots']): boolean =>
  ballots.some(({ ranks }) => ranks.includes('overvote'));

/** What a .pb file says besides the ballots. */
export interface PabulibFacts {
  readonly title: string;
  /** What the projects are called; their ids are the options' names. */
  readonly names: readonly string[];
  /** Code of the currency (ISO 4217), where there is one. */
  readonly currency?: string;
}

/**
 * A budget's ballots as Pabulib file (see `readPabulib`), canonical: a line a voter, numbered in that order, which says nothing
 * about who they are. Ids must be without commas and semicolons. Cannot hold ballots without a budget, nor a project with 0 points that was named.
 */
export function writePabulib(profile: PicksProfile | PointsProfile, { title, names, currency }: PabulibFacts): Written {
  const canonical = canonicalProfile(profile);
  const { budget, candidates: ids, invalid } = canonical;
  if (!budget || ![title, ...ids, ...names].every(isOneLine) || ids.some((id) => /[,;"]/.test(id))) return CANNOT;
  const isPoints = canonical.form === 'points';
  const votes = pabulibVotes(canonical);
  const named = ids.map((_, i) => votes.reduce((sum, { options }) => sum + (options.includes(i) ? 1 : 0), 0));
  const score = ids.map((_, i) =>
    votes.reduce((sum, { options, points }) => sum + (points[options.indexOf(i)] ?? 0), 0),
  );
  const text = (value: string): string => field(value, ';');
  return written([
    'META',
    'key;value',
    `description;${text(title)}`,
    `num_projects;${ids.length}`,
    `num_votes;${votes.length}`,
    `budget;${amountText(budget.total, budget.perCurrencyUnit)}`,
    `vote_type;${isPoints ? 'cumulative' : 'approval'}`,
    ...(invalid ? [`num_invalid;${invalid}`] : []),
    ...(currency ? [`currency;${currency}`] : []),
    'PROJECTS',
    `project_id;cost;votes;${isPoints ? 'score;' : ''}name`,
    ...ids.map((id, i) =>
      [id, money(budget, i), named[i], ...(isPoints ? [score[i]] : []), text(names[i] ?? id)].join(';'),
    ),
    'VOTES',
    `voter_id;vote${isPoints ? ';points' : ''}`,
    ...votes.map(({ options, points }, i) =>
      [i + 1, options.map((option) => ids[option]).join(','), ...(isPoints ? [points.join(',')] : [])].join(';'),
    ),
  ]);
}

const money = ({ costs, perCurrencyUnit }: BudgetFrame, project: number): string =>
  amountText(costs[project] ?? 0, perCurrencyUnit);

/** One entry a voter: the options named, and the points for them. */
function pabulibVotes(profile: PicksProfile | PointsProfile): { options: readonly number[]; points: number[] }[] {
  const groups =
    profile.form === 'picks'
      ? profile.ballots.map(({ count, picks }) => ({ count, vote: { options: picks, points: [] } }))
      : profile.ballots.map(({ count, points }) => {
          const options = points.flatMap((figure, option) => (figure === 0 ? [] : [option]));
          return { count, vote: { options, points: options.map((option) => points[option] ?? 0) } };
        });
  return groups.flatMap(({ count, vote }) => Array.from({ length: count }, () => vote));
}
