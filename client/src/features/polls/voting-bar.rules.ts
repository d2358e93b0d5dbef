import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import { EVERYBODY, type Voter, isInElectorate } from '@polylogue/shared/polls/electorate';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { Personal } from '@polylogue/shared/rooms/personal';

/** Why somebody cannot vote in a poll; `turn`: not yet, since it is open to other towns first. */
export type VotingBar =
  | { readonly why: 'towns' | 'turn'; readonly townIds: readonly string[] }
  | { readonly why: 'roles'; readonly roles: readonly ParticipantRole[] }
  | { readonly why: 'joined'; readonly before: string }
  | { readonly why: 'members' };

/** What keeps a reader from voting, so that it is said before they try; null where nothing does, or nothing is known of them. */
export function votingBar(
  { electorate, openTownIds }: Pick<PollView, 'electorate' | 'openTownIds'>,
  { participant, voter }: Pick<Personal, 'participant' | 'voter'>,
): VotingBar | null {
  if (participant === null || voter === null) return null;
  const { townId, role } = participant;
  const person: Voter = { townId, role, ...voter };
  const { townIds, roles, joinedBefore } = electorate;
  if (!isInElectorate(electorate, person)) {
    if (townIds !== null && !isInElectorate({ ...EVERYBODY, townIds }, person)) return { why: 'towns', townIds };
    if (roles !== null && !isInElectorate({ ...EVERYBODY, roles }, person)) return { why: 'roles', roles };
    if (joinedBefore !== null && !isInElectorate({ ...EVERYBODY, joinedBefore }, person))
      return { why: 'joined', before: joinedBefore };
    return { why: 'members' };
  }
  const isTurn = openTownIds === null || openTownIds.some((id) => id === townId);
  return isTurn ? null : { why: 'turn', townIds: openTownIds };
}
