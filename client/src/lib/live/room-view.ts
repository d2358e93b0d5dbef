import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { Goodbye, Handshake } from '@polylogue/shared/rooms/events';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { LiveEntries } from './live-entries.js';
import type { PendingCommand } from './outbox.js';

export type Capacity = Handshake['as'];

/** Why a room is over for this tab, for good. */
export type EndCode = ErrorCode | Goodbye['code'];

/**
 * How fresh the page is. `as_of`: without a line, and right as of that server time; `isPolling` when it is asked for anew every
 * few seconds because no socket can be had.
 */
export type Continuity =
  | { readonly status: 'live'; readonly asOf: null }
  | { readonly status: 'catching_up'; readonly asOf: null }
  | { readonly status: 'as_of'; readonly asOf: string; readonly isPolling: boolean }
  | { readonly status: 'ended'; readonly asOf: null; readonly code: EndCode };

export const LIVE: Continuity = { status: 'live', asOf: null };
export const CATCHING_UP: Continuity = { status: 'catching_up', asOf: null };

/** Everything a screen of the room is drawn from. */
export interface RoomView {
  readonly epoch: string | null;
  /** Null until the room came for the first time. */
  readonly state: RoomState | null;
  readonly personal: Personal | null;
  readonly live: LiveEntries;
  readonly continuity: Continuity;
  /** Add to this device's time to get the server's. */
  readonly offsetMs: number;
  readonly pending: readonly PendingCommand[];
}

export const firstView: RoomView = {
  epoch: null,
  state: null,
  personal: null,
  live: {},
  continuity: CATCHING_UP,
  offsetMs: 0,
  pending: [],
};

/** Failures after which coming again makes no sense until the person did something. */
const FINAL: ReadonlySet<string> = new Set<ErrorCode>([
  'sign_in_needed',
  'not_allowed',
  'removed_from_room',
  'not_found',
  'origin_refused',
  'room_not_open',
  'link_expired',
]);

export const isFinal = (code: string): code is ErrorCode => FINAL.has(code);
