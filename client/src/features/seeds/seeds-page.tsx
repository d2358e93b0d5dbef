import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { SeedsScreen } from './components/seeds-screen.js';

/** `/:lang/d/:slug/seeds` */
export default function SeedsPage() {
  return (
    <StaffRoom>
      {(room, personal) =>
        personal.can.includes('moderate') ? <SeedsScreen room={room} /> : <StaffGate code="not_allowed" />
      }
    </StaffRoom>
  );
}
