import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { ROOM_VIEW } from '../room-view/kind-label.js';
import { useOptionNames } from './option-names.js';

export interface OptionBarsProps {
  readonly poll: PollView;
  readonly result: PollResult;
  readonly ownMarks: Marks | null;
  readonly timeZone?: string | undefined;
}

/** Options as bars over the ballots with an answer. */
export function OptionBars({ poll, result, ownMarks, timeZone }: OptionBarsProps) {
  const { t, i18n } = useTranslation(ROOM_VIEW);
  const nameOf = useOptionNames(poll, timeZone);
  const own = ownMarks?.form === 'picks' ? ownMarks.picks.map(String) : [];
  const max = result.base.valid;
  const rows = result.options.map(({ optionId, votes }) => {
    const { text, lang } = nameOf(optionId);
    return {
      key: String(optionId),
      label: own.includes(optionId) ? `${text} (${t('poll.your_choice')})` : text,
      lang,
      value: votes,
      valueText: `${formatPercent(votes, max, i18n.language)} · ${formatCount(votes, i18n.language)}`,
      fill: 'action' as const,
    };
  });
  return (
    <BarChart
      caption={t('poll.option')}
      isCaptionHidden
      rows={rows}
      max={max}
      tableLabel={t('poll.as_table')}
      columnLabels={{ label: t('poll.option'), value: t('poll.people') }}
    />
  );
}
