import { POLL_KINDS } from '@polylogue/shared/polls/forms';
import { BankRef, PollSecrecy } from '@polylogue/shared/polls/schemas';
import { z } from 'zod';

const typedText = z.record(z.string(), z.string());

/** One answer while it is typed. `cost` of projects, `starts` and `ends` of dates (local time of the dialogue's zone). */
export const TypedOption = z.object({ text: typedText, cost: z.string(), starts: z.string(), ends: z.string() });
export type TypedOption = z.infer<typeof TypedOption>;

/** Who may vote, while it is typed. Empty lists: all. */
export const TypedElectorate = z.object({
  townIds: z.array(z.string()),
  roles: z.array(z.string()),
  /** Local time, or empty. */
  joinedBefore: z.string(),
  membersOnly: z.boolean(),
});
export type TypedElectorate = z.infer<typeof TypedElectorate>;

/** What carries a decision, while it is typed. Shares are `2/3`, or `percent` with the number beside. */
export const TypedDecision = z.object({
  quorum: z.enum(['none', 'people', 'share']),
  quorumPeople: z.string(),
  quorumShare: z.string(),
  quorumPercent: z.string(),
  threshold: z.enum(['none', 'majority', 'share']),
  thresholdShare: z.string(),
  thresholdPercent: z.string(),
  base: z.enum(['for_and_against', 'cast', 'eligible']),
  towns: z.boolean(),
});
export type TypedDecision = z.infer<typeof TypedDecision>;

/** A poll while it is typed; also how it is kept over a reload, so it is parsed when read again. */
export const TypedPoll = z.object({
  kind: z.enum(POLL_KINDS).nullable(),
  question: typedText,
  detail: typedText,
  options: z.array(TypedOption),
  /** Words of a yes / no poll where they are not the usual ones. */
  answers: z.object({ yes: typedText, no: typedText, abstain: typedText }),
  hasAbstain: z.boolean(),
  grades: z.array(typedText),
  low: typedText,
  high: typedText,
  unit: typedText,
  settings: z.record(z.string(), z.string()),
  secrecy: PollSecrecy,
  electorate: TypedElectorate,
  decision: TypedDecision,
  isSample: z.boolean(),
  /** Seconds to answer, or empty: until staff close it. */
  seconds: z.string(),
  /** Local time, or empty. */
  opensAt: z.string(),
  comesAfter: z.string().nullable(),
  bank: BankRef.nullable(),
});
export type TypedPoll = z.infer<typeof TypedPoll>;

export const EMPTY_OPTION: TypedOption = { text: {}, cost: '', starts: '', ends: '' };

export const EVERYBODY_TYPED: TypedElectorate = { townIds: [], roles: [], joinedBefore: '', membersOnly: false };

/** Nothing asked; the figures are what comes first once it is. */
export const NO_DECISION_TYPED: TypedDecision = {
  quorum: 'none',
  quorumPeople: '50',
  quorumShare: '1/2',
  quorumPercent: '50',
  threshold: 'none',
  thresholdShare: '2/3',
  thresholdPercent: '70',
  base: 'for_and_against',
  towns: false,
};

/** Grades of a new poll: six, as the books on majority judgment have them. */
export const USUAL_GRADES = 6;

/** A new poll: no kind chosen yet, confidential, for everybody, until it is closed. */
export const EMPTY_POLL: TypedPoll = {
  kind: null,
  question: {},
  detail: {},
  options: [EMPTY_OPTION, EMPTY_OPTION],
  answers: { yes: {}, no: {}, abstain: {} },
  hasAbstain: true,
  grades: Array.from({ length: USUAL_GRADES }, () => ({})),
  low: {},
  high: {},
  unit: {},
  settings: {},
  secrecy: 'confidential',
  electorate: EVERYBODY_TYPED,
  decision: NO_DECISION_TYPED,
  isSample: false,
  seconds: '',
  opensAt: '',
  comesAfter: null,
  bank: null,
};
