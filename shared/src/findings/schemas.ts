import { z } from 'zod';
import { ContributionId, DialogueId, FindingId, PollId, Slug, StatementId } from '../kernel/ids.js';
import { LanguageTag, LocalText } from '../kernel/locale.js';
import { Instant } from '../kernel/time.js';
import { TownView } from '../networks/schemas.js';
import { OpinionFigures } from './group-figures.js';

/** What a finding can be frozen from. */
export const FindingSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement'), id: StatementId }),
  z.object({ kind: z.literal('poll'), id: PollId }),
  z.object({ kind: z.literal('contribution'), id: ContributionId }),
]);
export type FindingSource = z.infer<typeof FindingSource>;

/** Figures are null where fewer than 5 people stand behind a town's cell. */
const cell = z.int().nonnegative().nullable();

export const StatementFigures = z.object({
  kind: z.literal('statement'),
  number: z.int(),
  text: z.string(),
  lang: LanguageTag,
  agree: z.int(),
  disagree: z.int(),
  pass: z.int(),
  byTown: z.array(z.object({ townId: z.string(), n: cell, agree: cell, disagree: cell, pass: cell })),
  /** What the opinion groups said; null where there were none to show. Not there in findings by `counts-1`. */
  opinions: OpinionFigures.nullable().optional(),
});
export const PollFigures = z.object({
  kind: z.literal('poll'),
  number: z.int(),
  question: LocalText,
  rule: z.string(),
  secrecy: z.string(),
  options: z.array(
    z.object({ text: LocalText, votes: z.int(), byTown: z.array(z.object({ townId: z.string(), votes: cell })) }),
  ),
  byTown: z.array(z.object({ townId: z.string(), n: cell })),
});
export const ContributionFigures = z.object({
  kind: z.literal('contribution'),
  number: z.int(),
  text: z.string(),
  lang: LanguageTag,
  stance: z.string(),
  version: z.int(),
  helps: z.int(),
});
export const FindingFigures = z.discriminatedUnion('kind', [StatementFigures, PollFigures, ContributionFigures]);
export type FindingFigures = z.infer<typeof FindingFigures>;

/**
 * Version of the way figures are computed, by what they are computed from; a finding names it for ever. `counts-1`: each person once, in
 * total and per town. `counts-2`: beside these what the opinion groups said.
 */
export const FINDING_METHODS = { statement: 'counts-2', poll: 'counts-1', contribution: 'counts-1' } as const;

/**
 * A frozen, computed fact. `n` is the base (people). `hash` is SHA-256 (hex) over the canonical JSON of figures, n, method,
 * version, source and dialogue. Freezing the same source again makes a new version, the old one stays.
 */
export const FindingView = z.object({
  id: FindingId,
  source: FindingSource,
  dialogueId: DialogueId,
  dialogueSlug: Slug,
  dialogueTitle: LocalText,
  towns: z.array(TownView),
  /** Town it was written in, for statements and contributions. */
  originTownId: z.string().nullable(),
  /** When the thing itself came about. */
  madeAt: Instant,
  figures: FindingFigures,
  n: z.int().nonnegative(),
  method: z.string(),
  version: z.int().positive(),
  hash: z.string(),
  frozenAt: Instant,
  /** The source was hidden or erased after freezing: its words are gone, the figures stay. */
  isSourceRemoved: z.boolean(),
});
export type FindingView = z.infer<typeof FindingView>;

/** Something that could become a finding, with the figures as they stand now (counts may still change). */
export const FindingCandidate = z.object({
  source: FindingSource,
  dialogueId: DialogueId,
  dialogueSlug: Slug,
  dialogueTitle: LocalText,
  originTownId: z.string().nullable(),
  figures: FindingFigures,
  n: z.int(),
  frozen: z.array(z.object({ id: FindingId, version: z.int(), isCurrent: z.boolean() })),
});
export type FindingCandidate = z.infer<typeof FindingCandidate>;
