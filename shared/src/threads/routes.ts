import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { ContributionId, DialogueId } from '../kernel/ids.js';
import { ContributionVersion } from './schemas.js';

export const getContributionHistory = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/contributions/:contributionId/history',
  summary: 'Earlier texts of an edited contribution, oldest first; nothing for a hidden one.',
  access: 'member',
  params: z.object({ roomId: DialogueId, contributionId: ContributionId }),
  answer: z.object({ versions: z.array(ContributionVersion) }),
  errors: ['sign_in_needed', 'not_found'],
});
