import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { Slug } from '../kernel/ids.js';
import { POLIS_FILES } from './file-fault.js';

export const listPolisFiles = defineRoute({
  method: 'GET',
  path: '/api/dialogues/:slug/polis',
  summary: 'The files of a Pol.is export that a dialogue can be written as; for those who moderate it.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  answer: z.object({ files: z.array(z.enum(POLIS_FILES)) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

/** Answered as the file itself, CSV in UTF-8, never as JSON of the contract. It ends early only with the connection. */
export const getPolisFile = defineRoute({
  method: 'GET',
  path: '/api/dialogues/:slug/polis/:file',
  summary: 'Statements and votes of a dialogue as a file of a Pol.is export; for those who moderate it.',
  access: 'staff',
  params: z.object({ slug: Slug, file: z.enum(POLIS_FILES) }),
  answer: z.unknown(),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});
