import { z } from 'zod';
import { TownId } from '../kernel/ids.js';
import { PlannedInstant } from '../kernel/time.js';
import { ParticipantRole } from '../participants/schemas.js';

/**
 * Who may vote: everybody in the dialogue to whom all that is given applies. `townIds` and `roles` null: all of them. `joinedBefore`:
 * only who was in the dialogue by then (a year that the database knows: each ballot is held against it). `membersOnly`: only people with an account.
 */
export const Electorate = z.strictObject({
  townIds: z.array(TownId).min(1).nullable(),
  roles: z.array(ParticipantRole).min(1).nullable(),
  joinedBefore: PlannedInstant.nullable(),
  membersOnly: z.boolean(),
});
export type Electorate = z.infer<typeof Electorate>;

export const EVERYBODY: Electorate = { townIds: null, roles: null, joinedBefore: null, membersOnly: false };

/** What is looked at of a person. */
export interface Voter {
  readonly townId: string | null;
  readonly role: ParticipantRole;
  readonly joinedAt: string;
  readonly isMember: boolean;
}

/** Whether a person is in the electorate. The database asks the same in SQL with each ballot (see ballots.repository). */
export function isInElectorate(electorate: Electorate, voter: Voter): boolean {
  const { townIds, roles, joinedBefore, membersOnly } = electorate;
  if (townIds !== null && !townIds.some((id) => id === voter.townId)) return false;
  if (roles !== null && !roles.includes(voter.role)) return false;
  if (joinedBefore !== null && Date.parse(voter.joinedAt) >= Date.parse(joinedBefore)) return false;
  return !membersOnly || voter.isMember;
}
