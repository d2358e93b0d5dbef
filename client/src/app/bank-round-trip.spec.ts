import { describe, expect, it } from '@jest/globals';
import { POLL_KINDS } from '@polylogue/shared/polls/forms';
import { bankPoll, isOfBank } from '@polylogue/shared/questions/bank-poll.rules';
import { QuestionView, type QuestionWords } from '@polylogue/shared/questions/schemas';
import { toPollDraft } from '../features/console/rules/poll-form.rules.js';
import { typedQuestionOf } from '../features/console/rules/typed-poll-of.rules.js';
import {
  draftOf,
  EMPTY_OPTION,
  emptyQuestion,
  type TypedQuestion,
  withKind,
} from '../features/questions/rules/typed-question.rules.js';

const uuid = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
const timeZone = 'Europe/Zagreb';
/** The usual words of a language that the bank does not have: none of them may come in. */
const sl = { sl: 'x' };
const words = { yes: sl, no: sl, abstain: sl, low: sl, high: sl, grades: [sl, sl] };
const place = { itemId: null, languages: ['en', 'hr', 'sl'], timeZone, words };

/** An entry of the bank with a checked translation whose words differ from the source's by a mark. */
function entry(typed: TypedQuestion): QuestionView {
  const drafted = draftOf(typed);
  if (!drafted.ok) throw new Error(drafted.fault);
  const { lang, question, detail, form, options } = drafted.draft;
  const words = { question, detail, options: options.map(({ text }) => text), labels: typed.labels.map(String) };
  const marked: QuestionWords = {
    question: `${question} hr`,
    detail: detail === null ? null : `${detail} hr`,
    options: words.options.map((text) => `${text} hr`),
    labels: words.labels.map((text) => `${text} hr`),
  };
  const text = (tag: string, state: string, of: QuestionWords) => ({
    lang: tag,
    words: of,
    state,
    writtenByName: 'Ana',
    writtenAt: '2026-03-01T10:00:00.000Z',
    checkedByName: null,
    checkedAt: null,
    can: [],
  });
  return QuestionView.parse({
    id: uuid(9),
    networkSlug: 'net',
    topicId: null,
    version: 1,
    lang,
    form,
    options: options.map(({ cost, starts, ends }, at) => ({ key: uuid(at), cost, starts, ends })),
    texts: [text(lang, 'source', words), text('hr', 'checked', marked)],
    versions: [],
    isArchived: false,
    can: [],
  });
}

const option = (name: string, day: number) => ({
  ...EMPTY_OPTION,
  text: name,
  cost: String(day),
  starts: `2026-03-0${day}T10:00`,
});

describe('a question of the bank in the form of a poll', () => {
  for (const kind of POLL_KINDS) {
    it(`is sent as the bank has it: ${kind}`, () => {
      const typed = withKind(
        {
          ...emptyQuestion('en'),
          question: 'Which?',
          detail: 'In all.',
          options: [option('Bus', 1), option('Library', 2)],
        },
        kind,
      );
      const view = entry({ ...typed, labels: typed.labels.map((_label, at) => `word ${at}`) });
      const { part } = bankPoll(view, ['en', 'hr']);
      const made = toPollDraft({ ...typedQuestionOf(part, timeZone), bank: part.bank }, place);
      if ('fault' in made) throw new Error(JSON.stringify(made.fault));
      expect(made.draft.bank).toEqual({ questionId: uuid(9), version: 1 });
      expect(isOfBank(view, made.draft)).toBe(true);
    });
  }
});
