import type { FindingView } from '@polylogue/shared/findings/schemas';
import type { RecommendationSummary, RecommendationView } from '@polylogue/shared/recommendations/schemas';
import type { FindingNetwork } from '../findings/findings.facade.js';
import type { RecommendationRecord } from './recommendation.repository.js';
import { editorAbilities } from './recommendations.policy.js';

const shared = ({ head, text }: RecommendationRecord): Omit<RecommendationSummary, 'citationCount'> => ({
  id: head.id,
  slug: head.slug,
  title: text.title,
  lang: text.lang,
  state: head.state === 'published' ? 'published' : 'draft',
  level: text.level,
  addressee: text.addressee,
  publishedAt: head.publishedAt?.toISOString() ?? null,
});

export const recommendationSummary = (record: RecommendationRecord): RecommendationSummary => ({
  ...shared(record),
  citationCount: record.citations.length,
});

/** `reader`: an editor of its network sees what can be done with it, the public reads. */
export function recommendationView(
  record: RecommendationRecord,
  network: FindingNetwork,
  shown: { readonly citations: FindingView[]; readonly reader: 'editor' | 'public' },
): RecommendationView {
  const { problem, proposal, justification, version } = record.text;
  return {
    ...shared(record),
    networkSlug: network.slug,
    networkName: network.name,
    problem,
    proposal,
    justification,
    version,
    citations: shown.citations,
    can: shown.reader === 'editor' ? editorAbilities(record.head) : [],
  };
}
