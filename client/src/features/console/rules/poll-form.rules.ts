import { KINDS_WITHOUT_OPTIONS, PollForm, type PollKind } from '@polylogue/shared/polls/forms';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import { PollDraft } from '@polylogue/shared/polls/schemas';
import { readNumber } from '../../../lib/ballot-view/typed-number.rules.js';
import { type AnswerWords, withUsualWords } from './answer-words.rules.js';
import { toDecision } from './decision-form.rules.js';
import { toLocalText } from './local-text.rules.js';
import { ALL, type Setting, settingsOf, settledSettings } from './poll-settings.rules.js';
import type { TypedOption, TypedPoll } from './typed-poll.js';
import { zonedToInstant } from './zoned-time.rules.js';

/** What is not right yet, in the order of the form. `choices_…`, `options_…` and `seats_…` are codes of the contract. */
export const POLL_FORM_FAULTS = [
  'kind',
  'question',
  'options_too_few',
  'options_too_many',
  'options_alike',
  'cost_missing',
  'date_missing',
  'date_order',
  'grades',
  'ends',
  'setting',
  'choices_out_of_range',
  'seats_too_many',
  'joined',
  'quorum',
  'share',
  'opens',
  'other',
] as const;
export type PollFormFaultCode = (typeof POLL_FORM_FAULTS)[number];
export interface PollFormFault {
  readonly code: PollFormFaultCode;
  /** The setting that it is about. */
  readonly setting?: string;
}

/** What the form is about beside what is typed. */
export interface PollFormPlace {
  readonly itemId: string | null;
  readonly timeZone: string;
  readonly words: AnswerWords;
  readonly languages: readonly string[];
}

type Made<T> = { readonly made: T } | { readonly fault: PollFormFault };
const faulty = (code: PollFormFaultCode, setting?: string): { readonly fault: PollFormFault } => ({
  fault: setting === undefined ? { code } : { code, setting },
});

/** The draft to send, or the first thing that is missing. Answers without any words are left out. */
export function toPollDraft(typed: TypedPoll, place: PollFormPlace): { draft: PollDraft } | { fault: PollFormFault } {
  const { kind } = typed;
  if (kind === null) return faulty('kind');
  const question = toLocalText(typed.question);
  if (question === null) return faulty('question');
  const options = toOptions(kind, typed, place);
  if ('fault' in options) return options;
  const form = toForm(kind, typed, place, options.made.length);
  if ('fault' in form) return form;
  const rest = toConditions(kind, typed, place);
  if ('fault' in rest) return rest;
  const parsed = PollDraft.safeParse({
    itemId: place.itemId,
    question,
    detail: toLocalText(typed.detail),
    form: form.made,
    options: options.made,
    secrecy: typed.secrecy,
    isSample: typed.isSample,
    comesAfter: typed.comesAfter,
    bank: typed.bank,
    ...rest.made,
  });
  return parsed.success ? { draft: parsed.data } : faulty(codeOf(parsed.error.issues.map(({ message }) => message)));
}

/** What is asked so far, for what can be said while the form is still typed; null where it cannot be read yet. */
export function askedSoFar(typed: TypedPoll, place: PollFormPlace): { form: PollForm; optionCount: number } | null {
  if (typed.kind === null) return null;
  const options = toOptions(typed.kind, typed, place);
  const optionCount = 'made' in options ? options.made.length : 0;
  const form = toForm(typed.kind, typed, place, optionCount);
  return 'made' in form ? { form: form.made, optionCount } : null;
}

const codeOf = (messages: readonly string[]): PollFormFaultCode =>
  POLL_FORM_FAULTS.find((code) => messages.includes(code)) ?? 'other';

interface OptionParts {
  readonly text: LocalText;
  readonly cost: number | null;
  readonly starts: string | null;
  readonly ends: string | null;
}

function toOptions(kind: PollKind, typed: TypedPoll, place: PollFormPlace): Made<OptionParts[]> {
  if (KINDS_WITHOUT_OPTIONS.has(kind)) return { made: [] };
  if (kind === 'yes_no') return yesNoOptions(typed, place);
  const made: OptionParts[] = [];
  for (const option of typed.options) {
    const one = kind === 'dates' ? toDate(option, place.timeZone) : toOption(kind, option);
    if (one === null) continue;
    if ('fault' in one) return one;
    made.push(one.made);
  }
  return made.length < 2 ? faulty('options_too_few') : { made };
}

function yesNoOptions({ answers, hasAbstain }: TypedPoll, { words, languages }: PollFormPlace): Made<OptionParts[]> {
  const ordered = [
    withUsualWords(answers.yes, words.yes, languages),
    withUsualWords(answers.no, words.no, languages),
    ...(hasAbstain ? [withUsualWords(answers.abstain, words.abstain, languages)] : []),
  ];
  const texts = ordered.map(toLocalText).filter((text) => text !== null);
  if (texts.length < ordered.length) return faulty('options_too_few');
  return { made: texts.map((text) => ({ text, cost: null, starts: null, ends: null })) };
}

function toOption(kind: PollKind, { text, cost }: TypedOption): Made<OptionParts> | null {
  const words = toLocalText(text);
  if (words === null) return null;
  if (kind !== 'budget') return { made: { text: words, cost: null, starts: null, ends: null } };
  const amount = wholeOf(cost, 0, 1_000_000_000);
  return amount === null ? faulty('cost_missing') : { made: { text: words, cost: amount, starts: null, ends: null } };
}

/** A date without a note has its instant as its words, under no language. */
function toDate({ text, starts, ends }: TypedOption, timeZone: string): Made<OptionParts> | null {
  const note = toLocalText(text);
  if (starts === '') return note === null ? null : faulty('date_missing');
  const from = zonedToInstant(starts, timeZone);
  const to = ends === '' ? null : zonedToInstant(ends, timeZone);
  if (from === null) return faulty('date_missing');
  if (ends !== '' && (to === null || to <= from)) return faulty('date_order');
  return { made: { text: note ?? { und: from }, cost: null, starts: from, ends: to } };
}

function toForm(kind: PollKind, typed: TypedPoll, place: PollFormPlace, optionCount: number): Made<PollForm> {
  const wrong = settingsOf(kind, typed.settings).find((setting) => !isReadable(setting, typed));
  if (wrong !== undefined) return faulty('setting', wrong.name);
  const raw: Record<string, unknown> = { kind, ...rawSettings(kind, typed, optionCount) };
  if (kind === 'grades') {
    const grades = typed.grades
      .map((grade, at) => toLocalText(withUsualWords(grade, place.words.grades[at] ?? {}, place.languages)))
      .filter((grade) => grade !== null);
    if (grades.length < 2) return faulty('grades');
    raw.grades = grades;
  }
  if (kind === 'scale') {
    raw.low = toLocalText(withUsualWords(typed.low, place.words.low, place.languages));
    raw.high = toLocalText(withUsualWords(typed.high, place.words.high, place.languages));
    if (raw.low === null || raw.high === null) return faulty('ends');
  }
  if (kind === 'number') raw.unit = toLocalText(typed.unit);
  const parsed = PollForm.safeParse(raw);
  if (parsed.success) return { made: parsed.data };
  return faulty('setting', String(parsed.error.issues[0]?.path[0] ?? (kind === 'number' ? 'highest' : '')));
}

function isReadable(setting: Setting, { settings }: TypedPoll): boolean {
  const typed = settings[setting.name] ?? setting.usual;
  if (setting.ask === 'number')
    return (
      (typed === ALL && setting.usual === ALL && setting.name !== 'total') ||
      wholeOf(typed, setting.least, setting.most) !== null
    );
  if (setting.ask === 'value') return readNumber(typed, Number(settings.decimals ?? '0')) !== null;
  return true;
}

/** Settings as the contract has them: whole numbers, truth values, words; counts left empty filled in. */
function rawSettings(kind: PollKind, { settings, bank }: TypedPoll, optionCount: number): Record<string, unknown> {
  // What the bank has holds, also where its rule leaves no choice: else it would be another question.
  const settled = { ...settledSettings(kind, settings), ...(bank === null ? {} : settings) };
  const all: Readonly<Record<string, number>> = {
    max: optionCount,
    most: kind === 'points' ? Number(settled.points) : optionCount,
  };
  return Object.fromEntries(
    Object.entries(settled).map(([name, typed]) => {
      if (typed === ALL) return [name, Math.min(40, all[name] ?? 0)];
      if (kind === 'number' && name !== 'decimals') return [name, readNumber(typed, Number(settled.decimals))];
      if (typed === 'true' || typed === 'false') return [name, typed === 'true'];
      return [name, wholeOf(typed, 0, 1_000_000_000) ?? typed];
    }),
  );
}

function toConditions(kind: PollKind, typed: TypedPoll, { timeZone }: PollFormPlace): Made<object> {
  const { townIds, roles, joinedBefore, membersOnly } = typed.electorate;
  const joined = joinedBefore === '' ? null : zonedToInstant(joinedBefore, timeZone);
  if (joinedBefore !== '' && joined === null) return faulty('joined');
  const decision = toDecision(typed.decision, kind);
  if ('fault' in decision) return faulty(decision.fault);
  const opensAt = typed.opensAt === '' ? null : zonedToInstant(typed.opensAt, timeZone);
  if (typed.opensAt !== '' && opensAt === null) return faulty('opens');
  return {
    made: {
      electorate: {
        townIds: townIds.length === 0 ? null : townIds,
        roles: roles.length === 0 ? null : roles,
        joinedBefore: joined,
        membersOnly,
      },
      decision: decision.rule,
      seconds: typed.seconds === '' ? null : Number(typed.seconds),
      opensAt,
    },
  };
}

/** A typed whole number within its range, or null. Blanks between digits are how people write large sums. */
export function wholeOf(typed: string, least: number, most: number): number | null {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,10}$/.test(digits)) return null;
  const whole = Number(digits);
  return whole >= least && whole <= most ? whole : null;
}
