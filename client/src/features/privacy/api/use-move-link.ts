import type { createMoveLink, redeemMoveLink } from '@polylogue/shared/participants/routes';
import { useMutation } from '@tanstack/react-query';
import { type RouteAddress, callRoute } from '../../../lib/api/call-route.js';

const createRoute: RouteAddress<typeof createMoveLink> = { method: 'POST', path: '/api/rooms/:roomId/move-links' };
const redeemRoute: RouteAddress<typeof redeemMoveLink> = { method: 'POST', path: '/api/move-links/redeem' };

/** A link that makes another device the same participant: ten minutes, one use. */
export const useMoveLink = (roomId: string) =>
  useMutation({ mutationFn: () => callRoute(createRoute, { params: { roomId } }) });

export const useRedeemMoveLink = () =>
  useMutation({ mutationFn: (token: string) => callRoute(redeemRoute, { body: { token } }) });
