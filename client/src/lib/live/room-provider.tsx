import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import { RoomConnection } from './room-connection.js';
import { roomHttp } from './room-http.js';
import type { Capacity, RoomView } from './room-view.js';
import { browserScheduler } from './scheduler.js';
import { openSocketLink } from './socket-link.js';

export interface RoomProviderProps {
  readonly roomId: DialogueId;
  readonly as: Capacity;
  /** A screen's or a moved participant's token; cookies do for everybody else. */
  readonly token?: string | undefined;
  readonly children: ReactNode;
}

export const roomKey = (roomId: string, as: Capacity) => ['room', roomId, as] as const;

export interface RoomHandle {
  readonly roomId: DialogueId;
  readonly as: Capacity;
  readonly connection: RoomConnection;
}

const RoomContext = createContext<RoomHandle | null>(null);

/** Keeps one connection to a room open while it is mounted; what comes lies in the query cache under `roomKey`. */
export function RoomProvider(props: RoomProviderProps) {
  return <OpenRoom key={`${props.roomId} ${props.as} ${props.token ?? ''}`} {...props} />;
}

function OpenRoom({ roomId, as, token, children }: RoomProviderProps) {
  const queries = useQueryClient();
  const [connection] = useState(() => {
    const handshake = { roomId, as, ...(token === undefined ? {} : { token }) };
    return new RoomConnection({
      handshake,
      openLink: openSocketLink,
      http: roomHttp(handshake),
      scheduler: browserScheduler,
      newKey: newCommandKey,
      heldView: queries.getQueryData<RoomView>(roomKey(roomId, as)),
      onChange: (view) => queries.setQueryData(roomKey(roomId, as), view),
    });
  });
  useEffect(() => {
    connection.start();
    const wake = (): void => {
      if (document.visibilityState === 'visible') connection.wake();
    };
    window.addEventListener('online', wake);
    window.addEventListener('offline', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', wake);
      document.removeEventListener('visibilitychange', wake);
      connection.stop();
    };
  }, [connection]);
  const handle = useMemo(() => ({ roomId, as, connection }), [roomId, as, connection]);
  return <RoomContext value={handle}>{children}</RoomContext>;
}

export function useRoomHandle(): RoomHandle {
  const handle = useContext(RoomContext);
  if (handle === null) throw new Error('A hook of the room was used outside RoomProvider.');
  return handle;
}

// crypto.randomUUID is missing on plain http, where halls try things out; getRandomValues is always there.
function newCommandKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
