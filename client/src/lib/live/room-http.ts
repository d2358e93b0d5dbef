import { getFacts, getPersonal, postCommand } from '@polylogue/shared/rooms/routes';
import type { Handshake } from '@polylogue/shared/rooms/events';
import { ApiError } from '../api/api-error.js';
import { callRoute } from '../api/call-route.js';
import type { RoomHttp } from './room-link.js';

/** The room over plain HTTP, where a proxy of the hall lets no socket through. */
export function roomHttp({ roomId, as, token }: Handshake): RoomHttp {
  const params = { roomId };
  return {
    facts: ({ epoch, seq }) =>
      callRoute(getFacts, { params, query: { as, after: seq, ...(epoch === null ? {} : { epoch }) } }, { token }),
    personal: () => callRoute(getPersonal, { params, query: { as } }, { token }),
    command: async ({ key, name, input }) => {
      try {
        return await callRoute(
          postCommand,
          { params: { roomId, name }, query: { as }, body: { key, input } },
          { token },
        );
      } catch (error) {
        // A refusal is an answer; only silence means that it may be asked again.
        if (!(error instanceof ApiError) || error.code === 'offline') throw error;
        return { ok: false, code: error.code, params: { ...error.params }, fields: [...error.fields] };
      }
    },
  };
}
