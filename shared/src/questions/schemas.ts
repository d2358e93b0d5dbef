import { z } from 'zod';
import { Account } from '../counting/account.js';
import { DialogueId, NetworkId, PollId, PollOptionId, QuestionId, Slug, TopicId } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';
import { citizenText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';
import { TownView } from '../networks/schemas.js';
import { PollForm } from '../polls/forms.js';
import { MOST_OPTIONS } from '../polls/marks.js';
import { PollResult } from '../polls/results.js';
import { PollDraft, PollOption, PollOptionDraft, PollSecrecy } from '../polls/schemas.js';
import { formLabels } from './form-labels.rules.js';

const line = citizenText(2000);

/**
 * A question in one language. `options` and `labels` in their order; labels are the words inside the form (see `formLabels`). `detail` is
 * null exactly where the source text has none.
 */
export const QuestionWords = z.strictObject({
  question: line,
  detail: line.nullable(),
  options: z.array(line).max(MOST_OPTIONS),
  labels: z.array(line).max(7),
});
export type QuestionWords = z.infer<typeof QuestionWords>;

/** `key` stays with an option from version to version; null: a new one. */
const DraftedOption = PollOptionDraft.omit({ text: true }).extend({ key: PollOptionId.nullable(), text: line });

/** A question as it is written first, in its source language `lang`; words inside the form are in that language alone. */
export const QuestionDraft = z
  .strictObject({
    topicId: TopicId.nullable(),
    lang: LanguageTag,
    question: line,
    detail: line.nullable(),
    form: PollForm,
    options: z.array(DraftedOption).max(MOST_OPTIONS),
  })
  .superRefine((draft, context) => {
    const foreign = formLabels(draft.form).some((label) => Object.keys(label).join() !== draft.lang);
    if (foreign) context.addIssue({ code: 'custom', message: 'labels_in_other_languages', path: ['form'] });
    const keys = draft.options.flatMap(({ key }) => key ?? []);
    if (new Set(keys).size < keys.length)
      context.addIssue({ code: 'custom', message: 'keys_alike', path: ['options'] });
    for (const { message } of PollDraft.safeParse(asPoll(draft)).error?.issues ?? [])
      context.addIssue({ code: 'custom', message });
  });
export type QuestionDraft = z.infer<typeof QuestionDraft>;

/** The question as a poll in its one language: what does not fit together in a poll does not in the bank. */
function asPoll({
  lang,
  question,
  detail,
  form,
  options,
}: {
  lang: string;
  question: string;
  detail: string | null;
  form: PollForm;
  options: readonly ({ text: string } & Record<'cost' | 'starts' | 'ends', unknown>)[];
}) {
  return {
    itemId: null,
    question: { [lang]: question },
    detail: detail === null ? null : { [lang]: detail },
    form,
    options: options.map(({ text, cost, starts, ends }) => ({ text: { [lang]: text }, cost, starts, ends })),
  };
}

/** `source`: written first, so it is what the others are checked against. Only `source` and `checked` go into a poll. */
export const QuestionTextState = z.enum(['source', 'draft', 'checked']);
export type QuestionTextState = z.infer<typeof QuestionTextState>;

/** A version's text in one language, with who wrote it and who checked it. */
export const QuestionText = z.object({
  lang: LanguageTag,
  words: QuestionWords,
  state: QuestionTextState,
  writtenByName: z.string(),
  writtenAt: Instant,
  checkedByName: z.string().nullable(),
  checkedAt: Instant.nullable(),
  /** `write`: replace it (not once a poll may have used it); `check`: who wrote it may not. */
  can: z.array(z.enum(['write', 'check'])),
});
export type QuestionText = z.infer<typeof QuestionText>;

/** An option of a version without its words: they are in the texts, in the same order. */
export const QuestionOption = PollOption.omit({ id: true, text: true }).extend({ key: PollOptionId });
export type QuestionOption = z.infer<typeof QuestionOption>;

/** What a version asks, apart from who wrote it. Words inside `form` are those of the source text. */
export const AskedVersion = z.object({
  form: PollForm,
  options: z.array(QuestionOption),
  texts: z.array(QuestionText.pick({ lang: true, words: true, state: true })),
});
export type AskedVersion = z.infer<typeof AskedVersion>;

export const QuestionAbility = z.enum(['change', 'translate', 'archive']);
export type QuestionAbility = z.infer<typeof QuestionAbility>;

/** An entry of the bank with its newest version. A change of meaning is a new version; results of two versions are never added up. */
export const QuestionView = z.object({
  id: QuestionId,
  networkSlug: Slug,
  topicId: TopicId.nullable(),
  version: z.int().positive(),
  /** Language of the source text. */
  lang: LanguageTag,
  form: PollForm,
  options: z.array(QuestionOption),
  /** The source text first, then by language. */
  texts: z.array(QuestionText),
  /** Newest first. `pollCount`: polls made from it, prepared ones too. */
  versions: z.array(
    z.object({
      version: z.int().positive(),
      savedAt: Instant,
      savedByName: z.string(),
      pollCount: z.int().nonnegative(),
    }),
  ),
  isArchived: z.boolean(),
  can: z.array(QuestionAbility),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** What one poll brought to a joint result. */
export const JointPoll = z.object({
  pollId: PollId,
  number: z.int().positive(),
  dialogue: z.object({ id: DialogueId, slug: Slug, title: LocalText, timeZone: z.string() }),
  secrecy: PollSecrecy,
  closedAt: Instant,
  ballots: z.int().nonnegative(),
  valid: z.int().nonnegative(),
  /** People by option, in the order of the options. */
  votes: z.array(z.int().nonnegative()),
  /** Scale and number: in the smallest steps. */
  median: z.number().nullable(),
  /** Ballots of people who had answered an earlier of these polls: not in the joint result. */
  leftOut: z.int().nonnegative(),
});
export type JointPoll = z.infer<typeof JointPoll>;

/** All revealed polls of one version added up, people counted once as far as they can be recognised. */
export const JointResult = z.object({
  version: z.int().positive(),
  question: LocalText,
  detail: LocalText.nullable(),
  form: PollForm,
  /** Ids are the keys of the bank's options. */
  options: z.array(PollOption),
  /** Decides nothing: quorum and threshold belong to each poll. */
  result: PollResult,
  account: Account.nullable(),
  /** In the order in which they were closed. */
  polls: z.array(JointPoll),
  leftOut: z.int().nonnegative(),
  /** People who answered before and are in the figures twice all the same: too few to be told apart, or an earlier poll is not shown yet. */
  perhapsTwice: z.int().nonnegative(),
  /** People without an account who answered, and assisted and paper ballots: nobody can say whether they answered in another dialogue too. */
  unrecognised: z.int().nonnegative(),
});
export type JointResult = z.infer<typeof JointResult>;

/** The results of a question for anybody; one part a version that was asked and shown, newest first. */
export const QuestionResults = z.object({
  id: QuestionId,
  network: z.object({ id: NetworkId, slug: Slug, name: z.string(), towns: z.array(TownView) }),
  versions: z.array(JointResult).min(1),
});
export type QuestionResults = z.infer<typeof QuestionResults>;

/** A question with results, as the network page lists it. */
export const AnsweredQuestion = z.object({ id: QuestionId, question: LocalText, pollCount: z.int().positive() });
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;
