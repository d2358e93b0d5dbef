import type { join } from '@polylogue/shared/participants/routes';
import { useMutation } from '@tanstack/react-query';
import { type RouteAddress, type RouteInput, callRoute } from '../../../lib/api/call-route.js';

const route: RouteAddress<typeof join> = { method: 'POST', path: '/api/join/:code' };

export type JoinBody = RouteInput<typeof join>['body'];

/** Comes in; the answer's cookie makes this browser the participant. */
export const useJoin = (code: string) =>
  useMutation({ mutationFn: (body: JoinBody) => callRoute(route, { params: { code }, body }) });
