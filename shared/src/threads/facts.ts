import { z } from 'zod';
import { defineFact } from '../kernel/define-fact.js';
import { ContributionId } from '../kernel/ids.js';
import { ContributionView } from './schemas.js';

const gone = z.object({ id: ContributionId, removed: z.literal(true) });

/** Written, edited (higher version), or restored: the contribution whole. */
export const ContributionPosted = defineFact('contribution.posted', z.union([ContributionView, gone]));
/** Hidden by staff or erased by its author. Replies to it stay. */
export const ContributionHidden = defineFact('contribution.hidden', z.object({ id: ContributionId }));
