import { z } from 'zod';
import { FindingView } from '../findings/schemas.js';
import { FindingId, RecommendationId, Slug } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { citizenLine, citizenText } from '../kernel/text.rules.js';
import { Instant } from '../kernel/time.js';

export const AddresseeLevel = z.enum(['local', 'regional', 'national', 'european']);
export type AddresseeLevel = z.infer<typeof AddresseeLevel>;

const optionalText = (max: number) => z.union([z.literal(''), citizenText(max)]);

/**
 * What an editor writes. Texts cite findings with `[[finding:<id>]]` where the reference stands in the sentence; `citations` is
 * the list at the end, in order. Drafts may be unfinished: empty parts are allowed until publication.
 */
export const RecommendationDraft = z.strictObject({
  lang: LanguageTag,
  title: citizenLine(200),
  problem: optionalText(6000),
  proposal: optionalText(6000),
  justification: optionalText(6000),
  addressee: z.union([z.literal(''), citizenLine(200)]),
  level: AddresseeLevel,
  citations: z.array(FindingId).max(50),
});
export type RecommendationDraft = z.infer<typeof RecommendationDraft>;

export const RecommendationState = z.enum(['draft', 'published']);

export const RecommendationSummary = z.object({
  id: RecommendationId,
  slug: Slug,
  title: z.string(),
  lang: LanguageTag,
  state: RecommendationState,
  level: AddresseeLevel,
  addressee: z.string(),
  publishedAt: Instant.nullable(),
  citationCount: z.int(),
});
export type RecommendationSummary = z.infer<typeof RecommendationSummary>;

export const RecommendationAbility = z.enum(['edit', 'publish']);

export const RecommendationView = RecommendationSummary.omit({ citationCount: true }).extend({
  networkSlug: Slug,
  networkName: z.string(),
  problem: z.string(),
  proposal: z.string(),
  justification: z.string(),
  /** Grows with each save; a save names the version it started from. */
  version: z.int().positive(),
  citations: z.array(FindingView),
  can: z.array(RecommendationAbility),
});
export type RecommendationView = z.infer<typeof RecommendationView>;
