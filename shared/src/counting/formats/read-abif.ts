import type { Rank, RankedProfile, ScoresProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { MOST_OPTIONS, refuse } from './file-fault.js';
import { NameIndex } from './names.js';
import { wholeNumber } from './read-number.js';
import type { Line } from './text-bytes.js';

/** One option on a ballot, with what stands before it (`>`, `=`, `,`; none before the first) and its score, if any. */
interface Mark {
  readonly name: string;
  readonly separator: string;
  readonly score: number | null;
}
type Scored = { readonly count: number; readonly ranks: Rank[]; readonly scores: ReadonlyMap<number, number> };

/**
 * Reads the Aggregated Ballot Information Format (electorama.com/abif, 0.1): comments from `#`, facts `{key: value}`, options
 * `=token:[Name]`, ballots `27:A>B=C` or with scores `27:A/5>B/3`. An option is called by its token, as on the ballots. Where tokens are declared,
 * no other may stand on a ballot (but the name in brackets may); else they are options in order of appearance. Commas
 * part options that have scores, which then give the ranks. The fact `ballotcount`, if above 0, must agree. Linear.
 */
export function readAbif(lines: readonly Line[]): Parsed<BallotFile> {
  const options = new NameIndex();
  const aliases = new Map<string, string>();
  const facts = new Map<string, { line: number; value: string }>();
  for (const { number, text } of lines) {
    const fact = factOf(text);
    if (fact) facts.set(fact.key, { line: number, value: fact.value });
    if (!text.startsWith('=')) continue;
    const option = declarationOf(text);
    if (option === null) return refuse(number, 'bad_line', { found: text, expected: '=token:[Name]' });
    if (options.find(option.token) !== null) return refuse(number, 'same_name', { name: option.token });
    options.add(option.token);
    aliases.set(option.name, option.token);
  }
  const isClosed = options.size > 0;
  const ballots: Scored[] = [];
  for (const line of lines) {
    const text = withoutComment(line.text).trim();
    if (text === '' || text.startsWith('=')) continue;
    if (text.startsWith('{')) {
      if (text.endsWith('}') || line.text.trim().endsWith('}')) continue;
      return refuse(line.number, 'bad_line', { found: text, expected: '{key: value}' });
    }
    const ballot = readBallot({ number: line.number, text }, options, isClosed ? aliases : null);
    if (!ballot.ok) return ballot;
    if (options.size > MOST_OPTIONS) return refuse(line.number, 'too_many_options', { most: MOST_OPTIONS });
    ballots.push(ballot.value);
  }
  const found = ballots.reduce((sum, { count }) => sum + count, 0);
  if (ballots.length === 0) return refuse(lines.at(-1)?.number ?? 1, 'no_ballots');
  const stated = facts.get('ballotcount');
  if (stated && wholeNumber(stated.value) !== 0 && wholeNumber(stated.value) !== found)
    return refuse(stated.line, 'wrong_total', { what: 'ballotcount', stated: stated.value, found });
  const title = facts.get('title')?.value ?? '';
  const profile: RankedProfile = { form: 'ranks', candidates: options.names(), ballots };
  const scores = scoresOf(profile.candidates, ballots, facts.get('max_rating')?.value);
  return parsed({
    format: 'abif',
    ...(title === '' ? {} : { title }),
    profile: { ...profile, ballots: ballots.map(({ count, ranks }) => ({ count, ranks })) },
    ...(scores === null ? {} : { scores }),
    defaults: {},
  });
}

/** `{key: "value"}`, the key with or without quotes. */
function factOf(text: string): { key: string; value: string } | null {
  const whole = text.trim();
  const colon = whole.indexOf(':');
  if (!whole.startsWith('{') || !whole.endsWith('}') || colon < 0) return null;
  const bare = (part: string): string => part.trim().replace(/^"/, '').replace(/"$/, '').trim();
  return { key: bare(whole.slice(1, colon)).toLowerCase(), value: bare(whole.slice(colon + 1, -1)) };
}

function declarationOf(text: string): { token: string; name: string } | null {
  const colon = text.startsWith('=[') ? text.indexOf(']:') + 1 : text.indexOf(':');
  if (colon < 1) return null;
  const token = withoutBrackets(text.slice(1, colon));
  return token === '' ? null : { token, name: withoutBrackets(text.slice(colon + 1)) };
}

function withoutBrackets(part: string): string {
  const text = part.trim();
  return (text.startsWith('[') && text.endsWith(']')) || (text.length > 1 && text.startsWith('"') && text.endsWith('"'))
    ? text.slice(1, -1).trim()
    : text;
}

/** Without what follows a `#` outside of brackets. */
function withoutComment(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    else if (text[at] === '#' && depth <= 0) return text.slice(0, at);
  }
  return text;
}

function readBallot(line: Line, options: NameIndex, aliases: ReadonlyMap<string, string> | null): Parsed<Scored> {
  const match = /^(\d+)\s*[:*]/.exec(line.text);
  const count = wholeNumber(match?.[1] ?? '');
  const marks = count === null ? null : marksOf(line.text.slice(match?.[0].length ?? 0));
  if (count === null || marks === null)
    return refuse(line.number, 'bad_line', { found: line.text, expected: 'a ballot such as 27:A>B=C' });
  const scores = new Map<number, number>();
  const ranks: number[][] = [];
  const seen = new Set<number>();
  for (const { name, separator, score } of marks) {
    const option = aliases === null ? options.add(name) : (options.find(name) ?? options.find(aliases.get(name) ?? ''));
    if (option === null) return refuse(line.number, 'unknown_option', { found: name });
    if (seen.has(option)) return refuse(line.number, 'repeated_option', { found: name });
    seen.add(option);
    if (separator === ',' && (score === null || scores.size < seen.size - 1))
      return refuse(line.number, 'bad_line', { found: line.text, expected: 'scores where commas part options' });
    if (score !== null) scores.set(option, score);
    if (separator === '=') ranks.at(-1)?.push(option);
    else ranks.push([option]);
  }
  const isByScore = marks.some(({ separator }) => separator === ',');
  return parsed({ count, ranks: isByScore ? ranksByScore(scores) : ranks, scores });
}

/** The marks of a ballot, or null where they cannot be read. */
function marksOf(ballot: string): Mark[] | null {
  const text = ballot.trim();
  const marks: Mark[] = [];
  let separator = '';
  let at = 0;
  while (text !== '') {
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    const end = text[at] === '[' ? text.indexOf(']', at) + 1 : endOf(text, at, NAME_ENDS);
    if (end <= at) return null;
    const name = withoutBrackets(text.slice(at, end));
    const tail = endOf(text, end, SEPARATORS);
    const score = /^\s*(?:\/(\d{1,9})\s*)?$/.exec(text.slice(end, tail));
    if (name === '' || !score) return null;
    marks.push({ name, separator, score: score[1] === undefined ? null : Number(score[1]) });
    if (tail === text.length) break;
    separator = text[tail] ?? '';
    at = tail + 1;
  }
  return marks;
}

const SEPARATORS: ReadonlySet<string> = new Set(['>', '=', ',']);
const NAME_ENDS: ReadonlySet<string> = new Set([...SEPARATORS, '/']);

/** Where the first of some signs stands, or the end of the text. */
function endOf(text: string, from: number, signs: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && !signs.has(text[at] ?? '')) at += 1;
  return at;
}

function ranksByScore(scores: ReadonlyMap<number, number>): number[][] {
  const levels = new Map<number, number[]>();
  for (const [option, score] of scores) levels.set(score, [...(levels.get(score) ?? []), option]);
  return [...levels].sort(([a], [b]) => b - a).map(([, options]) => options);
}

/** The ballots as scores, where every mark has one. */
function scoresOf(candidates: readonly string[], ballots: readonly Scored[], most?: string): ScoresProfile | null {
  const marked = ballots.filter(({ ranks }) => ranks.length > 0);
  if (marked.length === 0 || !marked.every(({ ranks, scores }) => scores.size === ranks.flat().length)) return null;
  const found = marked.reduce((highest, { scores }) => Math.max(highest, ...scores.values()), 0);
  return {
    form: 'scores',
    candidates,
    lowest: 0,
    highest: Math.max(found, wholeNumber(most ?? '') ?? 0),
    ballots: ballots.map(({ count, scores }) => ({ count, scores: candidates.map((_, i) => scores.get(i) ?? null) })),
  };
}
