import { useTranslation } from 'react-i18next';
import { headlineOf } from '../../../lib/poll-view/headline.rules.js';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { useHeadlineWords } from '../../../lib/poll-view/result-words.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { fittingSize } from '../rules/result.rules.js';
import styles from '../screen.module.css';
import type { ResultSceneProps } from './poll-scene-props.js';
import { ResultWall } from './result-wall.js';

/** The sentence in em of the content, before long names make it smaller. */
const OUTCOME_SIZE = 1.5;
/** Below this share of its size it would be smaller than the rows that it sums up. */
const SMALLEST = 0.7;

/** The result on the wall: one sentence, the picture that fits the kind, and what the figures stand on. */
export function ResultScene(props: ResultSceneProps) {
  const { poll, result, timeZone } = props;
  const { t, i18n } = useTranslation(['screen', POLL_RESULTS]);
  const words = useHeadlineWords(poll.form, useOptionNames(poll, timeZone));
  const count = (value: number): string => formatCount(value, i18n.language);
  const said = words(headlineOf(poll, result));
  const { base, outcome } = result;
  const others = base.sources.assisted + base.sources.paper;
  return (
    <>
      <p className={styles.outcome} style={{ fontSize: `${OUTCOME_SIZE * Math.max(SMALLEST, fittingSize(said))}em` }}>
        {said}
      </p>
      <ResultWall {...props} />
      <p className={styles.quiet}>
        {t(`${POLL_RESULTS}:said.counted_by`, { rule: t(`${POLL_RESULTS}:rule.${outcome?.rule ?? 'sum'}.name`) })}{' '}
        {t('poll.ballots_of', {
          ballots: count(base.ballots),
          eligible: count(base.eligible),
          blank: count(base.blank),
        })}{' '}
        {others > 0 &&
          t('poll.sources', {
            online: count(base.sources.online),
            assisted: count(base.sources.assisted),
            paper: count(base.sources.paper),
          })}
      </p>
    </>
  );
}
