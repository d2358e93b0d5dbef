import type { CommandInput, CommandName, CommandOutput } from '@polylogue/shared/rooms/commands';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type LiveEntryOf, type LiveTopic, findLive } from './live-entries.js';
import type { CommandOutcome, PendingCommand } from './outbox.js';
import { roomKey, useRoomHandle } from './room-provider.js';
import type { Continuity, RoomView } from './room-view.js';

/** A part of the room's view; the component draws again only when that part changes. */
export function useRoomView<T>(select: (view: RoomView) => T): T {
  const { roomId, as, connection } = useRoomHandle();
  const { data } = useQuery({
    queryKey: roomKey(roomId, as),
    queryFn: skipToken,
    initialData: () => connection.view,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Facts keep what did not change as it is; comparing a whole room deeply would cost more than it saves.
    structuralSharing: false,
    select,
  });
  return data ?? select(connection.view);
}

const stateOf = (view: RoomView): RoomState | null => view.state;
const personalOf = (view: RoomView): Personal | null => view.personal;
const continuityOf = (view: RoomView): Continuity => view.continuity;
const pendingOf = (view: RoomView): readonly PendingCommand[] => view.pending;
const offsetOf = (view: RoomView): number => view.offsetMs;

/** The room as of the last fact; null until it came for the first time. */
export const useRoomState = (): RoomState | null => useRoomView(stateOf);

/** The reader's own part: votes, ballots, place in the queue, what they may do. */
export const usePersonal = (): Personal | null => useRoomView(personalOf);

/** How fresh the page is: live, catching up, as of a time, or over. */
export const useContinuity = (): Continuity => useRoomView(continuityOf);

/** A live count, such as `useRoomLive('poll', pollId)?.value.answered`; null until it came. */
export function useRoomLive<T extends LiveTopic>(topic: T, id?: string): LiveEntryOf<T> | null {
  return useRoomView(useCallback((view: RoomView) => findLive(view.live, topic, id), [topic, id]));
}

export type SendCommand<N extends CommandName> = (input: CommandInput<N>) => Promise<CommandOutcome<CommandOutput<N>>>;

/**
 * Sends a command of the room. The promise answers when the server has, or when the command is handed back (`offline`) after
 * 15 s without a line; until then it is listed by `usePending`.
 */
export function useCommand<N extends CommandName>(name: N): SendCommand<N> {
  const { connection } = useRoomHandle();
  return useCallback(
    // The output of a command is what its definition says: the contract's word for what crosses the wire.
    (input) => connection.send(name, input) as Promise<CommandOutcome<CommandOutput<N>>>,
    [connection, name],
  );
}

/** Commands on their way or handed back, oldest first; `retry` sends a handed-back one again, `discard` lets it go. */
export function usePending() {
  const { connection } = useRoomHandle();
  const pending = useRoomView(pendingOf);
  const retry = useCallback((id: string) => connection.retry(id), [connection]);
  const discard = useCallback((id: string) => connection.discard(id), [connection]);
  return { pending, retry, discard };
}

/** The server's time in milliseconds since the epoch, anew every `tickMs`. */
export function useServerNow(tickMs = 1_000): number {
  const offset = useRoomView(offsetOf);
  const [deviceNow, setDeviceNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [tickMs]);
  return deviceNow + offset;
}
