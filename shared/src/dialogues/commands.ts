import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
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
] as const;
