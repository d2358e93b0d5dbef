import { writePollJson } from '@polylogue/shared/counting/formats/poll-json';
import { field } from '@polylogue/shared/counting/formats/separated';
import {
  orderType,
  type Written,
  writeBlt,
  writeCsv,
  writePabulib,
  writePreflib,
} from '@polylogue/shared/counting/formats/write-ballots';
import { canonicalJson, type JsonValue } from '@polylogue/shared/kernel/canonical-json';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { wordsOf } from '@polylogue/shared/polls/account-names.rules';
import type { MarksGroup } from '@polylogue/shared/polls/counting.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { BallotSources } from '@polylogue/shared/polls/results';
import { allGroups, type CountedBallots, type CountedPoll, countingOf, invalidOf } from './poll-result.js';

/** A file of a poll's ballots: the last part of its address, and its text. */
export interface BallotText {
  readonly name: string;
  readonly text: string;
}

export interface FiledPoll extends CountedPoll {
  readonly question: LocalText;
  readonly sources: BallotSources | null;
}

/** Ballots as they may be read: without what staff took away. `hidden`: ballots whose whole text is gone. */
export interface FiledBallots extends Pick<CountedBallots, 'groups' | 'papers'> {
  readonly hidden: number;
}

/** Rules whose ballots other programs read as .blt. */
const BLT_RULES: ReadonlySet<string> = new Set(['irv', 'stv-scottish', 'stv-meek']);

/**
 * All ballots of a poll as files, from which anybody can count again: CSV and JSON of every kind; .blt for counts by transfers,
 * PrefLib for rankings, Pabulib for budgets. Canonical: grouped and sorted by what they say, so one set of ballots is one sequence of
 * bytes, and nothing tells in what order they were cast or kept. A file is left out where its format cannot hold the ballots.
 * `names`: what the options are called. `languages`: of the dialogue, the first one for titles.
 */
export function ballotTexts(
  poll: FiledPoll,
  ballots: FiledBallots,
  { names, languages }: { readonly names: readonly string[]; readonly languages: readonly string[] },
): BallotText[] {
  const counting = countingOf(poll, ballots, names);
  if (counting === null) return answerTexts(poll, ballots);
  const { profile, seats, rule } = counting;
  const title = oneLine(wordsOf(poll.question, languages));
  const files: [string, Written][] = [
    ['json', { ok: true, text: jsonOf(poll, counting, names) }],
    ['csv', writeCsv(profile)],
  ];
  if (profile.form === 'ranks') {
    if (BLT_RULES.has(rule)) files.push(['blt', writeBlt(profile, { title, seats })]);
    files.push([orderType(profile), writePreflib(profile, title)]);
  }
  const projects = poll.options.map(({ text }) => oneLine(wordsOf(text, languages)));
  if (poll.form.kind === 'budget' && profile.form === 'picks')
    files.push(['pb', writePabulib(profile, { title, names: projects, currency: poll.form.currency })]);
  return files.flatMap(([ending, file]) => (file.ok ? [{ name: `ballots.${ending}`, text: file.text }] : []));
}

function jsonOf(
  { question, questionHash, options, sources }: FiledPoll,
  { rule, seats, options: settings, profile }: NonNullable<ReturnType<typeof countingOf>>,
  names: readonly string[],
): string {
  return writePollJson(
    {
      question,
      ...(questionHash === null ? {} : { frozen: questionHash }),
      options: options.map(({ id, text }, at) => ({ id, name: names[at] ?? id, text })),
      rule,
      seats,
      settings: { ...settings },
      ...(sources ? { sources } : {}),
    },
    profile,
  );
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Answers of kinds without a counting rule: scales, numbers, texts, words. */
function answerTexts(poll: FiledPoll, ballots: FiledBallots): BallotText[] {
  const answers = sortedAnswers(allGroups(ballots));
  const invalid = invalidOf(ballots);
  const { question, questionHash, form, sources } = poll;
  const whole = {
    polylogue: 'answers',
    version: 1,
    question,
    ...(questionHash === null ? {} : { frozen: questionHash }),
    form,
    ...(sources ? { sources } : {}),
    ...(invalid > 0 ? { invalid } : {}),
    ...(ballots.hidden > 0 ? { hidden: ballots.hidden } : {}),
    answers,
  };
  const json: JsonValue = JSON.parse(JSON.stringify(whole));
  return [
    { name: 'ballots.json', text: `${canonicalJson(json)}\n` },
    { name: 'ballots.csv', text: csvOf(form, answers) },
  ];
}

/** Alike answers together, in the order of what they say. */
function sortedAnswers(groups: readonly MarksGroup[]): MarksGroup[] {
  const found = new Map<string, MarksGroup>();
  for (const { marks, count } of groups) {
    const key = keyOf(marks);
    found.set(key, { marks, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Added to a value, whatever its size, it gives a number from 0: as big integers, since two neighbours must not become one. */
const LEAST = 2n ** 53n;

/** Sorts as the answers do: numbers by size, texts by their code units, blank ones last. */
function keyOf(marks: Marks): string {
  if (marks.form === 'value') return marks.value === null ? 'n' : String(BigInt(marks.value) + LEAST).padStart(17, '0');
  if (marks.form === 'text') return `${marks.text}\n${marks.lang}`;
  if (marks.form === 'words') return `${JSON.stringify(marks.words)}\n${marks.lang}`;
  return '\uffff';
}

/** `count`, then the answer: a value in its unit (`no opinion`), or language and text; empty cells are a blank ballot. */
function csvOf(form: PollForm, answers: readonly MarksGroup[]): string {
  const most = form.kind === 'words' ? form.most : 1;
  const head = form.kind === 'scale' || form.kind === 'number' ? ['value'] : ['lang', ...numbered('answer', most)];
  const rows = answers.map(({ marks, count }) => {
    const cells = cellsOf(form, marks);
    return [String(count), ...head.map((_, at) => field(oneLine(cells[at] ?? '')))].join(',');
  });
  return `${[['count', ...head].join(','), ...rows].join('\n')}\n`;
}

const numbered = (name: string, most: number): string[] =>
  most === 1 ? [name] : Array.from({ length: most }, (_, at) => `${name}${at + 1}`);

function cellsOf(form: PollForm, marks: Marks): string[] {
  switch (marks.form) {
    case 'value':
      return [marks.value === null ? 'no opinion' : decimal(marks.value, form.kind === 'number' ? form.decimals : 0)];
    case 'text':
      return [marks.lang, marks.text];
    case 'words':
      return [marks.lang, ...marks.words];
    case 'picks':
    case 'ranking':
    case 'scores':
    case 'blank':
      return [];
  }
}

/** A number of smallest steps as a decimal, exactly. */
function decimal(steps: number, decimals: number): string {
  if (decimals === 0) return String(steps);
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  return `${steps < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
