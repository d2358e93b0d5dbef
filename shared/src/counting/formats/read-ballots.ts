import { canonicalProfile } from '../canonical-ballots.js';
import type { BallotFile, Format, Parsed } from './ballot-file.js';
import { refuse } from './file-fault.js';
import { readPollJson } from './poll-json.js';
import { readAbif } from './read-abif.js';
import { isBallotsHead, readBallotsCsv } from './read-ballots-csv.js';
import { readBlt } from './read-blt.js';
import { isFirstOption, readDebian } from './read-debian.js';
import { isGradesHead, readGradesCsv } from './read-grades-csv.js';
import { readPabulib } from './read-pabulib.js';
import { readPreflib } from './read-preflib.js';
import { isRankedHead, readRankedCsv } from './read-ranked-csv.js';
import { decodeText, type Line, linesOf } from './text-bytes.js';

type Order = 'soc' | 'soi' | 'toc' | 'toi';
/** What the content shows; the four PrefLib types look alike. */
type Look = Exclude<Format, Order> | 'preflib';

/** What a name may hold by its last part. Other names, and `.txt`, may hold anything. */
const BY_ENDING: Readonly<Record<string, readonly Look[]>> = {
  blt: ['blt'],
  soc: ['preflib'],
  soi: ['preflib'],
  toc: ['preflib'],
  toi: ['preflib'],
  pb: ['pb'],
  abif: ['abif'],
  csv: ['ranked-csv', 'grades-csv', 'ballots-csv'],
  json: ['ballots-json'],
};
/** Old files of these may be in Latin-1; all others are UTF-8 by their format. */
const LATIN: ReadonlySet<Look> = new Set(['debian-tally', 'blt']);

/**
 * Reads a file of ballots. The content decides what it is, and the name (of which only the ending counts) must not say
 * otherwise; what looks like no known format is refused. A fault is a value with its line; nothing is thrown. Linear in the size but for the
 * sorting of groups.
 */
export function readBallots(name: string, bytes: Uint8Array): Parsed<BallotFile> {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse(1, 'not_text');
  const lines = linesOf(decoded.text);
  const first = lines.find(({ text }) => text.trim() !== '');
  if (first === undefined) return refuse(1, 'empty_file');
  const ending = /\.([a-z]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const allowed = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  const look = lookOf(lines, first);
  if (look === null) return refuse(first.number, 'unknown_format', { found: first.text.trim() });
  if (allowed && !allowed.includes(look)) return refuse(first.number, 'other_format', { named: ending, found: look });
  if (decoded.encoding === 'latin-1' && !LATIN.has(look)) return refuse(lineOfOddByte(bytes), 'not_text');
  const file = readAs(look, lines, decoded.text, ending);
  return file.ok ? { ok: true, value: { ...file.value, profile: canonicalProfile(file.value.profile) } } : file;
}

/** What the beginning of the content looks like: marks that no other format has. */
function lookOf(lines: readonly Line[], first: Line): Look | null {
  const text = first.text.trim();
  const cells = text.split(',').map((cell) => cell.replaceAll('"', ''));
  if (/^META;*$/.test(text)) return 'pb';
  if (/^\{\s*"?[a-z_]+"?\s*:/i.test(text) && !text.endsWith('}')) return 'ballots-json';
  if (text.startsWith('{"polylogue"') || text.startsWith('{"ballots":') || text === '{') return 'ballots-json';
  if (isBallotsHead(cells)) return 'ballots-csv';
  if (isRankedHead(cells)) return 'ranked-csv';
  if (isGradesHead(cells)) return 'grades-csv';
  if (lines.some((line) => /^#\s*(NUMBER ALTERNATIVES|DATA TYPE|ALTERNATIVE NAME \d+)\s*:/i.test(line.text)))
    return 'preflib';
  if (lines.some((line) => isFirstOption(line.text))) return 'debian-tally';
  // Comments may stand before the first line that tells.
  const telling =
    lines.find((line) => line.text.trim() !== '' && !line.text.trimStart().startsWith('#'))?.text.trim() ?? '';
  if (/^\d+\s+\d+(\s|#|$)/.test(telling)) return 'blt';
  if (/^(=.*:|\{.*:.*\}$|\d+\s*[:*])/.test(telling)) return 'abif';
  return null;
}

function readAs(look: Look, lines: readonly Line[], text: string, ending: string): Parsed<BallotFile> {
  switch (look) {
    case 'blt':
      return readBlt(lines);
    case 'preflib':
      return readPreflib(lines, isOrder(ending) ? ending : null);
    case 'pb':
      return readPabulib(lines);
    case 'abif':
      return readAbif(lines);
    case 'debian-tally':
      return readDebian(lines);
    case 'ranked-csv':
      return readRankedCsv(lines);
    case 'grades-csv':
      return readGradesCsv(lines);
    case 'ballots-csv':
      return readBallotsCsv(lines);
    case 'ballots-json':
      return readPollJson(text);
  }
}

const isOrder = (ending: string): ending is Order => ['soc', 'soi', 'toc', 'toi'].includes(ending);

/** The line of the first byte above ASCII: near the fault, and cheap. */
function lineOfOddByte(bytes: Uint8Array): number {
  let line = 1;
  for (const byte of bytes) {
    if (byte > 0x7f) return line;
    if (byte === 0x0a) line += 1;
  }
  return line;
}
