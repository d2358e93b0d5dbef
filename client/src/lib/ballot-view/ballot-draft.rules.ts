import { cleanText } from '@polylogue/shared/kernel/text.rules';
import { ballotFault, canonicalMarks, scoreRange } from '@polylogue/shared/polls/ballot.rules';
import type { PollForm, PollKind } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { readNumber, writeNumber } from './typed-number.rules.js';

/** What the fields of a ballot need of its poll. */
export type BallotPoll = Pick<PollView, 'form' | 'options'>;

/** A ballot half filled in: what is on the screen, valid or not. `step` null: nothing chosen. `line`: a number as typed. */
export type BallotDraft =
  | { readonly form: 'picks'; readonly picks: readonly string[] }
  | { readonly form: 'ranking'; readonly ranking: readonly string[] }
  | { readonly form: 'scores'; readonly scores: Readonly<Record<string, number>> }
  | { readonly form: 'step'; readonly step: number | 'no_opinion' | null }
  | { readonly form: 'line'; readonly line: string }
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'words'; readonly words: readonly string[] };

/** Why a draft cannot be handed in: a code of the contract, or one that only a screen can meet. */
export interface DraftFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type DraftOutcome = { readonly ok: true; readonly marks: Marks } | ({ readonly ok: false } & DraftFault);

/** Longest word of a list of words, as the contract has it. */
const LONGEST_WORD = 40;

const EMPTY: Readonly<Record<PollKind, BallotDraft>> = {
  yes_no: { form: 'picks', picks: [] },
  single: { form: 'picks', picks: [] },
  multiple: { form: 'picks', picks: [] },
  approval: { form: 'picks', picks: [] },
  budget: { form: 'picks', picks: [] },
  ranking: { form: 'ranking', ranking: [] },
  score: { form: 'scores', scores: {} },
  grades: { form: 'scores', scores: {} },
  points: { form: 'scores', scores: {} },
  quadratic: { form: 'scores', scores: {} },
  dates: { form: 'scores', scores: {} },
  scale: { form: 'step', step: null },
  number: { form: 'line', line: '' },
  text: { form: 'text', text: '' },
  words: { form: 'words', words: [] },
};

/** A ballot nobody has touched. */
export const emptyDraft = ({ kind }: PollForm): BallotDraft => EMPTY[kind];

/** A stored ballot, to be changed; numbers as the language writes them. A blank one is changed from an empty one. */
export function draftOf(form: PollForm, marks: Marks | null, locale: string): BallotDraft {
  if (marks === null) return emptyDraft(form);
  switch (marks.form) {
    case 'picks':
    case 'ranking':
    case 'scores':
      return marks;
    case 'value':
      if (form.kind === 'number')
        return { form: 'line', line: marks.value === null ? '' : writeNumber(marks.value, form.decimals, locale) };
      return { form: 'step', step: marks.value ?? 'no_opinion' };
    case 'text':
      return { form: 'text', text: marks.text };
    case 'words':
      return { form: 'words', words: marks.words };
    case 'blank':
      return emptyDraft(form);
  }
}

/** The ballot that a draft is, in the one way it is written down; or why it is none. `lang`: of what is written in words. */
export function marksOf(poll: BallotPoll, draft: BallotDraft, lang: string): DraftOutcome {
  if (isEmptyDraft(poll.form, draft)) return { ok: false, code: 'nothing_chosen', params: {} };
  const read = roughMarks(poll, draft, lang);
  if (!read.ok) return read;
  const fault = ballotFault(poll, read.marks);
  if (fault !== null) return { ok: false, code: fault.code, params: fault.params ?? {} };
  return { ok: true, marks: canonicalMarks(poll, read.marks) };
}

/** What a draft says, whether or not it may be handed in so: for reading, when it is too late. Null where it cannot be read. */
export function draftedMarks(poll: BallotPoll, draft: BallotDraft, lang: string): Marks | null {
  if (isEmptyDraft(poll.form, draft)) return null;
  const read = roughMarks(poll, draft, lang);
  return read.ok ? read.marks : null;
}

/** Nothing is chosen or written yet. */
export function isEmptyDraft(form: PollForm, draft: BallotDraft): boolean {
  switch (draft.form) {
    case 'picks':
      return draft.picks.length === 0;
    case 'ranking':
      return draft.ranking.length === 0;
    case 'scores': {
      const isDots = form.kind === 'points' || form.kind === 'quadratic';
      return Object.values(draft.scores).every((score) => isDots && score === 0);
    }
    case 'step':
      return draft.step === null;
    case 'line':
      return draft.line.trim() === '';
    case 'text':
      return draft.text.trim() === '';
    case 'words':
      return draft.words.every((word) => word.trim() === '');
  }
}

function roughMarks(poll: BallotPoll, draft: BallotDraft, lang: string): DraftOutcome {
  const idOf = new Map(poll.options.map(({ id }) => [String(id), id]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => idOf.get(id) ?? []);
  switch (draft.form) {
    case 'picks':
      return { ok: true, marks: { form: 'picks', picks: known(draft.picks) } };
    case 'ranking':
      return { ok: true, marks: { form: 'ranking', ranking: known(draft.ranking) } };
    case 'scores': {
      const scores = Object.fromEntries(Object.entries(draft.scores).filter(([id]) => idOf.has(id)));
      return { ok: true, marks: { form: 'scores', scores } };
    }
    case 'step':
      return { ok: true, marks: { form: 'value', value: draft.step === 'no_opinion' ? null : draft.step } };
    case 'line': {
      const decimals = poll.form.kind === 'number' ? poll.form.decimals : 0;
      const value = readNumber(draft.line, decimals);
      if (value === null)
        return { ok: false, code: decimals === 0 ? 'not_whole' : 'not_a_number', params: { decimals } };
      return { ok: true, marks: { form: 'value', value } };
    }
    case 'text': {
      const limit = poll.form.kind === 'text' ? poll.form.longest : 0;
      const cleaned = cleanText(draft.text, limit);
      return cleaned.ok
        ? { ok: true, marks: { form: 'text', text: cleaned.text, lang } }
        : { ok: false, code: cleaned.code, params: { limit } };
    }
    case 'words':
      return wordsOf(draft.words, lang);
  }
}

function wordsOf(lines: readonly string[], lang: string): DraftOutcome {
  const words: string[] = [];
  for (const line of lines) {
    const cleaned = cleanText(line, LONGEST_WORD);
    if (cleaned.ok) words.push(cleaned.text);
    else if (cleaned.code !== 'text_empty') return { ok: false, code: cleaned.code, params: { limit: LONGEST_WORD } };
  }
  return { ok: true, marks: { form: 'words', words, lang } };
}

/** Whether two ballots say the same. */
export const isSameBallot = (poll: BallotPoll, a: Marks, b: Marks): boolean =>
  JSON.stringify(canonicalMarks(poll, a)) === JSON.stringify(canonicalMarks(poll, b));

/** A draft as it is kept in this browser. */
export const formatDraft = (draft: BallotDraft): string => JSON.stringify(draft);

/** A kept draft; null where there is none, or none of this kind of poll. What the poll does not know is dropped. */
export function parseDraft(poll: BallotPoll, kept: string): BallotDraft | null {
  const read = readJson(kept);
  const { form } = emptyDraft(poll.form);
  if (typeof read !== 'object' || read === null || !('form' in read) || read.form !== form) return null;
  const raw = new Map<string, unknown>(Object.entries(read));
  const known = new Set(poll.options.map(({ id }) => String(id)));
  switch (form) {
    case 'picks':
      return { form, picks: stringsOf(raw.get('picks')).filter((id) => known.has(id)) };
    case 'ranking':
      return { form, ranking: [...new Set(stringsOf(raw.get('ranking')))].filter((id) => known.has(id)) };
    case 'scores':
      return { form, scores: scoresOf(poll, raw.get('scores')) };
    case 'step': {
      const step = raw.get('step');
      return { form, step: step === 'no_opinion' || typeof step === 'number' ? step : null };
    }
    case 'line':
      return { form, line: stringOf(raw.get('line')) };
    case 'text':
      return { form, text: stringOf(raw.get('text')) };
    case 'words':
      return { form, words: stringsOf(raw.get('words')) };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const stringOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');
const stringsOf = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((it): it is string => typeof it === 'string') : [];

function scoresOf({ form, options }: BallotPoll, raw: unknown): Record<string, number> {
  const { lowest, highest } = scoreRange(form);
  const given = new Map<string, unknown>(typeof raw === 'object' && raw !== null ? Object.entries(raw) : []);
  const scores: Record<string, number> = {};
  for (const { id } of options) {
    const score = given.get(id);
    if (typeof score === 'number' && Number.isInteger(score) && score >= lowest && score <= highest) scores[id] = score;
  }
  return scores;
}
