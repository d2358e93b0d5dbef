import { defineFact } from '../kernel/define-fact.js';
import { DialogueHeader } from './schemas.js';

/** The dialogue's own facts, whole. The first fact of every room. */
export const DialogueChanged = defineFact('dialogue.changed', DialogueHeader);
