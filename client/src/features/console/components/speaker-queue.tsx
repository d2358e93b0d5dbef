import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../lib/room-view/format-time.js';
import { roleLabel, stanceLabel } from '../../../lib/room-view/kind-label.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../console.module.css';

export interface SpeakerQueueProps {
  readonly room: RoomState;
  readonly onCall: (request: SpeechRequest) => Promise<void>;
  readonly onRemove: (request: SpeechRequest) => Promise<void>;
}

/** Everybody who asked to speak, in their order, with what speaks for or against calling them now. */
export function SpeakerQueue({ room, onCall, onRemove }: SpeakerQueueProps) {
  const { t } = useTranslation('console');
  const { queue, secondsByParticipant } = room.speaking;
  if (queue.length === 0) return <p className={styles.quiet}>{t('debate.queue_empty')}</p>;
  const spoken = (request: SpeechRequest): string => {
    const seconds = secondsByParticipant[request.participantId] ?? 0;
    return seconds > 0 ? t('debate.has_spoken', { time: formatDuration(seconds * 1000) }) : t('debate.has_not_spoken');
  };
  return (
    <LineList isNumbered>
      {queue.map((request) => {
        const town = townOf(room.dialogue?.towns ?? [], request.townId);
        const name = request.name ?? t('debate.nameless');
        const about = [
          town?.name ?? '',
          roleLabel(t, request.role),
          request.stance === null ? '' : stanceLabel(t, request.stance),
          spoken(request),
        ];
        return (
          <LineRow
            key={request.id}
            start={<TownMark town={town} isShort />}
            title={<ExternalText look="plain" as="span" text={name} />}
            detail={about.filter(Boolean).join(' · ')}
            isStrong
            end={
              <Cluster gap="small">
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('debate.call_aria', { name })}
                  onClick={() => void onCall(request)}
                >
                  {t('debate.call_short')}
                </Button>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('debate.remove_aria', { name })}
                  onClick={() => void onRemove(request)}
                >
                  {t('debate.remove')}
                </Button>
              </Cluster>
            }
          />
        );
      })}
    </LineList>
  );
}
