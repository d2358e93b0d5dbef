import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId, StatementId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { SimilarStatement, StatementText } from './schemas.js';

/** A POST, so that what somebody has not sent yet stands in no address: addresses are kept in histories and logs. */
export const findSimilarStatements = defineRoute({
  method: 'POST',
  path: '/api/rooms/:roomId/statements/similar',
  summary: 'Published statements like the one being written, the most similar first, at most three. Nothing is stored.',
  access: 'participant',
  params: z.object({ roomId: DialogueId }),
  body: z.strictObject({ text: StatementText, lang: LanguageTag }),
  answer: z.object({ similar: z.array(SimilarStatement) }),
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const findNearDuplicates = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/statements/:statementId/similar',
  summary: 'For staff: other published statements like a held or published one, the most similar first, at most three.',
  access: 'staff',
  params: z.object({ roomId: DialogueId, statementId: StatementId }),
  answer: z.object({ similar: z.array(SimilarStatement) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const listNearDuplicates = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/statements/near-duplicates',
  summary:
    'For staff: pairs of statements that say much the same, the most similar first, at most 50, among the newest 2,000: a held or published one, and the published one most like it. Each pair once, the older one as the `original`.',
  access: 'staff',
  params: z.object({ roomId: DialogueId }),
  answer: z.object({
    pairs: z.array(z.object({ statementId: StatementId, original: StatementId, likeness: z.number().min(0).max(1) })),
  }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});
