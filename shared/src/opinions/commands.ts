import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { ParticipantId } from '../kernel/ids.js';
import { LocalTextDraft } from '../kernel/locale.js';
import { Reason } from '../moderation/schemas.js';
import { Breakdown, WeightTargets } from './breakdown.js';
import { AnomalyKey } from './live.js';

/** Most people left out by one command when they are named one by one. */
const MOST_CHOSEN = 500;

export const opinionCommands = [
  defineCommand({
    name: 'opinions.name-group',
    summary: 'Give a group a name, or (null) its letter again. The name stays with the letter.',
    by: 'staff',
    input: z.strictObject({
      groupId: z.int().nonnegative().max(1000),
      name: LocalTextDraft.nullable(),
      reason: Reason,
    }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'reason_missing'],
  }),
  defineCommand({
    name: 'opinions.exclude',
    summary:
      'Leave people with odd votes out of the groups, or take that back: those of an anomaly or of an earlier exclusion by its key, or people by their ids. Everybody sees how many are left out.',
    by: 'staff',
    input: z.strictObject({
      who: z.union([
        z.strictObject({ key: AnomalyKey }),
        z.strictObject({ participantIds: z.array(ParticipantId).min(1).max(MOST_CHOSEN) }),
      ]),
      isExcluded: z.boolean(),
      reason: Reason,
    }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'opinions.set-weighting',
    summary:
      'What each town, language or role is to count for in the weighted figures of the workshop (inhabitants, say), or (null) each alike. The unweighted ones stay beside them.',
    by: 'staff',
    input: z.strictObject({ by: Breakdown, targets: WeightTargets.nullable(), reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'reason_missing'],
  }),
  defineCommand({
    name: 'opinions.set-routing',
    summary: 'Whether statements of staff are shown to everybody before all others.',
    by: 'staff',
    input: z.strictObject({ areSeedsFirst: z.boolean() }),
    output: Done,
    errors: ['not_allowed'],
  }),
] as const;
