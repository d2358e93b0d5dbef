import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { ConsoleScreen } from './components/console-screen.js';
import type { PollBank } from './poll-bank.js';

export interface ConsolePageProps {
  /** Questions to choose from when a poll is written; features do not know one another, so it comes from outside. */
  readonly bank?: PollBank | undefined;
}

/** `/:lang/d/:slug/console` */
export default function ConsolePage({ bank }: ConsolePageProps) {
  return <StaffRoom>{(room, personal) => <ConsoleScreen room={room} can={personal.can} bank={bank} />}</StaffRoom>;
}
