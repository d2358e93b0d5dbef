import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useModerationList } from '../api/use-moderation-list.js';
import type { DeskState } from '../rules/desk.rules.js';
import { DeskTexts } from './desk-texts.js';
import { Unread } from './unread.js';

export interface DeskListProps {
  readonly room: RoomState;
  readonly state: DeskState;
  /** The text that is chosen at first; null: the first of all. */
  readonly startAt: string | null;
}

/** The texts of one state, as soon as they are there. */
export function DeskList({ room, state, startAt }: DeskListProps) {
  const list = useModerationList(room.roomId, state);
  if (list.data === undefined) return <Unread query={list} />;
  return <DeskTexts room={room} state={state} items={list.data.items} startAt={startAt} />;
}
