import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import styles from '../screen.module.css';
import { MOST_ROWS, rowLayout } from '../rules/result.rules.js';
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
  // A base smaller than the figure would only puzzle: people answer over lines that are not counted, too.
  const base =
    people === undefined || people < answered
      ? ''
      : t('poll.of', { count: people, shown: formatCount(people, i18n.language) });
  const isCut = poll.options.length > MOST_ROWS;
  const layout = rowLayout(Math.min(poll.options.length, MOST_ROWS), 5, 1.25);
  return (
    <div className={styles.poll}>
      <ul className={styles.options} data-columns={layout.columns} style={{ fontSize: `${layout.size}em` }}>
        {poll.options.slice(0, MOST_ROWS).map((option) => (
          <li key={option.id}>
            <StaffText texts={option.text} />
          </li>
        ))}
      </ul>
      {isCut && <p className={styles.quiet}>{t('poll.on_phone', { count: poll.options.length - MOST_ROWS })}</p>}
      <BigFigure
        size="large"
        value={formatCount(answered, i18n.language)}
        base={poll.state === 'open' ? base : ''}
        label={t(poll.state === 'open' ? 'poll.answered' : 'poll.answered_in_all')}
      />
    </div>
  );
}
