import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { ClientToServer, Goodbye, ServerToClient } from '@polylogue/shared/rooms/events';
import type { Server, Socket } from 'socket.io';
import type { Audience } from '@polylogue/shared/kernel/define-fact';
import type { Actor, Caller } from '../identity/caller.js';
import type { Credits } from './credits.js';

/** What the server keeps with each connection. */
export interface SocketState {
  caller: Caller;
  credits: Credits;
  /** The statement whose counts this connection follows. */
  watched: string | null;
  /** Packets that wait to be written to the line. */
  waiting: number;
}

type NoEvents = Record<string, never>;
export type RoomSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketState>;
export type RoomServer = Server<ClientToServer, ServerToClient, NoEvents, SocketState>;

/** Names of the socket.io rooms. */
export const channel = {
  audience: (roomId: DialogueId | string, audience: Audience) => `r:${roomId}:${audience}`,
  participant: (participantId: string) => `p:${participantId}`,
  session: (sessionId: string) => `s:${sessionId}`,
  account: (accountId: string) => `a:${accountId}`,
  voters: (statementId: string) => `v:${statementId}`,
};

export const audienceOf = (actor: Actor): Audience => (actor.kind === 'staff' ? 'staff' : 'everyone');

/** Says why and closes. */
export function sendAway(
  socket: Pick<RoomSocket, 'emit' | 'disconnect'>,
  code: Goodbye['code'],
  comeBack: boolean,
): void {
  socket.emit('goodbye', { code, comeBack });
  socket.disconnect(true);
}
