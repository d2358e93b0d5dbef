import { type PollForm, type PollKind } from '@polylogue/shared/polls/forms';
import type { PollDraft, PollView } from '@polylogue/shared/polls/schemas';
import { typedDecisionOf } from './decision-form.rules.js';
import { ALL } from './poll-settings.rules.js';
import { EMPTY_OPTION, EMPTY_POLL, type TypedOption, type TypedPoll } from './typed-poll.js';
import { instantToZoned } from './zoned-time.rules.js';

/** A stored poll as the form shows it. */
export function typedPollOf(poll: PollView, timeZone: string): TypedPoll {
  const { electorate } = poll;
  const local = (instant: string | null): string => (instant === null ? '' : instantToZoned(instant, timeZone));
  return {
    ...typedQuestionOf(poll, timeZone),
    electorate: {
      townIds: electorate.townIds ?? [],
      roles: electorate.roles ?? [],
      joinedBefore: local(electorate.joinedBefore),
      membersOnly: electorate.membersOnly,
    },
    decision: typedDecisionOf(poll.decision),
    secrecy: poll.secrecy,
    isSample: poll.isSample,
    seconds: poll.seconds === null ? '' : String(poll.seconds),
    opensAt: local(poll.opensAt),
    comesAfter: poll.comesAfter,
    bank: poll.bank,
  };
}

/** What is asked, of a stored poll or of an entry of the question bank; all else as in a new poll. */
export function typedQuestionOf(
  { question, detail, form, options }: Pick<PollDraft | PollView, 'question' | 'detail' | 'form' | 'options'>,
  timeZone: string,
): TypedPoll {
  const texts = options.map(({ text }) => text);
  const isYesNo = form.kind === 'yes_no';
  return {
    ...EMPTY_POLL,
    kind: form.kind,
    question,
    detail: detail ?? {},
    options:
      isYesNo || options.length === 0 ? EMPTY_POLL.options : options.map((option) => typedOption(option, timeZone)),
    answers: isYesNo ? { yes: texts[0] ?? {}, no: texts[1] ?? {}, abstain: texts[2] ?? {} } : EMPTY_POLL.answers,
    hasAbstain: !isYesNo || options.length > 2,
    grades: form.kind === 'grades' ? form.grades : EMPTY_POLL.grades,
    low: form.kind === 'scale' ? form.low : {},
    high: form.kind === 'scale' ? form.high : {},
    unit: form.kind === 'number' ? (form.unit ?? {}) : {},
    settings: typedSettingsOf(form, options.length),
  };
}

/** A date without a note carries its instant as its words: that is nothing anybody typed. */
function typedOption(
  { text, cost, starts, ends }: Pick<PollDraft['options'][number], 'text' | 'cost' | 'starts' | 'ends'>,
  timeZone: string,
): TypedOption {
  const local = (instant: string | null): string => (instant === null ? '' : instantToZoned(instant, timeZone));
  const isNote = starts === null || !Object.hasOwn(text, 'und');
  return {
    ...EMPTY_OPTION,
    text: isNote ? text : {},
    cost: cost === null ? '' : String(cost),
    starts: local(starts),
    ends: local(ends),
  };
}

const TEXTS: ReadonlySet<string> = new Set(['kind', 'grades', 'low', 'high', 'unit']);
/** Counts that follow the number of answers unless somebody says otherwise. */
const FOLLOWS: Readonly<Partial<Record<PollKind, string>>> = { multiple: 'max', ranking: 'most' };

function typedSettingsOf(form: PollForm, optionCount: number): Record<string, string> {
  const typed = Object.entries(form).flatMap(([name, value]): [string, string][] => {
    if (TEXTS.has(name)) return [];
    if (FOLLOWS[form.kind] === name && value === optionCount) return [[name, ALL]];
    if (form.kind === 'number' && name !== 'decimals') return [[name, decimalsOf(Number(value), form.decimals)]];
    return [[name, String(value)]];
  });
  return Object.fromEntries(typed);
}

/** Whole steps as people write them: 25 steps of a tenth are 2.5. */
const decimalsOf = (steps: number, decimals: number): string => (steps / 10 ** decimals).toFixed(decimals);
