import { ERROR_STATUS, type ErrorCode } from '@polylogue/shared/kernel/error-codes';
import { type ClientToServer, SOCKET_PATH, type ServerToClient } from '@polylogue/shared/rooms/events';
import { type Socket, io } from 'socket.io-client';
import type { OpenLink } from './room-link.js';

const OPEN_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 8_000;

/** A socket.io connection as a link: websocket only, and never reconnected by the library, whose delays are not ours. */
export const openSocketLink: OpenLink = (handshake, events) => {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: SOCKET_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: OPEN_TIMEOUT_MS,
    auth: { ...handshake },
  });
  let isClosed = false;
  const once = (tell: () => void): void => {
    if (isClosed) return;
    isClosed = true;
    tell();
  };
  socket.on('connect', () => events.opened());
  socket.on('disconnect', () => once(events.closed));
  socket.on('connect_error', (error) => {
    once(() => events.refused(codeOf(error)));
    socket.disconnect();
  });
  socket.on('facts', (message) => events.facts(message));
  socket.on('live', (message) => events.live(message));
  socket.on('personal', (message) => events.personal(message));
  socket.on('goodbye', (message) => events.goodbye(message));
  // Asked for anew each time: the library forgets the time limit with the first message sent under it.
  const asking = () => socket.timeout(ANSWER_TIMEOUT_MS);
  return {
    enter: (held) => asking().emitWithAck('enter', held),
    command: (message) => asking().emitWithAck('command', message),
    clock: () => asking().emitWithAck('clock'),
    close: () => {
      isClosed = true;
      socket.disconnect();
    },
  };
};

/** The server names the reason in the error's `data.code`, or in its message. */
function codeOf(error: Error): ErrorCode | null {
  const data: unknown = 'data' in error ? error.data : null;
  const named = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message;
  return typeof named === 'string' && isErrorCode(named) ? named : null;
}

const isErrorCode = (value: string): value is ErrorCode => Object.hasOwn(ERROR_STATUS, value);
