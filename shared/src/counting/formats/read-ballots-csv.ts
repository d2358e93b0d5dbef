import type { BudgetFrame, PicksProfile, PointsProfile, Profile, ScoresProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { refuse } from './file-fault.js';
import { amountUnits } from './money.js';
import { optionNames } from './names.js';
import { INVALID_WORD } from './read-ranked-csv.js';
import { signedNumber, wholeNumber } from './read-number.js';
import { type Row, readRows, unguarded } from './separated.js';
import type { Line } from './text-bytes.js';

/** What the first cell says: `count picks`, `count scores 0 5`, `count points`; a budget's total behind picks or points. */
const HEAD = /^count (?:(picks|points)(?: budget ([\d.]{1,22}))?|scores (-?\d{1,9}) (-?\d{1,9}))$/;

/** Says that the row is what each option costs. */
export const COST_WORD = 'cost';

interface Ballot {
  readonly line: number;
  readonly count: number;
  readonly cells: readonly string[];
}

/**
 * Reads ballots as a table with a column an option, as the writer here makes it: the first cell says what the figures are (see
 * `HEAD`), the others are the options; then a row for alike ballots, with how many they are in front. Picks are 0 or 1, an
 * empty cell among scores is an option left out. Rows `cost` and `invalid` give the costs and the ballots that could not be
 * counted. Linear.
 */
export function readBallotsCsv(lines: readonly Line[]): Parsed<BallotFile> {
  const rows = readRows(lines, ',');
  if (!rows.ok) return rows;
  const [head, ...body] = rows.value;
  const match = HEAD.exec(head?.cells[0] ?? '');
  if (!head || !match)
    return refuse(head?.line ?? 1, 'missing_part', { expected: 'count picks, count scores 0 5 or count points' });
  const names = optionNames(head.cells.slice(1).map((cell) => ({ line: head.line, name: unguarded(cell) })));
  if (!names.ok) return names;
  const [, form, total, lowest, highest] = match;
  const ballots: Ballot[] = [];
  let costs: Row | undefined;
  let invalid = 0;
  for (const row of body) {
    const [first = '', ...cells] = row.cells;
    if (row.cells.length !== head.cells.length)
      return refuse(row.line, 'wrong_columns', { expected: head.cells.length, found: row.cells.length });
    const count = wholeNumber(first === INVALID_WORD ? (cells[0] ?? '') : first);
    if (first === COST_WORD && costs) return refuse(row.line, 'something_after', { found: COST_WORD });
    if (first === COST_WORD) costs = row;
    else if (count === null) return refuse(row.line, 'bad_number', { found: first, expected: 'a number of ballots' });
    else if (first === INVALID_WORD) invalid += count;
    else ballots.push({ line: row.line, count, cells });
  }
  const budget = total === undefined ? parsed(null) : budgetOf(head.line, total, costs);
  if (!budget.ok) return budget;
  const frame = budget.value === null ? { invalid } : { invalid, budget: budget.value };
  const profile =
    form === undefined
      ? scoresOf(names.value, ballots, { lowest: Number(lowest), highest: Number(highest) }, invalid)
      : figuresOf(form === 'picks' ? 'picks' : 'points', names.value, ballots, frame);
  return profile.ok ? parsed({ format: 'ballots-csv', profile: profile.value, defaults: {} }) : profile;
}

/** The first cell is one of this format. */
export const isBallotsHead = (cells: readonly string[]): boolean => HEAD.test(cells[0] ?? '');

function budgetOf(line: number, total: string, costs: Row | undefined): Parsed<BudgetFrame> {
  if (!costs) return refuse(line, 'missing_part', { expected: COST_WORD });
  const amounts = amountUnits([
    { line, text: total },
    ...costs.cells.slice(1).map((text) => ({ line: costs.line, text })),
  ]);
  if (!amounts.ok) return amounts;
  const [budget = 0, ...rest] = amounts.value.amounts;
  return parsed({ total: budget, costs: rest, perCurrencyUnit: amounts.value.perCurrencyUnit });
}

function scoresOf(
  candidates: string[],
  ballots: readonly Ballot[],
  scale: { lowest: number; highest: number },
  invalid: number,
): Parsed<ScoresProfile> {
  const read: { count: number; scores: (number | null)[] }[] = [];
  for (const { line, count, cells } of ballots) {
    const scores: (number | null)[] = [];
    for (const cell of cells) {
      const score = cell === '' ? null : signedNumber(cell);
      if (cell !== '' && (score === null || score < scale.lowest || score > scale.highest))
        return refuse(line, 'bad_number', { found: cell, expected: `${scale.lowest} to ${scale.highest}` });
      scores.push(score);
    }
    read.push({ count, scores });
  }
  return parsed({ form: 'scores', candidates, ...scale, ballots: read, invalid });
}

function figuresOf(
  form: 'picks' | 'points',
  candidates: string[],
  ballots: readonly Ballot[],
  frame: { readonly invalid: number; readonly budget?: BudgetFrame },
): Parsed<Profile> {
  const read: { count: number; figures: number[] }[] = [];
  for (const { line, count, cells } of ballots) {
    const figures: number[] = [];
    for (const cell of cells) {
      const figure = signedNumber(cell);
      if (figure === null || (form === 'picks' && figure !== 0 && figure !== 1))
        return refuse(line, 'bad_number', { found: cell, expected: form === 'picks' ? '0 or 1' : 'points' });
      figures.push(figure);
    }
    read.push({ count, figures });
  }
  if (form === 'points')
    return parsed({
      ...frame,
      form,
      candidates,
      ballots: read.map(({ count, figures }) => ({ count, points: figures })),
    } satisfies PointsProfile);
  return parsed({
    ...frame,
    form,
    candidates,
    ballots: read.map(({ count, figures }) => ({ count, picks: figures.flatMap((it, i) => (it === 1 ? [i] : [])) })),
  } satisfies PicksProfile);
}
