import { pickText } from '@polylogue/shared/kernel/locale';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollTally, PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { BarChart } from '../../../ui/figures/bar-chart.js';
import { MOST_ROWS, resultSegments, rowLayout } from '../rules/result.rules.js';
import styles from '../screen.module.css';

export interface ResultBarsProps {
  readonly poll: PollView;
  readonly tally: PollTally;
  readonly towns: readonly TownView[];
}

/** The result as bars made up of the towns, each figure with its base. Options keep the order in which they were asked. */
export function ResultBars({ poll, tally, towns }: ResultBarsProps) {
  const { t, i18n } = useTranslation('screen');
  const count = (value: number): string => formatCount(value, i18n.language);
  const votesFor = (id: string): number => tally.options.find((it) => it.optionId === id)?.votes ?? 0;
  const isCut = poll.options.length > MOST_ROWS;
  // Only where not all have room does the order change: the most chosen are shown.
  const shown = isCut
    ? [...poll.options].sort((a, b) => votesFor(b.id) - votesFor(a.id)).slice(0, MOST_ROWS)
    : poll.options;
  const rows = shown.map((option) => {
    const label = pickText(option.text, i18n.language);
    const counted = tally.options.find((it) => it.optionId === option.id);
    return {
      key: option.id,
      label: label.text,
      lang: label.lang,
      value: counted?.votes ?? 0,
      valueText: count(counted?.votes ?? 0),
      baseText: t('poll.base', { shown: count(tally.answered) }),
      segments: (counted ? resultSegments(counted, towns) : []).map((segment) => ({
        key: segment.key,
        label: segment.town?.name ?? t('poll.other_towns'),
        value: segment.value,
        valueText: count(segment.value),
        fill: segment.town?.hue ?? ('neutral' as const),
      })),
    };
  });
  const layout = rowLayout(rows.length, 3.6, 1.15);
  return (
    <div className={styles.result} data-columns={layout.columns} style={{ fontSize: `${layout.size}em` }}>
      <BarChart caption={t('poll.revealed')} isCaptionHidden rows={rows} max={tally.answered} />
      {poll.kind === 'multiple' && <p className={styles.quiet}>{t('poll.several')}</p>}
      {isCut && <p className={styles.quiet}>{t('poll.rest', { count: poll.options.length - MOST_ROWS })}</p>}
    </div>
  );
}
