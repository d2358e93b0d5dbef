import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { FindingId, Slug } from '../kernel/ids.js';
import { TownView } from '../networks/schemas.js';
import { FindingCandidate, FindingSource, FindingView } from './schemas.js';

const byNetwork = z.object({ slug: Slug });

export const listFindings = defineRoute({
  method: 'GET',
  path: '/api/networks/:slug/findings',
  summary: 'Frozen findings of a network and what can be frozen, over all its dialogues.',
  access: 'staff',
  params: byNetwork,
  answer: z.object({ findings: z.array(FindingView), candidates: z.array(FindingCandidate), towns: z.array(TownView) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const freezeFinding = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/findings',
  summary:
    'Freeze a statement’s votes, a closed poll or a contribution. Unchanged figures answer the finding there is.',
  access: 'staff',
  params: byNetwork,
  body: z.strictObject({ source: FindingSource }),
  answer: FindingView,
  errors: ['sign_in_needed', 'not_allowed', 'not_found', 'finding_not_ready'],
});

export const getFinding = defineRoute({
  method: 'GET',
  path: '/api/findings/:findingId',
  summary: 'A finding that a published recommendation cites (staff: any).',
  access: 'public',
  params: z.object({ findingId: FindingId }),
  answer: FindingView,
  errors: ['not_found'],
});
