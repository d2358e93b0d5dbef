import type { TownView } from '@polylogue/shared/networks/schemas';
import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { roleLabel, stanceLabel } from '../../../lib/room-view/kind-label.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface SpeakersListProps {
  readonly queue: readonly SpeechRequest[];
  readonly towns: readonly TownView[];
  readonly participantId: string | null;
}

/** Everybody on the list, in order. */
export function SpeakersList({ queue, towns, participantId }: SpeakersListProps) {
  const { t } = useTranslation(['speaking', 'room-view']);
  if (queue.length === 0) return null;
  return (
    <RuledSection heading={t('next_to_speak')} headingLevel={3} rule="quiet">
      <LineList isNumbered>
        {queue.map((request) => {
          const isYou = request.participantId === participantId;
          const name = isYou
            ? t('person.you', { ns: 'room-view' })
            : (request.name ?? t('person.nobody', { ns: 'room-view' }));
          return (
            <LineRow
              key={request.id}
              start={<TownMark town={townOf(towns, request.townId)} isShort />}
              title={<ExternalText as="span" look="plain" text={name} />}
              detail={roleLabel(t, request.role) || undefined}
              end={request.stance === null ? undefined : stanceLabel(t, request.stance)}
              isStrong={isYou}
            />
          );
        })}
      </LineList>
    </RuledSection>
  );
}
