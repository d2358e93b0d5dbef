import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type {
  CommandAnswer,
  CommandMessage,
  Enter,
  EnterAnswer,
  FactsMessage,
  Goodbye,
  Handshake,
  LiveMessage,
  PersonalMessage,
} from '@polylogue/shared/rooms/events';
import type { LiveEntry } from '@polylogue/shared/rooms/events';
import type { RoomFact } from '@polylogue/shared/rooms/facts';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';

/** What a link tells its owner. After `closed` or `refused` it tells nothing more. */
export interface LinkEvents {
  readonly opened: () => void;
  readonly closed: () => void;
  /** The server did not let the connection in; null when it could not be reached. */
  readonly refused: (code: ErrorCode | null) => void;
  readonly facts: (message: FactsMessage) => void;
  readonly live: (message: LiveMessage) => void;
  readonly personal: (message: PersonalMessage) => void;
  readonly goodbye: (message: Goodbye) => void;
}

/** One socket connection, never reconnected: a new one is made instead. Promises reject when no answer comes in time. */
export interface RoomLink {
  readonly enter: (held: Enter) => Promise<EnterAnswer>;
  readonly command: (message: CommandMessage) => Promise<CommandAnswer>;
  readonly clock: () => Promise<string>;
  readonly close: () => void;
}

export type OpenLink = (handshake: Handshake, events: LinkEvents) => RoomLink;

/** The same over HTTP, for where no socket can be had. Rejects with `ApiError`. */
export interface RoomHttp {
  readonly facts: (held: Enter) => Promise<{
    readonly epoch: string;
    readonly now: string;
    readonly facts: readonly RoomFact[] | null;
    readonly snapshot: RoomState | null;
    readonly live: readonly LiveEntry[];
  }>;
  readonly personal: () => Promise<Personal>;
  readonly command: (message: CommandMessage) => Promise<CommandAnswer>;
}
