import { z } from 'zod';
import { CLARITIES } from './clarity.rules.js';
import { TREATMENTS } from './treatment.js';

/** Version of the way opinions are computed; a stored result names it for ever. */
export const OPINION_METHOD = 'opinions-1';

const count = z.int().nonnegative();
/** The number of a group; 0 is shown as A. It stays with its people from update to update, so numbers may have gaps. */
const groupId = count;
const votes = { agree: count, disagree: count, pass: count, important: count };

/** What a result was computed with. `k` null: chosen by silhouette. */
export const OpinionSettings = z.object({
  method: z.literal(OPINION_METHOD),
  seed: z.string(),
  rejected: z.enum(TREATMENTS),
  k: count.nullable(),
});
export type OpinionSettings = z.infer<typeof OpinionSettings>;

export const OpinionGroup = z.object({
  id: groupId,
  size: count,
  /** The middle of the group on the map. */
  x: z.number(),
  y: z.number(),
});
export type OpinionGroup = z.infer<typeof OpinionGroup>;

/** One statement: votes of everybody and of each group, and what follows from them. */
export const OpinionStatement = z.object({
  id: z.string(),
  /** Neither rejected nor meta: only such are ranked and named. */
  isActive: z.boolean(),
  ...votes,
  /** Group-informed consensus as Pol.is computes it, 0 to 1. */
  consensus: z.number(),
  /** What the ranking goes by, 0 to 1; see `consensusScore`. */
  score: z.number(),
  /** From 1, each once. */
  rank: z.int().positive(),
  /** Whether enough people of each group have answered for the rank to mean something. */
  hasSupport: z.boolean(),
  /** 0 (groups alike) to 1. */
  divisiveness: z.number(),
  /** Weight in the lottery of the next statement. */
  priority: z.number(),
  groups: z.array(z.object({ id: groupId, ...votes })),
});
export type OpinionStatement = z.infer<typeof OpinionStatement>;

export const RepresentativeStatement = z.object({
  id: z.string(),
  direction: z.enum(['agree', 'disagree']),
  /** False: only the best there is. */
  isSufficient: z.boolean(),
});

/** Everything about a dialogue's opinions that is no single person's. Groups under 5 are taken out before it is shown to anybody. */
export const OpinionResult = z.object({
  settings: OpinionSettings,
  /** SHA-256 (hex) of votes, moderation and settings. */
  inputHash: z.string(),
  participants: count,
  /** Last votes of all people. */
  votes: count,
  /** People who are in a group. */
  grouped: count,
  /** People whom staff left out. */
  excluded: count,
  /** Groups there are; 1 where there are no clear ones, 0 where nobody can be grouped. */
  k: count,
  clarity: z.enum(CLARITIES),
  /** Of the groups, or of the best division that was tried where they are not clear; null where none was. */
  silhouette: z.number().nullable(),
  stability: z.number().nullable(),
  /** The numbers of groups that were tried, each with its mean silhouette and the standard error of it. */
  candidates: z.array(z.object({ k: count, silhouette: z.number(), error: z.number() })),
  /** Share of all differences that the first and the second axis of the map explain. */
  explainedVariance: z.array(z.number()),
  groups: z.array(OpinionGroup),
  statements: z.array(OpinionStatement),
  representative: z.array(z.object({ group: groupId, statements: z.array(RepresentativeStatement) })),
  /** Ids of what everybody taken together agrees and disagrees on. */
  agreed: z.object({ agree: z.array(z.string()), disagree: z.array(z.string()) }),
});
export type OpinionResult = z.infer<typeof OpinionResult>;
