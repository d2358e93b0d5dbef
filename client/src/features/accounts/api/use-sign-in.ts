import type {
  redeemSignInLink,
  requestPasswordReset,
  requestSignInLink,
  signInWithPassword,
  signOut,
  signUp,
} from '@polylogue/shared/accounts/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RouteAddress, type RouteInput, callRoute } from '../../../lib/api/call-route.js';
import { useLocale } from '../../../lib/page/page-context.js';

const linkRoute: RouteAddress<typeof requestSignInLink> = { method: 'POST', path: '/api/session/links' };
const redeemRoute: RouteAddress<typeof redeemSignInLink> = { method: 'POST', path: '/api/session/links/redeem' };
const passwordRoute: RouteAddress<typeof signInWithPassword> = { method: 'POST', path: '/api/session/password' };
const resetRoute: RouteAddress<typeof requestPasswordReset> = { method: 'POST', path: '/api/session/resets' };
const signUpRoute: RouteAddress<typeof signUp> = { method: 'POST', path: '/api/accounts' };
const signOutRoute: RouteAddress<typeof signOut> = { method: 'DELETE', path: '/api/session' };

/** What a mail with a link is asked for. */
export interface MailRequest {
  readonly email: string;
  readonly next: string | null;
}

/** Asks for a mail with a link: to sign in, or to set a new password. */
export function useRequestLink(kind: 'sign_in' | 'reset') {
  const locale = useLocale();
  return useMutation({
    mutationFn: ({ email, next }: MailRequest) => {
      const body = { email, locale, next };
      return kind === 'sign_in' ? callRoute(linkRoute, { body }) : callRoute(resetRoute, { body });
    },
  });
}

export function useSignUp() {
  const locale = useLocale();
  return useMutation({
    mutationFn: ({ email, name, next }: MailRequest & { readonly name: string }) =>
      callRoute(signUpRoute, { body: { email, name, locale, next } }),
  });
}

/** What is seen depends on who is signed in: after a change everything is asked for anew. */
function useFreshCache(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

export function useRedeemLink() {
  const refresh = useFreshCache();
  return useMutation({
    mutationFn: (token: string) => callRoute(redeemRoute, { body: { token } }),
    onSuccess: refresh,
  });
}

export function useSignInWithPassword() {
  const refresh = useFreshCache();
  return useMutation({
    mutationFn: (body: RouteInput<typeof signInWithPassword>['body']) => callRoute(passwordRoute, { body }),
    onSuccess: refresh,
  });
}

export function useSignOut() {
  const refresh = useFreshCache();
  return useMutation({ mutationFn: () => callRoute(signOutRoute, {}), onSuccess: refresh });
}
