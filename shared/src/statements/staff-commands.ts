import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { ERROR_CODES, type ErrorCode } from '../kernel/error-codes.js';
import { StatementId } from '../kernel/ids.js';
import { LanguageTag } from '../kernel/locale.js';
import { Reason } from '../moderation/schemas.js';
import {
  MOST_AT_ONCE,
  MOST_SEEDS,
  Origin,
  SeedDraft,
  STATEMENT_STEPS,
  StatementText,
  TranslationText,
} from './schemas.js';

const about = z.strictObject({ statementId: StatementId });

/** What staff prepare, and what they do with many at once. */
export const statementStaffCommands = [
  defineCommand({
    name: 'statements.seed',
    summary:
      'Bring in statements of staff (seeds), published or held. A text that the dialogue has already, letters apart, is not brought in again: `isNew` is false and the id is that of the one there is. In a dialogue that is not closed.',
    by: 'staff',
    input: z.strictObject({
      seeds: z.array(SeedDraft).min(1).max(MOST_SEEDS),
      state: z.enum(['held', 'published']),
    }),
    output: z.object({ seeds: z.array(z.object({ statementId: StatementId, isNew: z.boolean() })) }),
    errors: ['not_allowed', 'room_not_open', 'text_empty', 'text_too_long', 'text_unreadable'],
  }),
  defineCommand({
    name: 'statements.edit',
    summary:
      'Change the words of a held or published statement that nobody has voted on. Its translations go, for they said the old words; its author reads why, and keeps their own first words.',
    by: 'staff',
    input: about.extend({ text: StatementText, lang: LanguageTag, origin: Origin.nullable(), reason: Reason }),
    output: Done,
    errors: [
      'not_allowed',
      'not_found',
      'wrong_state',
      'already_voted',
      'text_empty',
      'text_too_long',
      'text_unreadable',
      'reason_missing',
    ],
  }),
  defineCommand({
    name: 'statements.translate',
    summary:
      'Give a statement a checked translation into another language, 24 at most, or (null) take it away. The words voted on stay the original.',
    by: 'staff',
    input: about.extend({ lang: LanguageTag, text: TranslationText.nullable() }),
    output: Done,
    errors: [
      'not_allowed',
      'not_found',
      'wrong_state',
      'invalid_input',
      'text_empty',
      'text_too_long',
      'text_unreadable',
    ],
  }),
  defineCommand({
    name: 'statements.keep-apart',
    summary:
      'Say that two statements that look alike say different things: they are not proposed to be joined any more.',
    by: 'staff',
    input: about.extend({ other: StatementId }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state'],
  }),
  defineCommand({
    name: 'statements.set-meta',
    summary:
      'Say that a statement is about the conversation rather than its topic, or that it is not: such votes are counted and enter no group and no ranking.',
    by: 'staff',
    input: about.extend({ isMeta: z.boolean(), reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'wrong_state', 'reason_missing'],
  }),
  defineCommand({
    name: 'statements.moderate-several',
    summary:
      'One step for many statements, with one reason (none is needed to publish). Those that cannot take it are answered with why, the others are done; the log has a line for each.',
    by: 'staff',
    input: z.strictObject({
      statementIds: z.array(StatementId).min(1).max(MOST_AT_ONCE),
      step: z.enum(STATEMENT_STEPS),
      reason: Reason.nullable(),
    }),
    output: z.object({
      refused: z.array(
        z.object({ statementId: StatementId, code: z.enum(ERROR_CODES as readonly [ErrorCode, ...ErrorCode[]]) }),
      ),
    }),
    errors: ['not_allowed', 'reason_missing'],
  }),
] as const;
