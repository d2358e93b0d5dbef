import type { setPassword } from '@polylogue/shared/accounts/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';
import { sessionKey } from '../../../lib/session/use-session.js';

const route: RouteAddress<typeof setPassword> = { method: 'PUT', path: '/api/session/password' };

export function useSetPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => callRoute(route, { body: { password } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionKey }),
  });
}
