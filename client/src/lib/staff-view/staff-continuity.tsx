import { useTranslation } from 'react-i18next';
import { ContinuityLine } from '../../ui/feedback/continuity-line.js';
import { useContinuity } from '../live/hooks.js';
import { formatClock } from '../room-view/format-time.js';
import { ContinuityBanner } from '../room-view/continuity-banner.js';

export interface StaffContinuityProps {
  /** The dialogue's zone: staff read every hour of an evening in it. */
  readonly timeZone: string | undefined;
}

/** Live, catching up, or as of a time, for a header of staff. A room that is over is told by the page itself. */
export function StaffContinuity({ timeZone }: StaffContinuityProps) {
  const { t, i18n } = useTranslation('room-view');
  const { status, asOf } = useContinuity();
  if (status === 'ended') return null;
  if (asOf === null) return <ContinuityBanner status={status} asOf={null} />;
  return (
    <ContinuityLine state="stale">
      {t('continuity.as_of', { time: formatClock(asOf, i18n.language, timeZone) })}
    </ContinuityLine>
  );
}
