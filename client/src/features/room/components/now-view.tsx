import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsEngaged } from '../../../lib/room-view/engagement.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Stack } from '../../../ui/layout/stack.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import { follow, hasExtraPoll } from '../follow.rules.js';
import type { RoomParts } from '../room-parts.js';
import { PollBand } from './item-band.js';
import { MovedOn } from './moved-on.js';
import { NowItem } from './now-item.js';

export interface NowViewProps {
  readonly room: RoomState;
  readonly parts: RoomParts;
}

/** What is on now, with the one thing to do. Goes along with the room by itself, never from under somebody's hands. */
export function NowView({ room, parts }: NowViewProps) {
  const { t, i18n } = useTranslation(['room', 'room-view']);
  const isEngaged = useIsEngaged();
  const [followed, setFollowed] = useState({ itemId: String(room.currentItemId ?? '') || null, isHolding: false });
  const [isExtraShown, setIsExtraShown] = useState(false);
  const next = follow(followed, room.currentItemId, isEngaged);
  if (next !== followed) setFollowed(next);
  const hasExtra = hasExtraPoll(room);
  if (hasExtra && !isExtraShown && !isEngaged) setIsExtraShown(true);
  if (room.dialogue === null) return null;

  const current = room.agenda.find((item) => item.id === room.currentItemId) ?? null;
  const shown = room.agenda.find((item) => item.id === next.itemId) ?? null;
  const currentText =
    current === null ? null : `${kindLabel(t, current.kind)}: ${pickText(current.title, i18n.language).text}`;
  return (
    <KeepFocus>
      <Stack>
        <VisuallyHidden role="status">
          {currentText === null ? t('nothing_on') : t('announce_now', { what: currentText })}
        </VisuallyHidden>
        {next.isHolding && (
          <MovedOn where={currentText} onGo={() => setFollowed({ itemId: room.currentItemId, isHolding: false })} />
        )}
        {hasExtra && !isExtraShown && <MovedOn where={t('extra_poll')} onGo={() => setIsExtraShown(true)} />}
        {isExtraShown && shown?.kind !== 'poll' && <parts.PollsNow key={shown?.id} itemId={null} band={<PollBand />} />}
        {shown === null ? (
          <parts.NothingRunning />
        ) : (
          <NowItem key={shown.id} item={shown} isPast={next.isHolding} parts={parts} />
        )}
      </Stack>
    </KeepFocus>
  );
}
