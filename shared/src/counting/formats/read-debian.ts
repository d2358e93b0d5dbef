import type { RuleName } from '../account.js';
import type { RankedProfile } from '../profiles.js';
import { type BallotFile, type Parsed, parsed, type RuleSettings } from './ballot-file.js';
import { refuse } from './file-fault.js';
import { type NamedLine, optionNames } from './names.js';
import type { Line } from './text-bytes.js';

type Ballot = RankedProfile['ballots'][number];

/** One class for blanks and arrow: two of them side by side would look at a long run of blanks again and again. */
const OPTION = /^[\s/|\\]*Option\s+(\d{1,3})[\s>-]*:(.*)$/;
/** A vote with a slip in its beginning: passed over, it would be lost. */
const NEARLY_VOTE = /^\s*V\s*[:;.]?\s*[0-9-]/i;
const VOTE = /^V:\s+([0-9A-Za-z-]+)(?:\s+(\S+))?/;

/**
 * Reads a Debian tally sheet (debian.org/vote, made by devotee): lines `Option 1--->: Name`, then a line a voter, `V: 2-31` and
 * the voter's key: the rank of each option, `-` where it was not ranked; equal ranks are ties, gaps mean nothing. Ranks from ten on
 * are letters. Every vote must be as long as the list of options, and every key as long as the first, so a cut line is found. By
 * the constitution A.6 the last option is the default one: the Condorcet rules get it as their option `default`. Linear.
 */
export function readDebian(lines: readonly Line[]): Parsed<BallotFile> {
  const found: NamedLine[] = [];
  for (const { number, text } of lines) {
    const match = OPTION.exec(text);
    if (!match) continue;
    if (Number(match[1]) !== found.length + 1)
      return refuse(number, 'bad_line', { found: text.trim(), expected: `Option ${found.length + 1}` });
    found.push({ line: number, name: match[2] ?? '' });
  }
  const names = optionNames(found);
  if (!names.ok) return names;
  const last = lines.at(-1)?.number ?? 1;
  const standard = names.value.at(-1);
  if (standard === undefined) return refuse(last, 'missing_part', { expected: 'Option 1' });
  const ballots: Ballot[] = [];
  let key: string | undefined;
  for (const line of lines) {
    if (!line.text.startsWith('V:')) {
      if (NEARLY_VOTE.test(line.text))
        return refuse(line.number, 'bad_line', { found: line.text.trim(), expected: 'V: and the ranks' });
      continue;
    }
    const match = VOTE.exec(line.text);
    const vote = match?.[1] ?? '';
    if (vote.length !== names.value.length)
      return refuse(line.number, 'bad_line', { found: line.text.trim(), expected: `${names.value.length} ranks` });
    key ??= match?.[2] ?? '';
    if (isHash(key) && (match?.[2] ?? '').length !== key.length)
      return refuse(line.number, 'bad_line', {
        found: line.text.trim(),
        expected: `a key of ${key.length} characters`,
      });
    ballots.push({ count: 1, ranks: ranksOf(vote) });
  }
  if (ballots.length === 0) return refuse(last, 'no_ballots');
  return parsed({
    format: 'debian-tally',
    profile: { form: 'ranks', candidates: names.value, ballots },
    defaults: defaultOption(standard),
  });
}

/** The line that declares the first option. */
export const isFirstOption = (text: string): boolean => OPTION.exec(text)?.[1] === '1';

const isHash = (key: string): boolean => /^[0-9a-f]{32,}$/i.test(key);

/** Options by the rank written for them, best first: ranks are only an order. */
function ranksOf(vote: string): number[][] {
  const byRank = new Map<number, number[]>();
  for (const [option, mark] of [...vote].entries()) {
    if (mark === '-') continue;
    const rank = Number.parseInt(mark, 36);
    byRank.set(rank, [...(byRank.get(rank) ?? []), option]);
  }
  return [...byRank].sort(([a], [b]) => a - b).map(([, options]) => options);
}

const CONDORCET = ['copeland', 'minimax', 'schulze', 'ranked-pairs'] as const satisfies readonly RuleName[];

function defaultOption(name: string): Partial<Record<RuleName, RuleSettings>> {
  return Object.fromEntries(CONDORCET.map((rule) => [rule, { default: name }]));
}
