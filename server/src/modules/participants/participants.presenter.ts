import type { Membership, ParticipantView } from '@polylogue/shared/participants/schemas';
import type { Participant } from './participant.entity.js';

/** A person as others see them; an erased one has no name. */
export const participantView = ({ id, name, townId, role, lang }: Participant): ParticipantView => ({
  id,
  name: name ?? '',
  townId,
  role,
  lang,
});

export const membershipOf = (participant: Participant, slug: string): Membership => ({
  dialogueId: participant.dialogueId,
  slug,
  participant: participantView(participant),
});
