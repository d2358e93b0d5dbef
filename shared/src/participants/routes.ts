import { z } from 'zod';
import { DialogueSummary, JoinCode } from '../dialogues/schemas.js';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId } from '../kernel/ids.js';
import { JoinInput, Membership } from './schemas.js';

/** What the join page shows: the dialogue, a friendly alias, and who the browser already is there. */
export const JoinPage = z.object({
  dialogue: DialogueSummary,
  alias: z.string(),
  isFull: z.boolean(),
  membership: Membership.nullable(),
});
export type JoinPage = z.infer<typeof JoinPage>;

const byCode = z.object({ code: JoinCode });
const byRoom = z.object({ roomId: DialogueId });

export const getJoinPage = defineRoute({
  method: 'GET',
  path: '/api/join/:code',
  summary: 'The dialogue behind a join code.',
  access: 'public',
  params: byCode,
  answer: JoinPage,
  errors: ['code_unknown', 'code_expired'],
});

/** Sets the participant cookie of the dialogue; `token` is the same for clients without cookies. */
export const Joined = z.object({ membership: Membership, token: z.string() });

export const join = defineRoute({
  method: 'POST',
  path: '/api/join/:code',
  summary: 'Come in. Who is already in (same browser) stays the same participant.',
  access: 'public',
  params: byCode,
  body: JoinInput,
  answer: Joined,
  errors: ['code_unknown', 'code_expired', 'room_not_open', 'room_full', 'removed_from_room'],
});

export const createMoveLink = defineRoute({
  method: 'POST',
  path: '/api/rooms/:roomId/move-links',
  summary: 'A link (10 minutes, one use) that makes another device the same participant.',
  access: 'participant',
  params: byRoom,
  answer: z.object({ url: z.string(), expiresAt: z.string() }),
  errors: ['sign_in_needed', 'removed_from_room'],
});

export const redeemMoveLink = defineRoute({
  method: 'POST',
  path: '/api/move-links/redeem',
  summary: 'Become, on this device, the participant who made the link.',
  access: 'public',
  body: z.strictObject({ token: z.string().min(20).max(100) }),
  answer: Joined,
  errors: ['link_expired'],
});

export const getMemberships = defineRoute({
  method: 'GET',
  path: '/api/me/memberships',
  summary: 'The dialogues this browser is a participant of.',
  access: 'public',
  answer: z.object({ memberships: z.array(Membership) }),
  errors: [],
});
