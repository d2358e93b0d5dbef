import { BUDGET_RULES, KINDS_WITHOUT_OPTIONS, type PollKind, RANKING_RULES } from '@polylogue/shared/polls/forms';
import { formLabels } from '@polylogue/shared/questions/form-labels.rules';
import { QuestionDraft, type QuestionView } from '@polylogue/shared/questions/schemas';

/** An option while it is typed. `starts` and `ends`: local time of the editor, or empty. */
export interface TypedOption {
  /** Of the bank; null: a new one. */
  readonly key: string | null;
  readonly text: string;
  readonly cost: string;
  readonly starts: string;
  readonly ends: string;
}

/** The source of a question while it is typed. */
export interface TypedQuestion {
  readonly topicId: string;
  readonly lang: string;
  readonly question: string;
  readonly detail: string;
  readonly kind: PollKind;
  /** By name, all as text; empty: the usual. */
  readonly settings: Readonly<Record<string, string>>;
  /** Words inside the form: grades, ends of a scale, unit of a number (empty: none). */
  readonly labels: readonly string[];
  readonly options: readonly TypedOption[];
}

/** A setting of a kind: what it is at first tells how it is asked for. `choices`: one of these. */
export interface Setting {
  readonly name: string;
  readonly usual: number | boolean | string;
  readonly choices?: readonly string[];
}

const TIE: Setting = { name: 'tie', usual: 'none', choices: ['none', 'lot'] };
const SEATS: Setting = { name: 'seats', usual: 1 };
/** As many as there are options, or points. */
const ALL = '';

/** Settings of every kind in the order in which they are asked for. */
export const SETTINGS: Readonly<Record<PollKind, readonly Setting[]>> = {
  yes_no: [],
  single: [SEATS, TIE],
  multiple: [{ name: 'min', usual: 1 }, { name: 'max', usual: ALL }, TIE],
  approval: [SEATS, TIE],
  score: [
    { name: 'rule', usual: 'score', choices: ['score', 'star'] },
    { name: 'highest', usual: 5 },
    { name: 'blank', usual: 'lowest', choices: ['lowest', 'ignored'] },
    TIE,
  ],
  grades: [TIE],
  ranking: [{ name: 'rule', usual: 'irv', choices: RANKING_RULES }, SEATS, { name: 'most', usual: ALL }, TIE],
  points: [{ name: 'points', usual: 10 }, { name: 'most', usual: ALL }, TIE],
  quadratic: [{ name: 'credits', usual: 100 }, { name: 'negative', usual: false }, TIE],
  budget: [
    { name: 'total', usual: 100_000 },
    { name: 'currency', usual: 'EUR' },
    { name: 'rule', usual: 'equal-shares', choices: BUDGET_RULES },
    { name: 'ballot', usual: 'any', choices: ['any', 'within'] },
    { name: 'minimum', usual: 0 },
    { name: 'utility', usual: 'cost', choices: ['cost', 'count'] },
    { name: 'completion', usual: 'add1', choices: ['none', 'add1', 'add1-greedy'] },
  ],
  scale: [
    { name: 'steps', usual: 5 },
    { name: 'noOpinion', usual: true },
  ],
  number: [
    { name: 'lowest', usual: 0 },
    { name: 'highest', usual: 100 },
    { name: 'decimals', usual: 0 },
  ],
  text: [{ name: 'longest', usual: 200 }],
  words: [{ name: 'most', usual: 3 }],
  dates: [],
};

const LABELS: Readonly<Partial<Record<PollKind, number>>> = { grades: 5, scale: 2, number: 1 };

export const EMPTY_OPTION: TypedOption = { key: null, text: '', cost: '', starts: '', ends: '' };

/** A new question in a language. */
export const emptyQuestion = (lang: string): TypedQuestion => ({
  topicId: '',
  lang,
  question: '',
  detail: '',
  kind: 'single',
  settings: {},
  labels: [],
  options: [EMPTY_OPTION, EMPTY_OPTION],
});

/** Another kind: its own settings and labels, the same words and options. */
export const withKind = (typed: TypedQuestion, kind: PollKind): TypedQuestion => ({
  ...typed,
  kind,
  settings: {},
  labels: Array.from({ length: LABELS[kind] ?? 0 }, () => ''),
});

/** An entry of the bank as its source is typed. */
export function typedOf({ topicId, lang, form, options, texts }: QuestionView): TypedQuestion {
  const source = texts.find(({ state }) => state === 'source')?.words;
  const settings = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      SETTINGS[form.kind].some((it) => it.name === name) ? [[name, String(value)]] : [],
    ),
  );
  const labels = formLabels(form).map((label) => label[lang] ?? '');
  return {
    topicId: topicId ?? '',
    lang,
    question: source?.question ?? '',
    detail: source?.detail ?? '',
    kind: form.kind,
    settings,
    labels: form.kind === 'number' && labels.length === 0 ? [''] : labels,
    options: options.map(({ key, cost, starts, ends }, at) => ({
      key,
      text: source?.options[at] ?? '',
      cost: cost === null ? '' : String(cost),
      starts: localTime(starts),
      ends: localTime(ends),
    })),
  };
}

/** What does not fit together, for which there is a text; anything else is `other`. */
export const DRAFT_FAULTS = [
  'options_too_few',
  'options_too_many',
  'choices_out_of_range',
  'seats_too_many',
  'cost_missing',
  'date_missing',
  'options_alike',
  'text_empty',
  'text_too_long',
] as const;
export type DraftFault = (typeof DRAFT_FAULTS)[number] | 'other';

export type Drafted =
  | { readonly ok: true; readonly draft: QuestionDraft }
  | { readonly ok: false; readonly fault: DraftFault };

/** What was typed as the contract wants it, or what is wrong with it first. Options left empty are dropped. */
export function draftOf(typed: TypedQuestion): Drafted {
  const { topicId, lang, question, detail, kind } = typed;
  const options = KINDS_WITHOUT_OPTIONS.has(kind)
    ? []
    : typed.options.filter(({ text, starts }) => text.trim() + starts !== '');
  const parsed = QuestionDraft.safeParse({
    topicId: topicId === '' ? null : topicId,
    lang,
    question,
    detail: detail.trim() === '' ? null : detail,
    form: formOf(typed, options.length),
    options: options.map((option) => draftedOption(option, kind)),
  });
  if (parsed.success) return { ok: true, draft: parsed.data };
  const messages = parsed.error.issues.map(({ message }) => message);
  return { ok: false, fault: DRAFT_FAULTS.find((fault) => messages.includes(fault)) ?? 'other' };
}

function draftedOption({ key, text, cost, starts, ends }: TypedOption, kind: PollKind) {
  const [from, to] = kind === 'dates' ? [instantOf(starts), instantOf(ends)] : [null, null];
  return {
    key,
    text: text.trim() === '' && from !== null ? from : text,
    cost: kind === 'budget' && cost.trim() !== '' ? Number(cost) : null,
    starts: from,
    ends: to,
  };
}

/** The form as typed; whether it is one, the contract says. */
function formOf({ kind, settings, labels, lang }: TypedQuestion, optionCount: number): Record<string, unknown> {
  const values = SETTINGS[kind].map(({ name, usual }) => {
    const typed = settings[name] ?? String(usual);
    if (usual === ALL) return [name, typed === ALL ? everything(kind, settings, optionCount) : Number(typed)];
    if (typeof usual === 'number') return [name, typed.trim() === '' ? null : Number(typed)];
    return [name, typeof usual === 'boolean' ? typed === 'true' : typed];
  });
  const [first = '', second = ''] = labels;
  return {
    kind,
    ...Object.fromEntries(values),
    ...(kind === 'grades'
      ? { grades: labels.filter((label) => label.trim() !== '').map((label) => ({ [lang]: label })) }
      : {}),
    ...(kind === 'scale' ? { low: { [lang]: first }, high: { [lang]: second } } : {}),
    ...(kind === 'number' ? { unit: first.trim() === '' ? null : { [lang]: first } } : {}),
  };
}

const everything = (kind: PollKind, settings: TypedQuestion['settings'], optionCount: number): number =>
  kind === 'points' ? Number(settings.points ?? 10) : optionCount;

const instantOf = (local: string): string | null => {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** For a field of day and hour, which knows no zone. */
function localTime(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
