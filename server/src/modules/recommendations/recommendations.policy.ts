import type { RecommendationAbility } from '@polylogue/shared/recommendations/schemas';
import type { z } from 'zod';
import type { Recommendation } from './recommendation.entity.js';

type Ability = z.infer<typeof RecommendationAbility>;

/** What an editor of the network may do: a draft can be changed and published, a published recommendation stays as it is. */
export const editorAbilities = ({ state }: Pick<Recommendation, 'state'>): Ability[] =>
  state === 'draft' ? ['edit', 'publish'] : [];

/** Why an editor may not change it, or null. */
export const whyNotEdit = (head: Pick<Recommendation, 'state'>): 'wrong_state' | null =>
  editorAbilities(head).includes('edit') ? null : 'wrong_state';
