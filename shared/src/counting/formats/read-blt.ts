import type { Rank, RankedProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed } from './ballot-file.js';
import { MOST_OPTIONS, refuse } from './file-fault.js';
import { optionNames, unquoted } from './names.js';
import { wholeNumber } from './read-number.js';
import type { Line } from './text-bytes.js';

type Ballot = RankedProfile['ballots'][number];

/** What stands before the names. */
interface Votes {
  readonly size: number;
  readonly seats: number;
  /** Indices of options that were withdrawn. */
  readonly withdrawn: ReadonlySet<number>;
  readonly ballots: readonly Ballot[];
  readonly invalid: number;
  /** What follows the 0 that ends the ballots. */
  readonly rest: readonly Line[];
}

/**
 * Reads a .blt file: Hill, Wichmann and Woodall, Algorithm 123 (1987), with what OpenSTV and OpaVote added: comments from `#`, ids
 * of ballots in brackets, equal ranks `1=2`, skipped ranks `-`. Several ballots may stand on a line, a ballot may not go over its
 * line: then its 0 is missing. Withdrawn options (`-2` before the ballots) are passed over on every ballot and are no candidates.
 * Names may lack their quotes or have some too many; the title may be missing. A comment `# invalid ballots: 3` is what the writer
 * here leaves for ballots that could not be counted. Linear in the length of the file.
 */
export function readBlt(lines: readonly Line[]): Parsed<BallotFile> {
  const votes = readVotes(lines);
  if (!votes.ok) return votes;
  const { size, seats, withdrawn, ballots, invalid, rest } = votes.value;
  const texts = nameLines(rest, size);
  const last = lines.at(-1)?.number ?? 1;
  if (texts.length < size) return refuse(last, 'missing_part', { expected: `${size} names` });
  const surplus = texts[size + 1];
  if (surplus) return refuse(surplus.number, 'something_after', { found: surplus.text });
  const names = optionNames(texts.slice(0, size).map(({ number, text }) => ({ line: number, name: unquoted(text) })));
  if (!names.ok) return names;
  const title = unquoted(texts[size]?.text ?? '');
  return parsed({
    format: 'blt',
    ...(title === '' ? {} : { title }),
    profile: withoutOptions({ form: 'ranks', candidates: names.value, ballots, invalid }, withdrawn),
    seats,
    defaults: {},
  });
}

function readVotes(lines: readonly Line[]): Parsed<Votes> {
  const header: number[] = [];
  const withdrawn = new Set<number>();
  const ballots: Ballot[] = [];
  const singles: Rank[] = [];
  let invalid = 0;
  for (const [at, line] of lines.entries()) {
    invalid = invalidNote(line.text) ?? invalid;
    const tokens = tokensOf(line.text);
    let next = 0;
    while (next < tokens.length) {
      const token = tokens[next] ?? '';
      if (header.length < 2) {
        const number = wholeNumber(token);
        if (number === null || (header.length === 1 && number === 0))
          return refuse(line.number, 'bad_line', { found: line.text, expected: 'options and seats, such as 5 2' });
        if (number > MOST_OPTIONS) return refuse(line.number, 'too_many_options', { most: MOST_OPTIONS });
        header.push(number);
        next += 1;
        continue;
      }
      const [size = 0, seats = 0] = header;
      if (/^-\d+$/.test(token) && ballots.length === 0) {
        const option = Number(token.slice(1));
        if (option < 1 || option > size) return refuse(line.number, 'unknown_option', { found: token });
        withdrawn.add(option - 1);
        next += 1;
        continue;
      }
      if (token === '0') {
        const behind = afterEnd(line.text);
        if (behind === '' && next + 1 < tokens.length)
          return refuse(line.number, 'something_after', { found: tokens[next + 1] ?? '' });
        const rest = [{ number: line.number, text: behind }, ...lines.slice(at + 1)];
        return parsed({ size, seats, withdrawn, ballots, invalid: restInvalid(rest) ?? invalid, rest });
      }
      const ballot = readBallot(line, tokens, next, size, singles);
      if (!ballot.ok) return ballot;
      ballots.push(ballot.value.ballot);
      next = ballot.value.next;
    }
  }
  return refuse(lines.at(-1)?.number ?? 1, 'missing_end', { expected: '0 after the last ballot' });
}

/** A ballot from its weight to its 0; `next` is the token after it. `singles`: ranks of one option, kept once for millions of ballots. */
function readBallot(
  line: Line,
  tokens: readonly string[],
  first: number,
  size: number,
  singles: Rank[],
): Parsed<{ ballot: Ballot; next: number }> {
  let at = /^\(.*\)$/.test(tokens[first] ?? '') ? first + 1 : first;
  const count = wholeNumber(tokens[at] ?? '');
  if (count === null || count === 0)
    return refuse(line.number, 'bad_number', { found: tokens[at] ?? '', expected: 'a number of ballots' });
  const ranks: Rank[] = [];
  const seen = new Set<number>();
  for (at += 1; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token === '0') return parsed({ ballot: { count, ranks }, next: at + 1 });
    const rank: number[] = [];
    for (const part of token === '-' ? [] : token.split('=')) {
      const option = wholeNumber(part);
      if (option === null || option < 1 || option > size)
        return refuse(line.number, 'unknown_option', { found: token });
      if (seen.has(option)) return refuse(line.number, 'repeated_option', { found: part });
      seen.add(option);
      rank.push(option - 1);
    }
    const [only] = rank;
    if (rank.length !== 1 || only === undefined) ranks.push(rank);
    else ranks.push((singles[only] ??= rank));
  }
  return refuse(line.number, 'missing_end', { expected: '0 at the end of the ballot' });
}

/** Words of a line; those on both sides of an equals sign are one. */
function tokensOf(text: string): string[] {
  const comment = text.indexOf('#');
  const words = (comment < 0 ? text : text.slice(0, comment)).split(/\s/).filter((word) => word !== '');
  const tokens: string[] = [];
  for (const word of words) {
    const before = tokens.at(-1);
    if (before !== undefined && (word.startsWith('=') || before.endsWith('=')))
      tokens[tokens.length - 1] = before + word;
    else tokens.push(word);
  }
  return tokens;
}

/** What stands on the line of the last 0, behind it: names may follow at once. */
function afterEnd(text: string): string {
  const quote = text.indexOf('"');
  return quote < 0 ? '' : text.slice(quote);
}

/** Lines that hold a name or the title. Where all stand on one line, its quoted parts do. */
function nameLines(rest: readonly Line[], size: number): Line[] {
  const lines = rest.filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
  if (lines.length >= size) return lines;
  return lines.flatMap(({ number, text }) =>
    (text.match(/"[^"]*"/g) ?? [text]).map((quoted) => ({ number, text: quoted })),
  );
}

const INVALID = /^\s*#\s*invalid ballots:\s*(\d{1,9})\s*$/;
const invalidNote = (text: string): number | null => {
  const found = INVALID.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};
const restInvalid = (rest: readonly Line[]): number | null =>
  rest.reduce<number | null>((found, { text }) => invalidNote(text) ?? found, null);

/** The same ballots without some options: those ranked behind them move up. */
function withoutOptions(profile: RankedProfile, gone: ReadonlySet<number>): RankedProfile {
  if (gone.size === 0) return profile;
  const kept = profile.candidates.map((_, option) => option).filter((option) => !gone.has(option));
  const renumbered = new Map(kept.map((option, i) => [option, i]));
  return {
    ...profile,
    candidates: profile.candidates.filter((_, option) => !gone.has(option)),
    ballots: profile.ballots.map(({ count, ranks }) => ({
      count,
      ranks: ranks.flatMap((rank) => {
        if (rank === 'overvote' || rank.length === 0) return [rank];
        const left = rank.flatMap((option) => renumbered.get(option) ?? []);
        return left.length === 0 ? [] : [left];
      }),
    })),
  };
}
