import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../ui/figures/meter.js';
import { useRoomLive } from '../live/hooks.js';
import { formatPercent } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';

/** How far a long count is; only within a room, for elsewhere there is no poll that is still counted. */
export function CountingProgress({ pollId }: { readonly pollId: string }) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const progress = useRoomLive('counting', pollId)?.value;
  const fraction = progress !== undefined && progress.total > 0 ? progress.done / progress.total : 0;
  const percent = formatPercent(fraction, 1, i18n.language);
  return (
    <ProgressBar label={t('counting.title')} fraction={fraction} valueText={t('counting.progress', { percent })} />
  );
}
