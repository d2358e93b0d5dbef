import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import styles from '../screen.module.css';
import { ResultBars } from './result-bars.js';

export interface PollSceneProps {
  readonly poll: PollView;
  readonly towns: readonly TownView[];
}

/** A poll on the wall: the answers to choose from and how many have answered; nothing of the result before it is shown. */
export function PollScene({ poll, towns }: PollSceneProps) {
  const { t, i18n } = useTranslation('screen');
  const people = useRoomLive('headcount')?.value.people;
  const live = useRoomLive('poll', poll.id)?.value.answered;
  if (poll.tally !== null) return <ResultBars poll={poll} tally={poll.tally} towns={towns} />;
  const answered = poll.answered ?? live ?? 0;
  const base = people === undefined ? '' : t('poll.of', { count: people, shown: formatCount(people, i18n.language) });
  return (
    <div className={styles.poll} data-many={poll.options.length > 6}>
      <ul className={styles.options}>
        {poll.options.map((option) => (
          <li key={option.id}>
            <StaffText texts={option.text} />
          </li>
        ))}
      </ul>
      <BigFigure
        size="large"
        value={formatCount(answered, i18n.language)}
        base={poll.state === 'open' ? base : ''}
        label={t(poll.state === 'open' ? 'poll.answered' : 'poll.answered_in_all')}
      />
    </div>
  );
}
