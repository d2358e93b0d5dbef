import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import styles from '../screen.module.css';

/** A long count: how many ballots there are, and how far it is. */
export function CountingScene({ poll }: { readonly poll: PollView }) {
  const { t, i18n } = useTranslation('screen');
  const progress = useRoomLive('counting', poll.id)?.value;
  const fraction = progress !== undefined && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className={styles.poll}>
      <BigFigure
        size="large"
        value={formatCount(poll.answered ?? 0, i18n.language)}
        base=""
        label={t('poll.answered_in_all')}
      />
      <ProgressBar
        label={t('poll.counted')}
        fraction={fraction}
        valueText={formatPercent(fraction, 1, i18n.language)}
      />
    </div>
  );
}
