import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContinuity, usePending, useRoomLive } from '../../../lib/live/hooks.js';
import { PendingCommands } from '../../../lib/room-view/pending-commands.js';
import { pendingViews } from '../../../lib/room-view/pending-view.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { RoomPlace } from '../follow.rules.js';
import type { RoomParts } from '../room-parts.js';
import { keepFocusInSight } from '../scroll-room.js';
import type { Following } from '../use-follow.js';
import { CallStrip } from './call-strip.js';
import { MovedOn } from './moved-on.js';
import styles from './room.module.css';

export interface RoomDockProps {
  readonly room: RoomState;
  readonly place: RoomPlace;
  readonly nowHref: string;
  readonly nowText: string | null;
  readonly following: Following;
  readonly parts: RoomParts;
}

/** Above the tabs, wherever the page is scrolled to: one's turn, what is not sent, the line, and where the room went. */
export function RoomDock({ room, place, nowHref, nowText, following, parts }: RoomDockProps) {
  const { t } = useTranslation('room');
  const { pending, retry, discard } = usePending();
  const stores = useRoomLive('service')?.value.stores ?? true;
  const dock = useRef<HTMLDivElement>(null);
  useEffect(() => (dock.current === null ? undefined : keepFocusInSight(dock.current)), []);
  const unsent = pendingViews(pending);
  const isNow = place === 'now';
  return (
    <div className={styles.dock} ref={dock}>
      <div className={styles.messages}>
        <parts.YourTurn />
        {!unsent.some((entry) => entry.state !== 'sending') && <LineNotice />}
        {!stores && (
          <Notice tone="warning" title={t('line.not_storing')}>
            {t('line.not_storing_why')}
          </Notice>
        )}
        <PendingCommands pending={unsent} onRetry={(id) => void retry(id)} onDiscard={discard} />
        {isNow && following.isHolding && <MovedOn where={nowText} onGo={following.goOn} />}
        {isNow && !following.isHolding && following.isPollWaiting && (
          <MovedOn where={t('extra_poll')} onGo={following.goOn} />
        )}
      </div>
      <CallStrip room={room} place={place} nowHref={nowHref} />
    </div>
  );
}

/** A line that is gone for a blink is told by the header alone. */
const PATIENCE_MS = 4_000;

function LineNotice() {
  const { t } = useTranslation('room');
  const continuity = useContinuity();
  const isGone = continuity.status === 'as_of';
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isGone) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isGone]);
  if (!isGone || !isLong) return null;
  const name = continuity.isPolling ? 'slow' : 'gone';
  return (
    <Notice tone="warning" title={t(`line.${name}`)}>
      {t(`line.${name}_why`)}
    </Notice>
  );
}
