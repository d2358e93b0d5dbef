import type { Result } from '@polylogue/shared/kernel/result';
import type { RoleGrant } from '@polylogue/shared/accounts/schemas';
import type { AccountId, DialogueId, ParticipantId, TownId } from '@polylogue/shared/kernel/ids';
import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { Tx } from '../database/transactions.js';

/** What a request or a socket shows of itself. */
export interface Credentials {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** From `Authorization: Bearer` or the socket's `auth.token`. */
  readonly token: string | null;
}

export interface ParticipantActor {
  readonly kind: 'participant';
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly townId: TownId | null;
  readonly role: ParticipantRole;
  readonly lang: string;
}

export interface StaffActor {
  readonly kind: 'staff';
  readonly accountId: AccountId;
  readonly sessionId: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
}

/** A projector: sees what everybody sees, does nothing. */
export interface ScreenActor {
  readonly kind: 'screen';
}

export type Actor = ParticipantActor | StaffActor | ScreenActor;

/** Who acts in a room, and what the policies let them do there. */
export interface Caller {
  readonly roomId: DialogueId;
  readonly actor: Actor;
  readonly can: ReadonlySet<RoomAbility>;
}

export type Capacity = 'participant' | 'staff' | 'screen';

/** Finds out who somebody is in a room. The modules provide it; core only asks. */
export interface RoomAuthenticator {
  /** `sign_in_needed` without valid credentials, `removed_from_room`, `not_found` for an unknown room, `not_allowed` for staff without a role there. */
  authenticate(roomId: DialogueId, as: Capacity, credentials: Credentials): Promise<Result<Caller>>;
  /** The same person again, now: at each command. Answers the caller with today's roles. Of participants also as a transaction sees them. */
  recheck(caller: Caller, tx?: Tx): Promise<Result<Caller>>;
}

/** Nest token of the RoomAuthenticator. */
export const ROOM_AUTHENTICATOR = Symbol('ROOM_AUTHENTICATOR');
