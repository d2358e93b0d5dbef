import { z } from 'zod';
import { Done } from '../kernel/define-command.js';
import { defineRoute } from '../kernel/define-route.js';
import { RecommendationId, Slug } from '../kernel/ids.js';
import { RecommendationDraft, RecommendationSummary, RecommendationView } from './schemas.js';

const byNetwork = z.object({ slug: Slug });
const byId = z.object({ recommendationId: RecommendationId });

export const listRecommendations = defineRoute({
  method: 'GET',
  path: '/api/networks/:slug/recommendations',
  summary: 'Recommendations of a network, drafts too.',
  access: 'staff',
  params: byNetwork,
  answer: z.object({ recommendations: z.array(RecommendationSummary) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const createRecommendation = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/recommendations',
  summary: 'Begin a draft.',
  access: 'staff',
  params: byNetwork,
  body: RecommendationDraft,
  answer: RecommendationView,
  errors: ['sign_in_needed', 'not_allowed', 'not_found', 'text_empty', 'text_too_long'],
});

export const getDraft = defineRoute({
  method: 'GET',
  path: '/api/drafts/:recommendationId',
  summary: 'A recommendation for its editors.',
  access: 'staff',
  params: byId,
  answer: RecommendationView,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const saveDraft = defineRoute({
  method: 'PUT',
  path: '/api/drafts/:recommendationId',
  summary: 'Save a draft on top of the version it started from; another’s save in between answers version_conflict.',
  access: 'staff',
  params: byId,
  body: z.strictObject({ version: z.int().positive(), draft: RecommendationDraft }),
  answer: RecommendationView,
  errors: [
    'sign_in_needed',
    'not_allowed',
    'not_found',
    'version_conflict',
    'wrong_state',
    'text_empty',
    'text_too_long',
  ],
});

export const publishRecommendation = defineRoute({
  method: 'POST',
  path: '/api/drafts/:recommendationId/publish',
  summary: 'Publish: from now on anybody reads it. Needs all parts and at least one citation.',
  access: 'staff',
  params: byId,
  body: z.strictObject({ version: z.int().positive() }),
  answer: RecommendationView,
  errors: [
    'sign_in_needed',
    'not_allowed',
    'not_found',
    'version_conflict',
    'wrong_state',
    'text_empty',
    'citation_missing',
  ],
});

export const deleteDraft = defineRoute({
  method: 'DELETE',
  path: '/api/drafts/:recommendationId',
  summary: 'Throw a draft away. Published recommendations stay.',
  access: 'staff',
  params: byId,
  answer: Done,
  errors: ['sign_in_needed', 'not_allowed', 'not_found', 'wrong_state'],
});

export const getRecommendation = defineRoute({
  method: 'GET',
  path: '/api/recommendations/:slug',
  summary: 'A published recommendation with the findings it cites.',
  access: 'public',
  params: z.object({ slug: Slug }),
  answer: RecommendationView,
  errors: ['not_found'],
});
