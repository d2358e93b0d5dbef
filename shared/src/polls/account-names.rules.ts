import type { Account } from '../counting/account.js';
import type { LocalText } from '../kernel/locale.js';
import type { PollForm } from './forms.js';

/** Words that mean something else in a file of rankings. */
const RESERVED = /^(undervote|overvote|skipped|uwi)$/i;

/**
 * What the options are called in files and in the account of a count: their words in the first of `languages` that they have (else in
 * the first by language tag), in one line; dates by their beginning. Two that are alike get " (2)", " (3)" in their order. Marks that
 * separate things in a format are left out: `=` of rankings; comma, semicolon and quotation marks of budgets, where the name is
 * the project's id. One name an option, each once, none empty.
 */
export function fileNames(
  form: PollForm,
  options: readonly { readonly text: LocalText; readonly starts: Date | string | null }[],
  languages: readonly string[],
): string[] {
  const given = new Set<string>();
  return options.map(({ text, starts }, at) => {
    const words = plain(form, wordsOf(text, languages));
    const date = starts === null ? '' : new Date(starts).toISOString();
    const name = [...new Set([date, words])].filter((part) => part !== '').join(' ') || String(at + 1);
    let unique = name;
    for (let twin = 2; given.has(unique); twin += 1) unique = `${name} (${twin})`;
    given.add(unique);
    return unique;
  });
}

/** A text in the first of `languages` that it has, else in the first by language tag. */
export function wordsOf(text: LocalText, languages: readonly string[]): string {
  const lang = languages.find((it) => Object.hasOwn(text, it)) ?? Object.keys(text).sort()[0];
  return lang === undefined ? '' : (text[lang] ?? '');
}

function plain(form: PollForm, words: string): string {
  const line =
    form.kind === 'budget'
      ? words.replace(/[,;"]/g, ' ')
      : form.kind === 'ranking'
        ? words.replaceAll('=', '-')
        : words;
  const name = line.replace(/\s+/gu, ' ').trim();
  return RESERVED.test(name) ? `(${name})` : name;
}

/**
 * The same account with other names: `names[i]` for the option that is called `candidates[i]` in it. Words to ids and back. A name
 * that is none of the candidates stays. Pure; linear in the account.
 */
export function renamedAccount(account: Account, names: readonly string[]): Account {
  const map = new Map(account.candidates.map((name, at) => [name, names[at] ?? name]));
  const one = (name: string): string => map.get(name) ?? name;
  const all = (list: readonly string[]): string[] => list.map(one);
  const keyed = <T>(figures: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [one(name), figure]));
  const nested = (matrix: Readonly<Record<string, Record<string, number>>>): Record<string, Record<string, number>> =>
    keyed(Object.fromEntries(Object.entries(matrix).map(([name, row]) => [name, keyed(row)])));
  const { order, scores, pairwise, rounds, dropped, paths, locked, grades, purchases, ...rest } = account;
  return {
    ...rest,
    candidates: all(account.candidates),
    winners: all(account.winners),
    ties: account.ties.map((tie) => ({ ...tie, among: all(tie.among), taken: all(tie.taken) })),
    ...(order ? { order: all(order) } : {}),
    ...(scores ? { scores: keyed(scores) } : {}),
    ...(pairwise ? { pairwise: nested(pairwise) } : {}),
    ...(rounds ? { rounds: rounds.map((round) => renamedRound(round, { all, keyed })) } : {}),
    ...(dropped ? { dropped: all(dropped) } : {}),
    ...(paths ? { paths: nested(paths) } : {}),
    ...(locked ? { locked: locked.map(([above, below]): [string, string] => [one(above), one(below)]) } : {}),
    ...(grades ? { grades: keyed(grades) } : {}),
    ...(purchases ? { purchases: purchases.map((it) => ({ ...it, name: one(it.name) })) } : {}),
  };
}

type Round = NonNullable<Account['rounds']>[number];

function renamedRound(
  round: Round,
  {
    all,
    keyed,
  }: {
    readonly all: (names: readonly string[]) => string[];
    readonly keyed: (figures: Readonly<Record<string, number>>) => Record<string, number>;
  },
): Round {
  const { from } = round;
  return {
    ...round,
    tally: keyed(round.tally),
    elected: all(round.elected),
    eliminated: all(round.eliminated),
    ...(from ? { from: { ...from, names: all(from.names) } } : {}),
  };
}
