import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { DeskScreen } from './components/desk-screen.js';

/** `/:lang/d/:slug/desk` */
export default function DeskPage() {
  return (
    <StaffRoom>
      {(room, personal) =>
        personal.can.includes('moderate') ? <DeskScreen room={room} /> : <StaffGate code="not_allowed" />
      }
    </StaffRoom>
  );
}
