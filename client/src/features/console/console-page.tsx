import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { ConsoleScreen } from './components/console-screen.js';

/** `/:lang/d/:slug/console` */
export default function ConsolePage() {
  return <StaffRoom>{(room, personal) => <ConsoleScreen room={room} can={personal.can} />}</StaffRoom>;
}
