import { BUDGET_RULES, type PollKind, RANKING_RULES } from '@polylogue/shared/polls/forms';

/** How one setting of a kind is asked for; `usual` holds where nobody says anything else. Everything typed is text. */
export type Setting = {
  readonly name: string;
  readonly usual: string;
  /** Beside what is counted by: most people never need it, so it stands folded with its default said. */
  readonly isFolded: boolean;
} & (
  | { readonly ask: 'number'; readonly least: number; readonly most: number }
  /** A number that may have decimals; empty never. */
  | { readonly ask: 'value' }
  | { readonly ask: 'choice'; readonly choices: readonly string[] }
  | { readonly ask: 'switch' }
);

/** Typed settings of a poll by name. */
export type TypedSettings = Readonly<Record<string, string>>;

/** What a count left empty means: as many as there are answers (or points). */
export const ALL = '';

const number = (name: string, usual: string, least: number, most: number): Setting => ({
  name,
  usual,
  isFolded: false,
  ask: 'number',
  least,
  most,
});
const choice = (name: string, choices: readonly string[]): Setting => ({
  name,
  usual: choices[0] ?? '',
  isFolded: false,
  ask: 'choice',
  choices,
});
const yesNo = (name: string, usual: boolean): Setting => ({
  name,
  usual: String(usual),
  isFolded: false,
  ask: 'switch',
});
const value = (name: string, usual: string): Setting => ({ name, usual, isFolded: false, ask: 'value' });
const folded = (setting: Setting): Setting => ({ ...setting, isFolded: true });

const TIE = folded(choice('tie', ['none', 'lot']));
const SEATS = number('seats', '1', 1, 40);
/** Currencies of the countries towns are likely to be in; another one that a poll has stays in its list. */
const CURRENCIES = [
  'EUR',
  'ALL',
  'BAM',
  'BGN',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'GEL',
  'HUF',
  'ISK',
  'MDL',
  'MKD',
  'NOK',
].concat(['PLN', 'RON', 'RSD', 'SEK', 'TRY', 'UAH', 'USD']);

const SETTINGS: Readonly<Record<PollKind, readonly Setting[]>> = {
  yes_no: [],
  single: [folded(SEATS), TIE],
  multiple: [number('min', '1', 1, 40), number('max', ALL, 1, 40), TIE],
  approval: [folded(SEATS), TIE],
  score: [
    choice('rule', ['score', 'star']),
    number('highest', '5', 1, 100),
    folded(choice('blank', ['lowest', 'ignored'])),
    TIE,
  ],
  grades: [TIE],
  ranking: [choice('rule', RANKING_RULES), SEATS, folded(number('most', ALL, 1, 40)), TIE],
  points: [number('points', '10', 1, 100), folded(number('most', ALL, 1, 100)), TIE],
  quadratic: [number('credits', '100', 1, 10_000), yesNo('negative', false), TIE],
  budget: [
    number('total', '', 1, 1_000_000_000),
    choice('currency', CURRENCIES),
    choice('rule', [...BUDGET_RULES].reverse()),
    folded(choice('ballot', ['any', 'within'])),
    folded(number('minimum', '0', 0, 1_000_000)),
    folded(choice('utility', ['cost', 'count'])),
    folded(choice('completion', ['add1', 'add1-greedy', 'none'])),
  ],
  scale: [number('steps', '5', 2, 11), yesNo('noOpinion', true)],
  number: [value('lowest', '0'), value('highest', '100'), folded(choice('decimals', ['0', '1', '2']))],
  text: [number('longest', '200', 10, 500)],
  words: [number('most', '3', 1, 10)],
  dates: [],
};

/** Rules that can fill several seats; of the others there is one winner. */
const SEVERAL_SEATS: ReadonlySet<string> = new Set(['stv-scottish', 'stv-meek', 'borda', 'borda-truncated']);
/** Rules that go by earlier rounds and then always draw lots: a transfer cannot go on with a tie. */
const ALWAYS_LOT: ReadonlySet<string> = new Set(['irv', 'stv-scottish', 'stv-meek']);

/** What is typed of a setting, or what is usual. */
export function settingOf(kind: PollKind, typed: TypedSettings, name: string): string {
  return typed[name] ?? SETTINGS[kind].find((setting) => setting.name === name)?.usual ?? '';
}

/** Settings that are asked for, in their order: those that the chosen rule has no use for are left out. */
export function settingsOf(kind: PollKind, typed: TypedSettings): readonly Setting[] {
  const rule = settingOf(kind, typed, 'rule');
  return SETTINGS[kind].filter(({ name }) => {
    if (kind === 'ranking' && name === 'seats') return SEVERAL_SEATS.has(rule);
    if (kind === 'ranking' && name === 'tie') return !ALWAYS_LOT.has(rule);
    if (name === 'utility' || name === 'completion') return rule === 'equal-shares';
    return kind !== 'score' || name !== 'blank' || rule === 'score';
  });
}

/** All settings of a kind as they hold: typed where asked for, else what the rule leaves no choice about, else the usual. */
export function settledSettings(kind: PollKind, typed: TypedSettings): TypedSettings {
  const asked = new Set(settingsOf(kind, typed).map(({ name }) => name));
  const rule = settingOf(kind, typed, 'rule');
  return Object.fromEntries(
    SETTINGS[kind].map(({ name, usual }) => {
      if (asked.has(name)) return [name, settingOf(kind, typed, name)];
      return [name, name === 'tie' && ALWAYS_LOT.has(rule) ? 'lot' : usual];
    }),
  );
}

/** The counting rules of kinds that leave no choice of one; where there is no name for it, the kind stands for it. */
const RULES: Readonly<Partial<Record<PollKind, string>>> = {
  single: 'plurality',
  multiple: 'approval',
  approval: 'approval',
  grades: 'majority-judgment',
  points: 'cumulative',
};

/** Name under which the catalogue tells how a poll is counted. */
export const countedBy = (kind: PollKind, typed: TypedSettings): string => {
  const rule = settingOf(kind, typed, 'rule');
  return rule === '' ? (RULES[kind] ?? kind) : rule;
};
