import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { AgendaItemId, ContributionId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { Reason } from '../moderation/schemas.js';
import { ContributionStance, ContributionText } from './schemas.js';

const withReason = z.strictObject({ contributionId: ContributionId, reason: Reason });

export const threadCommands = [
  defineCommand({
    name: 'threads.contribute',
    summary: 'Add an argument, or reply to one (one level).',
    by: 'citizen',
    input: z.strictObject({
      itemId: AgendaItemId,
      parentId: ContributionId.nullable(),
      stance: ContributionStance,
      text: ContributionText,
      lang: LanguageTag,
    }),
    output: z.object({ contributionId: ContributionId }),
    errors: ['not_allowed', 'not_found', 'thread_closed', 'text_empty', 'text_too_long', 'text_unreadable', 'too_many'],
  }),
  defineCommand({
    name: 'threads.edit',
    summary: "Change one's own contribution; earlier versions stay readable.",
    by: 'citizen',
    input: z.strictObject({ contributionId: ContributionId, version: z.int().positive(), text: ContributionText }),
    output: z.object({ version: z.int().positive() }),
    errors: [
      'not_allowed',
      'not_found',
      'thread_closed',
      'version_conflict',
      'text_empty',
      'text_too_long',
      'text_unreadable',
    ],
  }),
  defineCommand({
    name: 'threads.help',
    summary: 'Say that a contribution helps, or take it back. Not for one’s own.',
    by: 'citizen',
    input: z.strictObject({ contributionId: ContributionId, helps: z.boolean() }),
    output: z.object({ helps: z.boolean(), revision: z.int().positive() }),
    errors: ['not_allowed', 'not_found', 'thread_closed'],
  }),
  defineCommand({
    name: 'threads.hide',
    summary: 'Take a contribution away on every channel; its author sees the reason.',
    by: 'staff',
    input: withReason,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'threads.restore',
    summary: 'Show a hidden contribution again.',
    by: 'staff',
    input: withReason,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
] as const;
