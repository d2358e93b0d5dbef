import { pickText } from '@polylogue/shared/kernel/locale';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollTally, PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { BarChart } from '../../../ui/figures/bar-chart.js';
import { resultSegments } from '../rules/result.rules.js';
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
  const rows = poll.options.map((option) => {
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
  return (
    <div className={styles.result} data-many={rows.length > 5}>
      <BarChart caption={t('poll.revealed')} isCaptionHidden rows={rows} max={tally.answered} />
      {poll.kind === 'multiple' && <p className={styles.quiet}>{t('poll.several')}</p>}
    </div>
  );
}
