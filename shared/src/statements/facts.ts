import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { StatementId } from '../kernel/ids.js';
import { StatementView } from './schemas.js';

/** Payload of a fact whose content was taken out afterwards. The fact keeps its place in the sequence. */
const gone = z.object({ id: StatementId, removed: z.literal(true) });

/** Staff only: a statement waits for them. */
export const StatementHeld = defineFact('statement.held', z.union([StatementView, gone]));
/** Published, or restored after it was hidden. */
export const StatementPublished = defineFact('statement.published', z.union([StatementView, gone]));
/** Staff only: declined, so it waits no longer. */
export const StatementDeclined = defineFact('statement.declined', z.object({ id: StatementId }));
/** Hidden by staff or erased by its author: absent from now on. */
export const StatementHidden = defineFact('statement.hidden', z.object({ id: StatementId }));
