import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { Reason } from '../moderation/schemas.js';
import { DialogueState } from './schemas.js';

export const dialogueCommands = [
  defineCommand({
    name: 'dialogue.set-state',
    summary: 'Move the dialogue to another state (announce, open, go live, written phase, close).',
    by: 'staff',
    input: z.strictObject({ state: DialogueState }),
    output: Done,
    errors: ['not_allowed', 'wrong_state'],
  }),
  defineCommand({
    name: 'dialogue.hold-statements',
    summary:
      'Whether statements wait for staff before others see them, or are published at once. Those that wait already go on waiting.',
    by: 'staff',
    input: z.strictObject({ holdsStatements: z.boolean(), reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'reason_missing'],
  }),
] as const;
