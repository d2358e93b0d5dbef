import type { AgendaKind } from '@polylogue/shared/agenda/schemas';
import type { ParticipantRole } from '@polylogue/shared/participants/schemas';
import type { SpeechStance } from '@polylogue/shared/speaking/schemas';
import type { ContributionStance } from '@polylogue/shared/threads/schemas';
import type { TFunction } from 'i18next';

/** Namespace of the texts that every view of a room shares. */
export const ROOM_VIEW = 'room-view';

/** What kind of agenda item, in a word: Debate. */
export const kindLabel = (t: TFunction, kind: AgendaKind): string => t(`kind.${kind}`, { ns: ROOM_VIEW });

/** for, against, question, neutral. */
export const stanceLabel = (t: TFunction, stance: SpeechStance | ContributionStance): string =>
  t(`stance.${stance}`, { ns: ROOM_VIEW });

/** A role other than citizen, in a word; empty for citizens, whom one does not label. */
export const roleLabel = (t: TFunction, role: ParticipantRole): string =>
  role === 'citizen' ? '' : t(`role.${role}`, { ns: ROOM_VIEW });
