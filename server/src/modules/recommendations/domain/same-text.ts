import type { RecommendationDraft } from '@polylogue/shared/recommendations/schemas';

const PARTS = ['lang', 'title', 'problem', 'proposal', 'justification', 'addressee', 'level'] as const;
type Texts = Pick<RecommendationDraft, (typeof PARTS)[number]>;

/** Whether two versions say the same; their evidence lists are compared elsewhere. */
export const isSameText = (a: Texts, b: Texts): boolean => PARTS.every((part) => a[part] === b[part]);
