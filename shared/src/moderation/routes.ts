import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId } from '../kernel/ids.js';
import { ModerationItem, StaffAction } from './schemas.js';

const byRoom = z.object({ roomId: DialogueId });

export const listModeration = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/moderation',
  summary: 'Statements and contributions by state, newest first; held ones oldest first.',
  access: 'staff',
  params: byRoom,
  query: z.object({ state: z.enum(['held', 'published', 'declined', 'hidden']).default('held') }),
  answer: z.object({ items: z.array(ModerationItem) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const listStaffActions = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/actions',
  summary: 'What staff did in this room, newest first, at most 200.',
  access: 'staff',
  params: byRoom,
  answer: z.object({ actions: z.array(StaffAction) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});
