import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Caller } from '../../core/identity/caller.js';

/** Who may name groups, see odd votes, leave people out, weigh and set the routing. */
export const mayRunOpinions = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'staff' && can.has('moderate') ? null : 'not_allowed';

/** Who may read votes by town, language and role: who runs the groups, and partners who freeze findings from them. */
export const mayReadBreakdown = ({ actor, can }: Caller): ErrorCode | null =>
  actor.kind === 'staff' && (can.has('moderate') || can.has('freeze_findings')) ? null : 'not_allowed';
