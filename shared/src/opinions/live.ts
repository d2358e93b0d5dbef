import { z } from 'zod';
import { StatementId } from '../kernel/ids.js';
import { LocalText } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';
import { CLARITIES } from './clarity.rules.js';
import { OpinionSettings } from './schemas.js';

/** People a group must have before anything of it is shown to anybody. */
export const LEAST_SHOWN = 5;

const count = z.int().nonnegative();
/** The number of a group: 0 is A. It stays with its people from update to update, so numbers may have gaps. */
const groupId = count;
/** `important`: people of these to whom it matters. */
const answers = { agree: count, disagree: count, pass: count, important: count };

/** A group as everybody sees it: never who is in it. Axes of the map have no unit; the middle of all people is near 0. */
export const GroupView = z.object({
  id: groupId,
  size: z.int().min(LEAST_SHOWN),
  /** As staff named it; null: its letter. */
  name: LocalText.nullable(),
  x: z.number(),
  y: z.number(),
  /** Corners of the outline, counter-clockwise, made of five or more people's places; fewer than three where they stand in a line. */
  outline: z.array(z.tuple([z.number(), z.number()])),
  /** Up to five statements that tell it from the others; where none does so well enough, one that is not `isSufficient`. */
  defining: z.array(
    z.object({ statementId: StatementId, direction: z.enum(['agree', 'disagree']), isSufficient: z.boolean() }),
  ),
});
export type GroupView = z.infer<typeof GroupView>;

/** One published statement: votes of everybody and of each group. */
export const StatementOpinion = z.object({
  statementId: StatementId,
  ...answers,
  /** About the conversation rather than the topic: counted, never ranked before others nor named. */
  isMeta: z.boolean(),
  /** Group-informed consensus as Pol.is computes it, 0 to 1. */
  consensus: z.number(),
  /** What the ranking goes by, 0 to 1. */
  score: z.number(),
  /** From 1; numbers may have gaps where a statement was taken away. */
  rank: z.int().positive(),
  /** Whether enough people of each group have answered for the rank to mean something. */
  hasSupport: z.boolean(),
  /** 0 (groups alike) to 1. */
  divisiveness: z.number(),
  /** Weight in the lottery of the next statement; a statement that is not listed weighs 1. */
  priority: z.number(),
  /** Empty where there are no groups, or where a group is too small to be shown: its votes would be what is left. */
  groups: z.array(z.object({ id: groupId, ...answers })),
});
export type StatementOpinion = z.infer<typeof StatementOpinion>;

/** How the next statement is drawn: with `drawnStatement`, by these and the priorities of the statements. */
export const RoutingView = z.object({ seed: z.string(), areSeedsFirst: z.boolean() });
export type RoutingView = z.infer<typeof RoutingView>;

/** The opinions of a dialogue after one update, as everybody may see them. */
export const OpinionsView = z.object({
  /** Grows with each update; 0 before the first. */
  version: count,
  /** Votes up to here are counted; null before the first update. */
  at: Instant.nullable(),
  /** SHA-256 (hex) of what it was computed from; null before the first update. */
  inputHash: z.string().nullable(),
  /** `waiting`: too few people have answered enough; `unclear`: they do not fall into groups that may be shown; `groups`: they do. */
  state: z.enum(['waiting', 'unclear', 'groups']),
  people: count,
  votes: count,
  /** People whom staff left out, with a reason; see the log. */
  excluded: count,
  /** What is missing until groups can appear: so many people with enough answers, and so many answers at least. Zero from then on. */
  missing: z.object({ people: count, votes: count }),
  /** Empty but in state `groups`. By letter. */
  groups: z.array(GroupView),
  /** Statements all groups agree on, best first; only such with enough support. */
  bridging: z.array(StatementId),
  /** Statements on which groups differ most, most first. */
  dividing: z.array(StatementId),
  statements: z.array(StatementOpinion),
  clarity: z.enum(CLARITIES),
  /** Share of the groups that comes out again when half of the people are drawn, about 0 to 1; null where it was not measured. */
  stability: z.number().nullable(),
  /** -1 to 1; null where no division was tried. */
  silhouette: z.number().nullable(),
  /** Share of all differences that the first and the second axis show, 0 to 1 each. */
  explainedVariance: z.array(z.number()),
  settings: OpinionSettings.nullable(),
  routing: RoutingView,
});
export type OpinionsView = z.infer<typeof OpinionsView>;

/** What the update says of one person, to that person only. */
export const OwnOpinion = z.object({
  version: count,
  /** The own group; null while in none, or in one that is too small to be shown. */
  groupId: groupId.nullable(),
  /** The own place on the map; null before anything was answered or computed. */
  x: z.number().nullable(),
  y: z.number().nullable(),
  /** Answers given to published statements. */
  votes: count,
  /** Answers missing until one can be put into a group; 0 from then on. */
  missingVotes: count,
  /** Up to five statements where one votes as most of one's own group, clearest first. */
  agreesWithMost: z.array(StatementId),
  /** Up to five statements where one votes against most of one's own group, clearest first. */
  differsOn: z.array(StatementId),
  /** The statement drawn for this person now; null when all are answered. */
  next: StatementId.nullable(),
});
export type OwnOpinion = z.infer<typeof OwnOpinion>;

/** A stored update of the past: a place of the slider. */
export const TimelinePoint = z.object({
  version: count,
  at: Instant,
  votes: count,
  people: count,
  /** Groups shown; 0 where there were none to show. */
  k: count,
  groups: z.array(z.object({ id: groupId, size: count })),
});
export type TimelinePoint = z.infer<typeof TimelinePoint>;

/** Names votes that look odd, not people: SHA-256 (hex) of kind and people. */
export const AnomalyKey = z.string().regex(/^[0-9a-f]{64}$/);
export type AnomalyKey = z.infer<typeof AnomalyKey>;

/** Votes that look as if nobody had weighed them: a hint for staff. See `anomaliesOf`. */
export const AnomalyView = z.object({
  key: AnomalyKey,
  kind: z.enum(['all_agree', 'all_disagree', 'all_pass', 'identical']),
  people: count,
  /** Answers each of them gave. */
  answers: count,
  /** People that chance alone would let answer just so. */
  expected: z.number(),
});
export type AnomalyView = z.infer<typeof AnomalyView>;

/** People whom staff have left out, as one act; taken back by the same command. */
export const ExclusionView = z.object({
  key: AnomalyKey,
  kind: z.enum(['all_agree', 'all_disagree', 'all_pass', 'identical', 'chosen']),
  people: count,
  reason: z.string(),
  at: Instant,
});
export type ExclusionView = z.infer<typeof ExclusionView>;
