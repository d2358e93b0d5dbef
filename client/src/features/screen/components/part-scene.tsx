import { useTranslation } from 'react-i18next';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { languageName } from '../../../lib/i18n/language-name.js';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import styles from '../screen.module.css';
import type { PollSceneProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

export interface PartSceneProps extends PollSceneProps {
  readonly part: PollView['parts'][number];
}

/** The part shown last: one town, or those who read in one language. */
export function PartScene({ poll, towns, timeZone, part }: PartSceneProps) {
  const { t, i18n } = useTranslation('screen');
  const nameOf = useOptionNames(poll, timeZone);
  const town = townOf(towns, part.townId);
  const shown = formatCount(part.ballots, i18n.language);
  return (
    <>
      <p className={styles.lead}>
        {part.lang !== null ? languageName(part.lang, i18n.language) : <TownMark town={town} isStrong />} ·{' '}
        {t('poll.part_ballots', { count: part.ballots, shown })}
      </p>
      <WallBars
        max={part.ballots}
        rows={part.options.map(({ optionId, votes }) => ({
          key: String(optionId),
          label: nameOf(optionId).text,
          lang: nameOf(optionId).lang,
          value: votes,
          valueText: formatCount(votes, i18n.language),
          baseText: t('poll.base', { shown }),
          fill: town?.hue ?? ('action' as const),
        }))}
      />
    </>
  );
}
