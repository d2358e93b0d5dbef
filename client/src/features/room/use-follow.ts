import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef, useState } from 'react';
import { useIsEngaged } from '../../lib/room-view/engagement.js';
import { type Follow, follow, hasExtraPoll } from './follow.rules.js';
import { scrollRoomToTop } from './scroll-room.js';

export interface Following {
  readonly itemId: string | null;
  /** The room is at another item, and the page waits. */
  readonly isHolding: boolean;
  readonly isExtraPollShown: boolean;
  /** A poll was opened beside what is on, and the page waits before it shows it. */
  readonly isPollWaiting: boolean;
  readonly goOn: () => void;
}

/** What the page shows of now, going along with the room but never from under the reader's hands. */
export function useFollow(room: RoomState): Following {
  const isEngaged = useIsEngaged();
  const [followed, setFollowed] = useState<Follow>({ itemId: room.currentItemId, isHolding: false });
  const [isPollTaken, setIsPollTaken] = useState(false);
  const next = follow(followed, room.currentItemId, isEngaged);
  if (next !== followed) setFollowed(next);
  // Something else stands here now: its beginning is what the reader needs to see.
  const drawnId = useRef(next.itemId);
  useEffect(() => {
    if (drawnId.current !== next.itemId) scrollRoomToTop();
    drawnId.current = next.itemId;
  }, [next.itemId]);
  const hasPoll = hasExtraPoll(room);
  if (hasPoll && !isPollTaken && !isEngaged) setIsPollTaken(true);
  return {
    ...next,
    isExtraPollShown: isPollTaken,
    isPollWaiting: hasPoll && !isPollTaken,
    goOn: () => {
      setFollowed({ itemId: room.currentItemId, isHolding: false });
      setIsPollTaken(hasPoll);
    },
  };
}
