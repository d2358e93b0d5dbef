import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { JoinPage, join } from '@polylogue/shared/participants/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RouteAddress, type RouteInput, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof join> = { method: 'POST', path: '/api/join/:code' };

export type JoinBody = RouteInput<typeof join>['body'];

/** Comes in; the answer's cookie makes this browser the participant, and the page of the code knows it from now on. */
export function useJoin(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: JoinBody) => callRoute(route, { params: { code }, body }),
    onSuccess: ({ membership }) => {
      queries.setQueryData<JoinPage>(pageKeys.joinPage(code), (page) => page && { ...page, membership });
      return queries.invalidateQueries({ queryKey: ['memberships'] });
    },
  });
}
