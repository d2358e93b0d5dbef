import type { getOpinions, getOpinionsAt, getOpinionTimeline, getOwnOpinion } from '@polylogue/shared/opinions/routes';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type RouteAddress, callRoute } from '../api/call-route.js';
import { usePersonal, useRoomLive } from '../live/hooks.js';
import { useRoomHandle } from '../live/room-provider.js';
import { refreshDelay } from './refresh-delay.rules.js';

const opinionsRoute: RouteAddress<typeof getOpinions> = { method: 'GET', path: '/api/rooms/:roomId/opinions' };
const ownRoute: RouteAddress<typeof getOwnOpinion> = { method: 'GET', path: '/api/rooms/:roomId/opinions/me' };
const timelineRoute: RouteAddress<typeof getOpinionTimeline> = {
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/timeline',
};
const earlierRoute: RouteAddress<typeof getOpinionsAt> = {
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/timeline/:version',
};

export const opinionsKey = (roomId: string) => ['opinions', roomId, 'view'] as const;
export const ownOpinionKey = (roomId: string) => ['opinions', roomId, 'own'] as const;
export const timelineKey = (roomId: string) => ['opinions', roomId, 'timeline'] as const;

/** The opinions of the room as last read. */
export function useOpinions() {
  const { roomId, as } = useRoomHandle();
  return useQuery({
    queryKey: opinionsKey(roomId),
    queryFn: ({ signal }) => callRoute(opinionsRoute, { params: { roomId }, query: { as } }, { signal }),
  });
}

/** Where the reader stands; asked for only by those who take part. */
export function useOwnOpinion() {
  const { roomId, as } = useRoomHandle();
  const takesPart = usePersonal()?.participant !== null;
  return useQuery({
    queryKey: ownOpinionKey(roomId),
    queryFn: ({ signal }) => callRoute(ownRoute, { params: { roomId } }, { signal }),
    enabled: as === 'participant' && takesPart,
  });
}

/** Reads view, own place and, where it is open, the slider anew when the room tells of an update; what is on screen stays until the new one is there. */
export function useFollowOpinions(): void {
  const { roomId } = useRoomHandle();
  const queries = useQueryClient();
  const latest = useRoomLive('opinions')?.version;
  useEffect(() => {
    const held = queries.getQueryState(opinionsKey(roomId));
    if (latest === undefined || held?.data === undefined) return undefined;
    const read = (): void => {
      void queries.invalidateQueries({ queryKey: opinionsKey(roomId) });
      void queries.invalidateQueries({ queryKey: ownOpinionKey(roomId) });
      void queries.invalidateQueries({ queryKey: timelineKey(roomId) });
    };
    const timer = setTimeout(read, refreshDelay(held.dataUpdatedAt, Date.now(), Math.random()));
    return () => clearTimeout(timer);
  }, [queries, roomId, latest]);
}

/** The places of the slider, oldest first. */
export function useOpinionTimeline() {
  const { roomId, as } = useRoomHandle();
  return useQuery({
    queryKey: timelineKey(roomId),
    queryFn: ({ signal }) => callRoute(timelineRoute, { params: { roomId }, query: { as } }, { signal }),
  });
}

/** An earlier update; the one before stays on screen until it is there. */
export function useOpinionsAt(version: number) {
  const { roomId, as } = useRoomHandle();
  return useQuery({
    queryKey: ['opinions', roomId, 'at', version],
    queryFn: ({ signal }) => callRoute(earlierRoute, { params: { roomId, version }, query: { as } }, { signal }),
    placeholderData: keepPreviousData,
    // What was stored stays as it is, but for statements that are hidden later.
    staleTime: 60_000,
  });
}
