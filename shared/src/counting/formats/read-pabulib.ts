import type { BudgetFrame, PointsProfile, Profile, RankedProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { refuse, type FileFault } from './file-fault.js';
import { amountUnits } from './money.js';
import { NameIndex, optionNames } from './names.js';
import { signedNumber, wholeNumber } from './read-number.js';
import { type Row, readRows } from './separated.js';
import type { Line } from './text-bytes.js';

/** A section: its columns and its rows by column. */
interface Section {
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}
type SectionName = 'META' | 'PROJECTS' | 'VOTES';

/** What a voter wrote: projects in the order given, and points where there are any. */
interface Vote {
  readonly line: number;
  readonly projects: readonly number[];
  readonly points: readonly number[];
}

/**
 * Reads a Pabulib file (pabulib.org/format): sections META, PROJECTS and VOTES as tables separated by semicolons. Options are the project ids. Approval and `choose-1` give
 * ticks, cumulative and scoring give points, ordinal gives rankings; all with the budget. What the file says about itself must be
 * true: num_projects and num_votes. The columns `votes` (ballots that name a project) and, where there are points, `score` are looked
 * at too, but only doubted (`doubts`). Rules the file names (a minimum of votes, say) are not applied by themselves: give them as options. Linear.
 */
export function readPabulib(lines: readonly Line[]): Parsed<BallotFile> {
  const rows = readRows(lines, ';', { areStrayQuotesText: true });
  if (!rows.ok) return rows;
  const sections = sectionsOf(rows.value);
  if (!sections.ok) return sections;
  const { META, PROJECTS, VOTES } = sections.value;
  const meta = new Map(
    META.rows.map(({ line, cells }) => [(cells.key ?? '').trim(), { line, value: (cells.value ?? '').trim() }]),
  );
  for (const { line, cells } of META.rows) {
    const [key, value] = [(cells.key ?? '').trim(), (cells.value ?? '').trim()];
    const last = meta.get(key)?.value;
    if (COUNTED.has(key) && last !== value)
      return refuse(line, 'wrong_total', { what: key, stated: value, found: last ?? '' });
  }
  const ids = optionNames(PROJECTS.rows.map(({ line, cells }) => ({ line, name: cells.project_id ?? '' })));
  if (!ids.ok) return ids;
  const budget = budgetOf(META, PROJECTS, meta);
  if (!budget.ok) return budget;
  const stated = { num_projects: PROJECTS.rows.length, num_votes: VOTES.rows.length };
  for (const [what, found] of Object.entries(stated)) {
    const entry = meta.get(what);
    if (entry && entry.value !== String(found))
      return refuse(entry.line, 'wrong_total', { what, stated: entry.value, found });
  }
  const type = meta.get('vote_type') ?? { line: META.line, value: '' };
  const votes = votesOf(VOTES, new NameIndex(ids.value), POINTED.has(type.value));
  if (!votes.ok) return votes;
  const profile = profileOf(type.value, ids.value, votes.value, budget.value);
  if (profile === null) return refuse(type.line, 'unknown_value', { key: 'vote_type', found: type.value });
  const invalid = wholeNumber(meta.get('num_invalid')?.value ?? '') ?? 0;
  const title = meta.get('description')?.value ?? '';
  return parsed({
    format: 'pb',
    ...(title === '' ? {} : { title }),
    profile: { ...profile, invalid },
    budget: budget.value,
    ...doubtsOf(PROJECTS, votes.value, POINTED.has(type.value)),
    defaults: truncatedDefaults(type.value, meta.get('max_length')?.value ?? ''),
  });
}

/** A first rank is worth as many points as the ballot paper has ranks. */
const truncatedDefaults = (type: string, ranks: string): BallotFile['defaults'] =>
  type === 'ordinal' && wholeNumber(ranks) !== null ? { 'borda-truncated': { top: ranks } } : {};

/** Keys by which ballots are read: given twice they say one thing, or the file is refused. */
const COUNTED: ReadonlySet<string> = new Set([
  'budget',
  'num_projects',
  'num_votes',
  'num_invalid',
  'vote_type',
  'max_length',
]);
const POINTED: ReadonlySet<string> = new Set(['cumulative', 'scoring']);
const NAMES: readonly SectionName[] = ['META', 'PROJECTS', 'VOTES'];
const NEEDED = { META: ['key', 'value'], PROJECTS: ['project_id', 'cost'], VOTES: ['voter_id', 'vote'] } as const;

function sectionsOf(rows: readonly Row[]): Parsed<Record<SectionName, Section>> {
  const found: Partial<Record<SectionName, Section>> = {};
  const starts = rows.flatMap((row, at) => {
    const name = NAMES.find((it) => row.cells.every((cell, i) => cell.trim() === (i === 0 ? it : '')));
    return name ? [{ name, at }] : [];
  });
  for (const [i, { name, at }] of starts.entries()) {
    const head = rows[at + 1];
    const line = rows[at]?.line ?? 1;
    if (found[name]) return refuse(line, 'something_after', { found: name });
    const columns = (head?.cells ?? []).map((cell) => cell.trim());
    for (const column of NEEDED[name])
      if (!columns.includes(column)) return refuse(line, 'missing_part', { expected: `${name}: ${column}` });
    const section: { line: number; cells: Record<string, string> }[] = [];
    for (const row of rows.slice(at + 2, starts[i + 1]?.at ?? rows.length)) {
      // META values may hold a bare semicolon, a row may lack its last, empty cells or have too many of them.
      const cells = name === 'META' ? [row.cells[0] ?? '', row.cells.slice(1).join(';')] : row.cells;
      if (cells.slice(columns.length).some((cell) => cell.trim() !== '') || cells.length < NEEDED[name].length)
        return refuse(row.line, 'wrong_columns', { expected: columns.length, found: cells.length });
      section.push({ line: row.line, cells: Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ''])) });
    }
    found[name] = { line, columns, rows: section };
  }
  const { META, PROJECTS, VOTES } = found;
  const last = rows.at(-1)?.line ?? 1;
  if (!META) return refuse(1, 'missing_part', { expected: 'META' });
  if (!PROJECTS) return refuse(last, 'missing_part', { expected: 'PROJECTS' });
  if (!VOTES) return refuse(last, 'missing_part', { expected: 'VOTES' });
  return parsed({ META, PROJECTS, VOTES });
}

function budgetOf(
  META: Section,
  PROJECTS: Section,
  meta: ReadonlyMap<string, { line: number; value: string }>,
): Parsed<BudgetFrame> {
  const total = meta.get('budget');
  if (!total) return refuse(META.line, 'missing_part', { expected: 'budget' });
  const amounts = [
    { line: total.line, text: total.value },
    ...PROJECTS.rows.map(({ line, cells }) => ({ line, text: (cells.cost ?? '').trim() })),
  ];
  const units = amountUnits(amounts);
  if (!units.ok) return units;
  const [budget = 0, ...costs] = units.value.amounts;
  return parsed({ total: budget, costs, perCurrencyUnit: units.value.perCurrencyUnit });
}

function votesOf(VOTES: Section, index: NameIndex, hasPoints: boolean): Parsed<Vote[]> {
  const votes: Vote[] = [];
  if (hasPoints && !VOTES.columns.includes('points'))
    return refuse(VOTES.line, 'missing_part', { expected: 'VOTES: points' });
  for (const { line, cells } of VOTES.rows) {
    const named = new Set<number>();
    for (const id of partsOf(cells.vote ?? '')) {
      const project = index.find(id);
      if (project === null) return refuse(line, 'unknown_option', { found: id });
      if (named.has(project)) return refuse(line, 'repeated_option', { found: id });
      named.add(project);
    }
    const projects = [...named];
    const points: number[] = [];
    for (const text of hasPoints ? partsOf(cells.points ?? '') : []) {
      const number = signedNumber(text);
      if (number === null) return refuse(line, 'bad_number', { found: text, expected: 'points' });
      points.push(number);
    }
    if (hasPoints && points.length !== projects.length)
      return refuse(line, 'wrong_columns', { expected: projects.length, found: points.length });
    votes.push({ line, projects, points });
  }
  return parsed(votes);
}

const partsOf = (text: string): string[] => (text.trim() === '' ? [] : text.split(',').map((part) => part.trim()));

/** Where the columns `votes` and `score` of the projects differ from the ballots: real files have such, and the ballots hold. */
function doubtsOf(PROJECTS: Section, votes: readonly Vote[], hasPoints: boolean): Pick<BallotFile, 'doubts'> {
  const named = PROJECTS.rows.map(() => 0);
  const scored = PROJECTS.rows.map(() => 0);
  for (const { projects, points } of votes)
    for (const [i, project] of projects.entries()) {
      named[project] = (named[project] ?? 0) + 1;
      scored[project] = (scored[project] ?? 0) + (points[i] ?? 0);
    }
  const checks = [{ column: 'votes', figures: named }, ...(hasPoints ? [{ column: 'score', figures: scored }] : [])];
  const doubts = checks.flatMap(({ column, figures }) =>
    PROJECTS.rows.flatMap(({ line, cells }, project): FileFault[] => {
      const stated = (cells[column] ?? '').trim();
      const found = figures[project] ?? 0;
      const params = { what: `${column} (${cells.project_id ?? ''})`, stated, found };
      return stated === '' || Number(stated) === found ? [] : [{ line, code: 'wrong_total', params }];
    }),
  );
  return doubts.length === 0 ? {} : { doubts };
}

function profileOf(type: string, candidates: string[], votes: readonly Vote[], budget: BudgetFrame): Profile | null {
  if (type === 'approval' || type === 'choose-1')
    return { form: 'picks', candidates, budget, ballots: votes.map(({ projects }) => ({ count: 1, picks: projects })) };
  if (type === 'ordinal') {
    const ballots = votes.map(({ projects }) => ({ count: 1, ranks: projects.map((project) => [project]) }));
    return { form: 'ranks', candidates, ballots } satisfies RankedProfile;
  }
  if (!POINTED.has(type)) return null;
  const ballots = votes.map(({ projects, points }) => {
    const all = candidates.map(() => 0);
    for (const [i, project] of projects.entries()) all[project] = points[i] ?? 0;
    return { count: 1, points: all };
  });
  return { form: 'points', candidates, budget, ballots } satisfies PointsProfile;
}
