import { NothingRunningPart, ProgrammePart, TimedItemPart } from '../../features/agenda/components/agenda-parts.js';
import { PollsNowPart } from '../../features/polls/components/polls-now-part.js';
import { RoomPage } from '../../features/room/components/room-page.js';
import type { RoomParts } from '../../features/room/room-parts.js';
import { FloorPart, LinePart, TownTimePart, YourTurnPart } from '../../features/speaking/components/speaking-parts.js';
import { DiscussionPart } from '../../features/threads/components/discussion-part.js';
import { RunningThread } from '../../features/threads/components/running-thread.js';
import { LookControls } from '../look-controls.js';
import { ResultsWithGroups, StatementsWithGroups } from './with-groups.js';

const PARTS: RoomParts = {
  TimedItem: TimedItemPart,
  NothingRunning: NothingRunningPart,
  Programme: ProgrammePart,
  Floor: FloorPart,
  Line: LinePart,
  YourTurn: YourTurnPart,
  TownTime: TownTimePart,
  Statements: StatementsWithGroups,
  PollsNow: PollsNowPart,
  Results: ResultsWithGroups,
  Thread: RunningThread,
  Discussion: DiscussionPart,
  LookControls,
};

/** The citizen's room, put together here because features do not know one another. */
export default function CitizenRoomPage() {
  return <RoomPage parts={PARTS} />;
}
