import { z } from 'zod';
import { DialogueSummary } from '../dialogues/schemas.js';
import { defineRoute } from '../kernel/define-route.js';
import { Slug } from '../kernel/ids.js';
import { AnsweredQuestion } from '../questions/schemas.js';
import { RecommendationSummary } from '../recommendations/schemas.js';
import { NetworkSummary, NetworkView } from '../networks/schemas.js';

/** The network page: the network, its dialogues that are public (or that the reader may edit), its published recommendations, its questions with results. */
export const NetworkPage = z.object({
  network: NetworkView,
  dialogues: z.array(DialogueSummary),
  recommendations: z.array(RecommendationSummary),
  /** Questions of the bank with at least one result that was shown. */
  questions: z.array(AnsweredQuestion),
});
export type NetworkPage = z.infer<typeof NetworkPage>;

export const listNetworks = defineRoute({
  method: 'GET',
  path: '/api/networks',
  summary: 'All networks, and the dialogues that can be joined now.',
  access: 'public',
  answer: z.object({ networks: z.array(NetworkSummary), joinable: z.array(DialogueSummary) }),
  errors: [],
});

export const getNetwork = defineRoute({
  method: 'GET',
  path: '/api/networks/:slug',
  summary: 'A network with its dialogues and recommendations.',
  access: 'public',
  params: z.object({ slug: Slug }),
  answer: NetworkPage,
  errors: ['not_found'],
});
