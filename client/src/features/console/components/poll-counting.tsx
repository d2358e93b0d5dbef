import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { ProgressBar } from '../../../ui/figures/meter.js';

/** How far the count of a closed poll is; nothing of what it finds. */
export function PollCounting({ poll }: { readonly poll: PollView }) {
  const { t, i18n } = useTranslation('console');
  const value = useRoomLive('counting', poll.id)?.value;
  if (!poll.isCounting) return null;
  const { done, total } = value ?? { done: 0, total: 1 };
  const fraction = total <= 0 ? 0 : Math.min(1, done / total);
  return (
    <ProgressBar label={t('poll.counting')} fraction={fraction} valueText={formatPercent(fraction, 1, i18n.language)} />
  );
}
