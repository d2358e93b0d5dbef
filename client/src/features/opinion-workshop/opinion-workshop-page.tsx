import { StaffGate } from '../../lib/staff-view/staff-gate.js';
import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { WorkshopScreen } from './components/workshop-screen.js';

/** `/:lang/d/:slug/opinion-workshop` */
export default function OpinionWorkshopPage() {
  return (
    <StaffRoom>
      {(room, { can }) =>
        can.includes('moderate') || can.includes('freeze_findings') ? (
          <WorkshopScreen room={room} can={can} />
        ) : (
          <StaffGate code="not_allowed" />
        )
      }
    </StaffRoom>
  );
}
