import { z } from 'zod';
import { AccountId, AgendaItemId, PaperCountId, PollId, PollOptionId, QuestionId, TownId } from '../kernel/ids.js';
import { LanguageTag, LocalText, LocalTextDraft } from '../kernel/locale.js';
import { citizenText } from '../kernel/text.rules.js';
import { Instant, PlannedInstant } from '../kernel/time.js';
import { DecisionRule, NO_DECISION } from './decision.js';
import { Electorate, EVERYBODY } from './electorate.js';
import { KINDS_WITHOUT_OPTIONS, PollForm } from './forms.js';
import { Marks, MOST_OPTIONS } from './marks.js';
import { BallotSources, PollResult } from './results.js';

/** Four separate states; `withdrawn` ends a poll without a result. */
export const PollState = z.enum(['prepared', 'open', 'closed', 'revealed', 'withdrawn']);
export type PollState = z.infer<typeof PollState>;

/**
 * Open hand: names may be shown with votes; the voter reads so before. Confidential: one keyed record while open, no link kept
 * after the close, no count before the reveal. (A sealed and verifiable level comes later, see ADR 9.)
 */
export const PollSecrecy = z.enum(['open_hand', 'confidential']);
export type PollSecrecy = z.infer<typeof PollSecrecy>;

/** Seconds for which a ballot on its way is still taken after the time is up. */
export const GRACE_SECONDS = 1;

/** `cost`: of a project, in the budget's units. `starts`: of a date; its `text` is then a note or the instant itself under `und`. */
const optionParts = {
  cost: z.int().min(0).max(1_000_000_000).nullable().default(null),
  starts: PlannedInstant.nullable().default(null),
  ends: PlannedInstant.nullable().default(null),
};
export const PollOptionDraft = z.strictObject({ text: LocalTextDraft, ...optionParts });
export type PollOptionDraft = z.infer<typeof PollOptionDraft>;

export const PollOption = z.object({
  id: PollOptionId,
  text: LocalText,
  cost: z.int().nullable(),
  starts: Instant.nullable(),
  ends: Instant.nullable(),
});
export type PollOption = z.infer<typeof PollOption>;

/** Where a poll's question comes from: an entry of the question bank in one of its versions. */
export const BankRef = z.object({ questionId: QuestionId, version: z.int().positive() });
export type BankRef = z.infer<typeof BankRef>;

/** What staff write of a poll. */
export const PollDraft = z
  .strictObject({
    itemId: AgendaItemId.nullable(),
    question: LocalTextDraft,
    /** A few words more, shown under the question. */
    detail: LocalTextDraft.nullable().default(null),
    form: PollForm,
    options: z.array(PollOptionDraft).max(MOST_OPTIONS),
    secrecy: PollSecrecy.default('confidential'),
    electorate: Electorate.default(EVERYBODY),
    decision: DecisionRule.default(NO_DECISION),
    /** The people asked are a random sample of others: then intervals are shown, else none. */
    isSample: z.boolean().default(false),
    /** Seconds to answer; null: until staff close it. */
    seconds: z.int().min(10).max(86_400).nullable().default(null),
    /** Opens by itself then. */
    opensAt: PlannedInstant.nullable().default(null),
    /** The poll this one repeats after the debate: same question and options, compared person by person. */
    comesAfter: PollId.nullable().default(null),
    bank: BankRef.nullable().default(null),
  })
  .superRefine((draft, context) => {
    for (const message of draftFaults(draft)) context.addIssue({ code: 'custom', message });
  });
export type PollDraft = z.infer<typeof PollDraft>;

/** Codes of what does not fit together in a draft. */
function draftFaults({
  form,
  options,
}: {
  form: PollForm;
  options: readonly { text: LocalText; cost: number | null; starts: string | null; ends: string | null }[];
}): string[] {
  const faults: string[] = [];
  const count = options.length;
  if (KINDS_WITHOUT_OPTIONS.has(form.kind)) return count === 0 ? [] : ['options_not_asked'];
  if (count < 2) faults.push('options_too_few');
  if (form.kind === 'yes_no' && count > 3) faults.push('options_too_many');
  if (form.kind === 'multiple' && (form.min > form.max || form.max > count)) faults.push('choices_out_of_range');
  if ('seats' in form && form.seats >= count) faults.push('seats_too_many');
  if (form.kind === 'ranking' && form.most > count) faults.push('choices_out_of_range');
  if (form.kind === 'points' && form.most > form.points) faults.push('choices_out_of_range');
  if (form.kind === 'budget' && options.some(({ cost }) => cost === null)) faults.push('cost_missing');
  if (form.kind === 'dates' && options.some(({ starts }) => starts === null)) faults.push('date_missing');
  if (options.some(endsBeforeItStarts)) faults.push('date_out_of_order');
  if (hasTwins(options)) faults.push('options_alike');
  return faults;
}

const endsBeforeItStarts = ({ starts, ends }: { starts: string | null; ends: string | null }): boolean =>
  starts !== null && ends !== null && Date.parse(ends) < Date.parse(starts);

/** Two options with the same words in a language: nobody could say which is meant. */
function hasTwins(options: readonly { text: LocalText; starts: string | null }[]): boolean {
  const seen = new Set<string>();
  for (const { text, starts } of options)
    for (const [lang, words] of Object.entries(text)) {
      const key = `${lang}\n${words.toLowerCase()}\n${starts ?? ''}`;
      if (seen.has(key)) return true;
      seen.add(key);
    }
  return false;
}

/** What has been shown of a closed poll so far; `all` is the reveal itself. */
export const Shown = z.object({ townIds: z.array(TownId), langs: z.array(LanguageTag) });

/** A poll as the room shows it. `result` is there only once revealed (or, part by part, what was shown of it). */
export const PollView = z.object({
  id: PollId,
  itemId: AgendaItemId.nullable(),
  number: z.int().positive(),
  question: LocalText,
  detail: LocalText.nullable(),
  form: PollForm,
  options: z.array(PollOption),
  secrecy: PollSecrecy,
  electorate: Electorate,
  decision: DecisionRule,
  isSample: z.boolean(),
  seconds: z.int().nullable(),
  opensAt: Instant.nullable(),
  comesAfter: PollId.nullable(),
  bank: BankRef.nullable(),
  state: PollState,
  /** Towns it is open to so far; null: all. */
  openTownIds: z.array(TownId).nullable(),
  /** SHA-256 (hex) of what is frozen at the opening: question, detail, options, form, electorate, secrecy, isSample, comesAfter. */
  questionHash: z.string().nullable(),
  openedAt: Instant.nullable(),
  /** When the time is up; null: when staff close it. */
  endsAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  revealedAt: Instant.nullable(),
  /** How many had answered at the close, paper included once confirmed; null before. */
  answered: z.int().nonnegative().nullable(),
  /** How many could, as the list was frozen at the close; null before. */
  eligible: z.int().nonnegative().nullable(),
  sources: BallotSources.nullable(),
  /**
   * Nobody can tell any more which ballot is whose (confidential), or the ballots are final (open hand). A first round that is closed
   * waits for its second one, unsealed; a poll that was given up keeps no ballots to tell apart.
   */
  isSealed: z.boolean(),
  /** Closed, and the count is not done yet. */
  isCounting: z.boolean(),
  shown: Shown,
  /** Parts shown before the reveal: figures of single towns or languages only. */
  parts: z.array(
    z.object({
      townId: TownId.nullable(),
      lang: LanguageTag.nullable(),
      ballots: z.int(),
      options: z.array(z.object({ optionId: PollOptionId, votes: z.int() })),
    }),
  ),
  result: PollResult.nullable(),
});
export type PollView = z.infer<typeof PollView>;

/** A person's own ballot: `marks` null once the link is gone (the ballot is counted, nobody can say which it is). */
export const OwnBallot = z.object({ marks: Marks.nullable(), revision: z.int().positive() });
export type OwnBallot = z.infer<typeof OwnBallot>;

/** A hall as staff see it: heads counted, and ballots that came from there without a phone. No figures by option. */
export const PollHall = z.object({
  townId: TownId,
  heads: z.int().nonnegative(),
  assisted: z.int().nonnegative(),
  /** Confirmed paper ballots. */
  paper: z.int().nonnegative(),
  papers: z.array(
    z.object({
      id: PaperCountId,
      ballots: z.int(),
      state: z.enum(['entered', 'confirmed', 'discarded']),
      enteredBy: AccountId.nullable(),
      enteredByName: z.string().nullable(),
      confirmedByName: z.string().nullable(),
    }),
  ),
});
export type PollHall = z.infer<typeof PollHall>;

/** So many paper ballots that say the same. */
export const Pile = z.strictObject({ marks: Marks, count: z.int().min(1).max(100_000) });
export type Pile = z.infer<typeof Pile>;

/** Paper ballots of a hall as they were counted there: at least one. Blank ones are a figure, never a pile. */
export const PaperDraft = z
  .strictObject({
    townId: TownId,
    piles: z.array(Pile).max(500),
    blank: z.int().min(0).max(100_000),
    invalid: z.int().min(0).max(100_000),
    note: citizenText(500),
  })
  .refine(({ piles, blank, invalid }) => piles.length + blank + invalid > 0);
export type PaperDraft = z.infer<typeof PaperDraft>;
