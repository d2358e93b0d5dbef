import type { RankedProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { MOST_OPTIONS, refuse } from './file-fault.js';
import { optionNames } from './names.js';
import { wholeNumber } from './read-number.js';
import type { Line } from './text-bytes.js';

type Ballot = RankedProfile['ballots'][number];
type OrderType = 'soc' | 'soi' | 'toc' | 'toi';

/** Header of a PrefLib file: values by key, with their lines. */
type Header = ReadonlyMap<string, Line>;

/** Keys by which ballots are read; others may be there as often as they like. */
const COUNTED = /^(?:DATA TYPE|NUMBER .*|ALTERNATIVE NAME \d+|INVALID BALLOTS)$/;

/**
 * Reads orders in the PrefLib format (preflib.org/format, since 2021): header lines `# KEY: VALUE`, then `count: 1,{2,3},4`, ties in
 * braces. The figures of the header must agree with the orders: alternatives, voters, unique orders; and the type too: `so…` has no
 * ties, `…c` ranks everything. An order without options is a blank ballot; `{}` is a skipped rank (not of the format: the writer here uses it). Linear.
 */
export function readPreflib(lines: readonly Line[], named: OrderType | null): Parsed<BallotFile> {
  const heads = headerOf(lines);
  if (!heads.ok) return heads;
  const header = heads.value;
  const type = header.get('DATA TYPE')?.text.toLowerCase() ?? named ?? '';
  if (!isOrderType(type))
    return refuse(header.get('DATA TYPE')?.number ?? 1, 'unknown_value', { key: 'DATA TYPE', found: type });
  if (named !== null && named !== type)
    return refuse(header.get('DATA TYPE')?.number ?? 1, 'other_format', { named, found: type });
  const names = namesOf(header);
  if (!names.ok) return names;
  const ballots: Ballot[] = [];
  for (const line of lines) {
    if (line.text.trim() === '' || line.text.startsWith('#')) continue;
    const ballot = readOrder(line, names.value.length, type);
    if (!ballot.ok) return ballot;
    ballots.push(ballot.value);
  }
  const invalid = figureOf(header, 'INVALID BALLOTS');
  if (!invalid.ok) return invalid;
  const voters = ballots.reduce((sum, { count }) => sum + count, 0);
  for (const [key, found] of [
    ['NUMBER VOTERS', voters],
    ['NUMBER UNIQUE ORDERS', ballots.length],
  ] as const) {
    const stated = figureOf(header, key);
    if (!stated.ok) return stated;
    if (stated.value !== null && stated.value !== found)
      return refuse(header.get(key)?.number ?? 1, 'wrong_total', { what: key, stated: stated.value, found });
  }
  const title = header.get('TITLE')?.text ?? '';
  return parsed({
    format: type,
    ...(title === '' ? {} : { title }),
    profile: { form: 'ranks', candidates: names.value, ballots, invalid: invalid.value ?? 0 },
    defaults: {},
  });
}

const isOrderType = (text: string): text is OrderType => ['soc', 'soi', 'toc', 'toi'].includes(text);

/** A key that is there twice says one thing, or the file is refused: nobody could say which holds. */
function headerOf(lines: readonly Line[]): Parsed<Header> {
  const header = new Map<string, Line>();
  for (const { number, text } of lines) {
    const colon = text.indexOf(':');
    if (!text.startsWith('#') || colon < 0) continue;
    const [key, value] = [text.slice(1, colon).trim().toUpperCase(), text.slice(colon + 1).trim()];
    const before = header.get(key);
    if (before && before.text !== value && COUNTED.test(key))
      return refuse(number, 'wrong_total', { what: key, stated: before.text, found: value });
    header.set(key, { number, text: value });
  }
  return parsed(header);
}

function figureOf(header: Header, key: string): Parsed<number | null> {
  const stated = header.get(key);
  if (stated === undefined) return parsed(null);
  const figure = wholeNumber(stated.text);
  return figure === null ? refuse(stated.number, 'bad_number', { found: stated.text, expected: key }) : parsed(figure);
}

function namesOf(header: Header): Parsed<string[]> {
  const size = figureOf(header, 'NUMBER ALTERNATIVES');
  if (!size.ok) return size;
  if (size.value === null) return refuse(1, 'missing_part', { expected: 'NUMBER ALTERNATIVES' });
  const at = header.get('NUMBER ALTERNATIVES')?.number ?? 1;
  if (size.value > MOST_OPTIONS) return refuse(at, 'too_many_options', { most: MOST_OPTIONS });
  const stated = [...header.keys()].filter((key) => key.startsWith('ALTERNATIVE NAME ')).length;
  if (stated > size.value)
    return refuse(at, 'wrong_total', { what: 'NUMBER ALTERNATIVES', stated: size.value, found: stated });
  const found: { line: number; name: string }[] = [];
  for (let i = 1; i <= size.value; i++) {
    const name = header.get(`ALTERNATIVE NAME ${i}`);
    if (name === undefined) return refuse(at, 'missing_part', { expected: `ALTERNATIVE NAME ${i}` });
    found.push({ line: name.number, name: name.text });
  }
  return optionNames(found);
}

function readOrder(line: Line, size: number, type: OrderType): Parsed<Ballot> {
  const colon = line.text.indexOf(':');
  const expected = 'an order such as 12: 3,{1,2}';
  if (colon < 0) return refuse(line.number, 'bad_line', { found: line.text, expected });
  const count = wholeNumber(line.text.slice(0, colon).trim());
  if (count === null || count === 0)
    return refuse(line.number, 'bad_number', { found: line.text.slice(0, colon), expected: 'a number of ballots' });
  const order = line.text.slice(colon + 1).replace(/\s+/g, '');
  const tokens = order === '' ? [] : (order.match(/\{[^{}]*\}|[^,{}]+|,/g) ?? []);
  // Ranks and commas take turns, and nothing of the line is left over.
  const isWellFormed =
    tokens.join('') === order &&
    (order === '' || tokens.length % 2 === 1) &&
    tokens.every((it, i) => (it === ',') === (i % 2 === 1));
  if (!isWellFormed) return refuse(line.number, 'bad_line', { found: line.text, expected });
  const seen = new Set<number>();
  const ranks: number[][] = [];
  for (const token of tokens.filter((it) => it !== ',')) {
    const isTie = token.startsWith('{');
    const parts = (isTie ? token.slice(1, -1) : token).split(',').filter((part) => !isTie || part !== '');
    const rank: number[] = [];
    for (const part of parts) {
      const option = wholeNumber(part);
      if (option === null || option < 1 || option > size) return refuse(line.number, 'unknown_option', { found: part });
      if (seen.has(option)) return refuse(line.number, 'repeated_option', { found: part });
      seen.add(option);
      rank.push(option - 1);
    }
    if (rank.length !== 1 && type.startsWith('s')) return refuse(line.number, 'tied_order', { found: token });
    ranks.push(rank);
  }
  if (type.endsWith('c') && seen.size !== size) return refuse(line.number, 'incomplete_order', { found: line.text });
  return parsed({ count, ranks });
}
