import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Stack } from '../../../ui/layout/stack.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import type { RoomParts } from '../room-parts.js';
import type { Following } from '../use-follow.js';
import { PollBand } from './item-band.js';
import { NowItem } from './now-item.js';

export interface NowViewProps {
  readonly room: RoomState;
  readonly following: Following;
  /** What is on in words; null when nothing is. */
  readonly nowText: string | null;
  readonly parts: RoomParts;
}

/** What is on now, with the one thing to do. */
export function NowView({ room, following, nowText, parts }: NowViewProps) {
  const { t } = useTranslation('room');
  const shown = room.agenda.find((item) => item.id === following.itemId) ?? null;
  return (
    <KeepFocus>
      <Stack>
        <VisuallyHidden role="status">
          {nowText === null ? t('nothing_on') : t('announce_now', { what: nowText })}
        </VisuallyHidden>
        {following.isExtraPollShown && shown?.kind !== 'poll' && (
          <parts.PollsNow key={shown?.id} itemId={null} band={<PollBand />} />
        )}
        {shown === null ? (
          <parts.NothingRunning />
        ) : (
          <NowItem key={shown.id} item={shown} isPast={following.isHolding} parts={parts} />
        )}
      </Stack>
    </KeepFocus>
  );
}
