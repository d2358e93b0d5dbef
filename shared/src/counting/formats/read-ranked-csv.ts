import type { RuleName } from '../account.js';
import type { Rank, RankedProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed, type RuleSettings } from './ballot-file.js';
import { MOST_OPTIONS, refuse } from './file-fault.js';
import { NameIndex } from './names.js';
import { wholeNumber } from './read-number.js';
import { type Row, readRows, unguarded } from './separated.js';
import type { Line } from './text-bytes.js';

type Ballot = RankedProfile['ballots'][number];

/** Words that RCTab and its data use instead of a name. An empty cell is a skipped rank too. */
const SKIPPED: ReadonlySet<string> = new Set(['', 'undervote', 'skipped']);
const OVERVOTE = 'overvote';
/** Undeclared write-ins: an option, but one that such a count eliminates first. */
const WRITE_INS = 'UWI';

/** Says that the row is a figure, not a ballot: ballots that could not be counted. */
export const INVALID_WORD = 'invalid';

/**
 * Reads ranked ballots as a table: `count,rank1,rank2,…`, a name in each cell. Options are those named, in order of appearance; rows
 * with the count 0 in front declare them in the order of the ballot paper (the writer here does so), and then nothing else may be
 * named and `A=B` in a cell is an equal rank. Names repeated on a ballot are kept: the rules say what they mean. A file with the words of
 * RCTab (`undervote`, `overvote`, `UWI`) asks for the counting rules that go with them; see `rctabDefaults`. Linear.
 */
export function readRankedCsv(lines: readonly Line[]): Parsed<BallotFile> {
  const rows = readRows(lines, ',');
  if (!rows.ok) return rows;
  const [head, ...body] = rows.value;
  if (!head || !isRankedHead(head.cells))
    return refuse(head?.line ?? 1, 'missing_part', { expected: 'count,rank1,rank2,…' });
  const declared = declarations(body);
  const options = new NameIndex(declared);
  const ballots: Ballot[] = [];
  const words = new Set<string>();
  let invalid = 0;
  for (const row of body.slice(declared.length)) {
    if (row.cells.length !== head.cells.length)
      return refuse(row.line, 'wrong_columns', { expected: head.cells.length, found: row.cells.length });
    const [first = '', second = ''] = row.cells;
    const count = wholeNumber((first === INVALID_WORD ? second : first).trim());
    if (count === null) return refuse(row.line, 'bad_number', { found: first, expected: 'a number of ballots' });
    if (first === INVALID_WORD) {
      invalid += count;
      continue;
    }
    const ballot = readBallot(row, options, declared.length > 0, words);
    if (!ballot.ok) return ballot;
    if (options.size > MOST_OPTIONS) return refuse(row.line, 'too_many_options', { most: MOST_OPTIONS });
    if (count > 0) ballots.push({ count, ranks: ballot.value });
  }
  if (ballots.length === 0 && declared.length === 0) return refuse(head.line, 'no_ballots');
  return parsed({
    format: 'ranked-csv',
    profile: { form: 'ranks', candidates: options.names(), ballots, invalid },
    defaults: words.size > 0 ? rctabDefaults(options) : {},
  });
}

/** `count,rank1,rank2,…`, in any case of letters. */
export const isRankedHead = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell, i) => cell.trim().toLowerCase() === (i === 0 ? 'count' : `rank${i}`));

/** Names of the rows with count 0 at the top: one name in each, the other cells empty. */
function declarations(rows: readonly Row[]): string[] {
  const names = new Set<string>();
  for (const { cells } of rows) {
    const name = unguarded(cells[1] ?? '').trim();
    if (cells[0]?.trim() !== '0' || name === '' || cells.slice(2).some((cell) => cell.trim() !== '')) break;
    if (names.has(name)) break;
    names.add(name);
  }
  return [...names];
}

function readBallot(row: Row, options: NameIndex, isClosed: boolean, words: Set<string>): Parsed<Rank[]> {
  const ranks: Rank[] = [];
  for (const cell of row.cells.slice(1)) {
    const text = unguarded(cell).trim();
    const word = text.toLowerCase();
    if (SKIPPED.has(word) || word === OVERVOTE) {
      if (word !== '') words.add(word);
      ranks.push(word === OVERVOTE ? 'overvote' : []);
      continue;
    }
    if (text === WRITE_INS) words.add(text);
    const rank = isClosed ? knownOptions(text, options) : [options.add(text)];
    if (rank === null) return refuse(row.line, 'unknown_option', { found: text });
    ranks.push(rank);
  }
  return parsed(ranks);
}

/** One declared name, or several with equals signs between them. */
function knownOptions(text: string, options: NameIndex): number[] | null {
  const whole = options.find(text);
  if (whole !== null) return [whole];
  const parts = text.split('=').map((part) => options.find(part.trim()));
  return parts.length > 1 && parts.every((part) => part !== null) && new Set(parts).size === parts.length
    ? parts
    : null;
}

/**
 * How the cities that publish such files count them, by RCTab as it is set for Minneapolis (see `RCTAB_IRV` and `RCTAB_STV`):
 * overvoted ranks are passed over, too many skipped ranks end a ballot, and undeclared write-ins go first.
 */
function rctabDefaults(options: NameIndex): Partial<Record<RuleName, RuleSettings>> {
  const first: RuleSettings = options.find(WRITE_INS) === null ? {} : { first: WRITE_INS };
  return {
    irv: { overvote: 'skip', skipped: '1', batch: 'true', ...first },
    'stv-scottish': { overvote: 'skip', skipped: '2', decimals: '4', course: 'rctab', ...first },
  };
}
