import { useTranslation } from 'react-i18next';
import { ContinuityLine } from '../../ui/feedback/continuity-line.js';
import { formatClock } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

export interface ContinuityBannerProps {
  readonly status: 'live' | 'catching_up' | 'as_of' | 'ended';
  /** Instant of what is shown, for `as_of`. */
  readonly asOf: string | null;
}

/** How fresh the room is, always in its header: live · catching up · as of 19:42. */
export function ContinuityBanner({ status, asOf }: ContinuityBannerProps) {
  const { t, i18n } = useTranslation(ROOM_VIEW);
  if (status === 'live') return <ContinuityLine state="live">{t('continuity.live')}</ContinuityLine>;
  if (status === 'as_of' && asOf !== null) {
    return (
      <ContinuityLine state="stale">{t('continuity.as_of', { time: formatClock(asOf, i18n.language) })}</ContinuityLine>
    );
  }
  return <ContinuityLine state="catching-up">{t('continuity.catching_up')}</ContinuityLine>;
}
