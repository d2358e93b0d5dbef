import { NO_ANSWER } from '@polylogue/shared/polls/comparison.rules';
import type { Comparison } from '@polylogue/shared/polls/results';
import { useTranslation } from 'react-i18next';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import styles from '../screen.module.css';
import type { WallProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

export interface FlowWallProps extends WallProps {
  readonly comparison: Comparison;
  readonly flows: readonly (readonly number[])[];
}

/** What the debate moved: a bar for each answer before, made up of the answers after it. */
export function FlowWall({ comparison, flows, nameOf }: FlowWallProps) {
  const { t, i18n } = useTranslation(['screen', POLL_RESULTS]);
  const count = (value: number): string => formatCount(value, i18n.language);
  const names = comparison.labels.map((label) =>
    label === NO_ANSWER ? t('poll-results:change.no_answer') : nameOf(label).text,
  );
  const before = flows.map(sum);
  const after = names.map((_, to) => sum(flows.map((row) => row[to] ?? 0)));
  return (
    <>
      <WallBars
        max={Math.max(1, ...before)}
        isOrdered
        legend={<span>{names.join(' › ')}</span>}
        rows={flows.map((row, from) => ({
          key: String(from),
          label: names[from] ?? '',
          value: before[from] ?? 0,
          valueText: t('screen:poll.before_after', {
            before: count(before[from] ?? 0),
            after: count(after[from] ?? 0),
          }),
          segments: row.map((people, to) => ({
            key: String(to),
            label: names[to] ?? '',
            value: people,
            valueText: count(people),
            fill: to,
          })),
        }))}
      />
      <p className={styles.lead}>
        {t('poll-results:change.pairs', { count: comparison.pairs })}{' '}
        {t('poll-results:change.moved', { count: comparison.moved })}
      </p>
    </>
  );
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
