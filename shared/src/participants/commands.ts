import { z } from 'zod';
import { Done, defineCommand } from '../kernel/define-command.js';
import { ParticipantId } from '../kernel/ids.js';
import { Reason } from '../moderation/schemas.js';

export const participantCommands = [
  defineCommand({
    name: 'participants.remove',
    summary: 'Send a person out of the room; their sockets close, what they said stays.',
    by: 'staff',
    input: z.strictObject({ participantId: ParticipantId, reason: Reason }),
    output: Done,
    errors: ['not_allowed', 'not_found', 'reason_missing'],
  }),
] as const;
