import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { Slug } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { POLIS_FILES } from './file-fault.js';
import { PolisImportEvent } from './import-events.js';

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
  sends: 'text/csv',
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

/**
 * The files of an export, by the ends of their names (`polisFileOf`); together at most POLIS_IMPORT_MOST_BYTES. What is wrong with a file
 * comes as an event, what is wrong with the request as a failure. Whoever ends the connection before `imported` leaves nothing behind.
 */
export const importPolisFiles = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/polis',
  summary:
    'Brings the files of a Pol.is export in as a closed dialogue, wholly or not at all; for those who may create dialogues in the network. `lang`: the language of its statements.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  query: z.object({ lang: LanguageTag }),
  files: 'multipart/form-data',
  answer: PolisImportEvent,
  sends: 'application/x-ndjson',
  errors: ['sign_in_needed', 'not_allowed', 'not_found', 'too_large', 'unsupported_media', 'origin_refused'],
});
