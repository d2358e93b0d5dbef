import { z } from 'zod';
import { AccountId, DialogueId, NetworkId, TownId } from '../kernel/ids.js';
import { Locale } from '../kernel/locale.js';
import { citizenLine } from '../kernel/text.rules.js';

export const STAFF_ROLES = ['coordinator', 'partner_editor', 'facilitator', 'moderator', 'note_taker'] as const;
export const StaffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRole>;

/** Where a role holds: a whole network, one town in it, or one dialogue. */
export const RoleScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), id: NetworkId }),
  z.object({ kind: z.literal('town'), id: TownId }),
  z.object({ kind: z.literal('dialogue'), id: DialogueId }),
]);
export type RoleScope = z.infer<typeof RoleScope>;

export const RoleGrant = z.object({ role: StaffRole, scope: RoleScope });
export type RoleGrant = z.infer<typeof RoleGrant>;

export const AccountView = z.object({
  id: AccountId,
  name: z.string(),
  email: z.string(),
  locale: Locale,
  hasPassword: z.boolean(),
  roles: z.array(RoleGrant),
});
export type AccountView = z.infer<typeof AccountView>;

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Length alone is asked for (NIST SP 800-63B): 10 to 128 characters. */
export const Password = z.string().min(10).max(128);
export const PersonName = citizenLine(80);
/** Where to go after sign-in: a path of this site, never another host. */
export const NextPath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\w\-./#?=&%]*$/);
