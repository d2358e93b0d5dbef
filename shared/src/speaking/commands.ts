import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { AgendaItemId, SpeechRequestId } from '../kernel/ids.js';
import { SpeechStance } from './schemas.js';

const byRequest = z.strictObject({ requestId: SpeechRequestId });
const clock = <const N extends string>(name: N, summary: string) =>
  defineCommand({
    name,
    summary,
    by: 'staff',
    input: byRequest,
    output: Done,
    errors: ['not_allowed', 'not_found', 'nobody_speaking'],
  });

export const speakingCommands = [
  defineCommand({
    name: 'speaking.ask',
    summary: 'Ask to speak in the debate that runs. One request a person at a time.',
    by: 'citizen',
    input: z.strictObject({ itemId: AgendaItemId, stance: SpeechStance.nullable() }),
    output: z.object({ requestId: SpeechRequestId }),
    errors: ['not_allowed', 'not_found', 'item_not_running', 'already_in_queue'],
  }),
  defineCommand({
    name: 'speaking.withdraw',
    summary: "Take one's name off the list; staff may do it for anybody.",
    by: 'citizen',
    input: byRequest,
    output: Done,
    errors: ['not_allowed', 'not_found'],
  }),
  defineCommand({
    name: 'speaking.call',
    summary: 'Give the floor to a person in the queue; whoever speaks is thanked.',
    by: 'staff',
    input: byRequest,
    output: Done,
    errors: ['not_allowed', 'not_found', 'item_not_running'],
  }),
  clock('speaking.pause', 'Stop the clock of the speaker.'),
  clock('speaking.resume', 'Let the clock of the speaker run on.'),
  defineCommand({
    name: 'speaking.extend',
    summary: 'Give the speaker more (or less) time.',
    by: 'staff',
    input: z.strictObject({ requestId: SpeechRequestId, seconds: z.int().min(-600).max(600) }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'nobody_speaking'],
  }),
  clock('speaking.end', 'Thank the speaker; nobody is called by itself.'),
] as const;
