import { z } from 'zod';
import { Done } from '../kernel/define-command.js';
import { defineRoute } from '../kernel/define-route.js';
import { AccountId, DialogueId, NetworkId, Slug } from '../kernel/ids.js';
import { Locale } from '../kernel/locale.js';
import { Reason } from '../moderation/schemas.js';
import { AccountView, Email, NextPath, Password, PersonName, RoleGrant } from './schemas.js';

/** Where a signed-in person works, for the start page of staff. */
export const Workplace = z.object({
  networks: z.array(z.object({ id: NetworkId, slug: Slug, name: z.string() })),
  dialogues: z.array(z.object({ id: DialogueId, slug: Slug, title: z.record(z.string(), z.string()) })),
});

export const getSession = defineRoute({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, if anybody.',
  access: 'public',
  answer: z.object({ account: AccountView.nullable(), workplace: Workplace.nullable() }),
  errors: [],
});

const mailRequest = z.strictObject({ email: Email, locale: Locale, next: NextPath.nullable() });
const token = z.string().min(20).max(100);

/** Answers the same, after the same work, whether the address is known or not. */
export const requestSignInLink = defineRoute({
  method: 'POST',
  path: '/api/session/links',
  summary: 'Send a sign-in link (15 minutes, one use) to an address.',
  access: 'public',
  body: mailRequest,
  answer: Done,
  errors: ['too_many'],
});

export const redeemSignInLink = defineRoute({
  method: 'POST',
  path: '/api/session/links/redeem',
  summary: 'Sign in with a link.',
  access: 'public',
  body: z.strictObject({ token }),
  answer: z.object({ account: AccountView, next: z.string().nullable() }),
  errors: ['link_expired', 'too_many'],
});

export const signInWithPassword = defineRoute({
  method: 'POST',
  path: '/api/session/password',
  summary: 'Sign in with address and password.',
  access: 'public',
  body: z.strictObject({ email: Email, password: z.string().min(1).max(128) }),
  answer: z.object({ account: AccountView }),
  errors: ['credentials_wrong', 'too_many'],
});

export const signUp = defineRoute({
  method: 'POST',
  path: '/api/accounts',
  summary: 'Ask for an account; a mail with a link finishes it. The same answer for known addresses.',
  access: 'public',
  body: z.strictObject({ email: Email, name: PersonName, locale: Locale, next: NextPath.nullable() }),
  answer: Done,
  errors: ['too_many'],
});

export const signOut = defineRoute({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out; sockets of the session close.',
  access: 'public',
  answer: Done,
  errors: [],
});

export const requestPasswordReset = defineRoute({
  method: 'POST',
  path: '/api/session/resets',
  summary: 'Send a link with which a new password can be set.',
  access: 'public',
  body: mailRequest,
  answer: Done,
  errors: ['too_many'],
});

export const setPassword = defineRoute({
  method: 'PUT',
  path: '/api/session/password',
  summary: "Set one's password; every other session of the account ends.",
  access: 'staff',
  body: z.strictObject({ password: Password }),
  answer: Done,
  errors: ['sign_in_needed'],
});

export const grantRole = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/roles',
  summary: 'Give a person a role; an account is made and a mail sent where there is none.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  body: z.strictObject({ email: Email, name: PersonName, grant: RoleGrant, reason: Reason }),
  answer: Done,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const revokeRole = defineRoute({
  method: 'POST',
  path: '/api/networks/:slug/roles/revoke',
  summary: 'Take a role away; the person’s sockets that rest on it close within 2 s.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  body: z.strictObject({ accountId: AccountId, grant: RoleGrant, reason: Reason }),
  answer: Done,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const listRoles = defineRoute({
  method: 'GET',
  path: '/api/networks/:slug/roles',
  summary: 'Who has which role in a network, its towns and dialogues.',
  access: 'staff',
  params: z.object({ slug: Slug }),
  answer: z.object({
    people: z.array(
      z.object({ accountId: AccountId, name: z.string(), email: z.string(), grants: z.array(RoleGrant) }),
    ),
  }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});
