import { ContinuityBanner } from '../room-view/continuity-banner.js';
import { useContinuity } from '../live/hooks.js';

/** Live, catching up, or as of a time, for a header of staff. A room that is over is told by the page itself. */
export function StaffContinuity() {
  const { status, asOf } = useContinuity();
  return status === 'ended' ? null : <ContinuityBanner status={status} asOf={asOf} />;
}
