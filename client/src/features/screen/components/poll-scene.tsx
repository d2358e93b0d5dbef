import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import styles from '../screen.module.css';
import { MOST_ROWS, rowLayout } from '../rules/result.rules.js';
import { CountingScene } from './counting-scene.js';
import { PartScene } from './part-scene.js';
import type { PollSceneProps } from './poll-scene-props.js';
import { PollClock } from './poll-clock.js';
import { ResultScene } from './result-scene.js';

/** A poll on the wall: what is asked, then the count, then what is shown of the result; nothing of it before. */
export function PollScene(props: PollSceneProps) {
  const { poll } = props;
  if (poll.result !== null) return <ResultScene {...props} result={poll.result} />;
  if (poll.state === 'closed' && poll.isCounting) return <CountingScene poll={poll} />;
  const part = poll.parts.at(-1);
  return part === undefined ? <AskedScene {...props} /> : <PartScene {...props} part={part} />;
}

/** The answers to choose from, how many have answered, and how long still. */
function AskedScene({ poll, timeZone }: PollSceneProps) {
  const { t, i18n } = useTranslation('screen');
  const nameOf = useOptionNames(poll, timeZone);
  const people = useRoomLive('headcount')?.value.people;
  const live = useRoomLive('poll', poll.id)?.value.answered;
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
        {poll.options.slice(0, MOST_ROWS).map(({ id }) => (
          <li key={id} lang={nameOf(id).lang}>
            {nameOf(id).text}
          </li>
        ))}
      </ul>
      {isCut && <p className={styles.quiet}>{t('poll.on_phone', { count: poll.options.length - MOST_ROWS })}</p>}
      <div className={styles.running}>
        <BigFigure
          size="large"
          value={formatCount(answered, i18n.language)}
          base={poll.state === 'open' ? base : ''}
          label={t(poll.state === 'open' ? 'poll.answered' : 'poll.answered_in_all')}
        />
        {poll.state === 'open' && poll.endsAt !== null && <PollClock poll={poll} endsAt={poll.endsAt} />}
      </div>
    </div>
  );
}
