import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { StatementId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { Reason } from '../moderation/schemas.js';
import { MOST_EDITIONS, StatementText, VoteValue } from './schemas.js';

const withReason = z.strictObject({ statementId: StatementId, reason: Reason });

export const statementCommands = [
  defineCommand({
    name: 'statements.write',
    summary: 'Write a statement; it is published or waits for staff as the dialogue says.',
    by: 'citizen',
    input: z.strictObject({ text: StatementText, lang: LanguageTag }),
    output: z.object({ statementId: StatementId, state: z.enum(['held', 'published']) }),
    errors: ['not_allowed', 'room_not_open', 'text_empty', 'text_too_long', 'text_unreadable', 'too_many'],
  }),
  defineCommand({
    name: 'statements.vote',
    summary:
      "Vote on a statement, or change one's vote; with it whether it matters to oneself, which counts beside the votes and not into them. Says both anew each time. `edition`: that of the words that were read; where staff have changed them since, the vote is refused. Left out, it is not asked for. The answer tells what is stored (`revision` grows with each change); how others voted comes as a live entry.",
    by: 'citizen',
    input: z.strictObject({
      statementId: StatementId,
      value: VoteValue,
      isImportant: z.boolean().default(false),
      edition: z.int().positive().max(MOST_EDITIONS).optional(),
    }),
    output: z.object({ value: VoteValue, isImportant: z.boolean(), revision: z.int().positive() }),
    errors: ['not_allowed', 'not_found', 'room_not_open', 'statement_not_open', 'statement_changed', 'key_reused'],
  }),
  defineCommand({
    name: 'statements.publish',
    summary: 'Let a held or declined statement be seen and voted on.',
    by: 'staff',
    input: z.strictObject({ statementId: StatementId }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'statements.decline',
    summary: 'Decline a held statement; its author sees the reason.',
    by: 'staff',
    input: withReason,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'statements.hide',
    summary: 'Take a published statement away on every channel; its author sees the reason.',
    by: 'staff',
    input: withReason,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'statements.merge',
    summary:
      'Join a held or published statement with a published one that says the same. It leaves; the votes on it stay with it. Restoring or publishing it undoes this.',
    by: 'staff',
    input: withReason.extend({ into: StatementId }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'statements.restore',
    summary: 'Show a hidden statement again.',
    by: 'staff',
    input: withReason,
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
] as const;
