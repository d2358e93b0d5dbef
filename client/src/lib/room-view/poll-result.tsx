import { pickText } from '@polylogue/shared/kernel/locale';
import type { PollTally, PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { formatCount, formatPercent } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';

export interface PollResultProps {
  readonly poll: Pick<PollView, 'question' | 'options' | 'kind'>;
  readonly tally: PollTally;
  /** The reader's own choices, marked in words. */
  readonly ownChoices?: readonly string[] | undefined;
  readonly isCaptionHidden?: boolean | undefined;
  readonly isTableShown?: boolean | undefined;
}

/** A tally as bars with its base in words, and the same as a table. People are counted, never ticks. */
export function PollResult({
  poll,
  tally,
  ownChoices = [],
  isCaptionHidden = true,
  isTableShown = true,
}: PollResultProps) {
  const { t, i18n } = useTranslation(ROOM_VIEW);
  const locale = i18n.language;
  const question = pickText(poll.question, locale);
  const votes = new Map(tally.options.map((option) => [String(option.optionId), option.votes]));
  const rows = poll.options.map((option) => {
    const label = pickText(option.text, locale);
    const value = votes.get(option.id) ?? 0;
    const percent = formatPercent(value, tally.answered, locale);
    return {
      key: option.id,
      label: ownChoices.includes(option.id) ? `${label.text} (${t('poll.your_choice')})` : label.text,
      lang: label.lang,
      value,
      valueText: percent === '' ? formatCount(value, locale) : `${percent} · ${formatCount(value, locale)}`,
      fill: 'action' as const,
    };
  });
  return (
    <div>
      <BarChart
        caption={<span lang={question.lang}>{question.text}</span>}
        isCaptionHidden={isCaptionHidden}
        rows={rows}
        max={tally.answered}
        tableLabel={isTableShown ? t('poll.as_table') : undefined}
        columnLabels={isTableShown ? { label: t('poll.option'), value: t('poll.people') } : undefined}
      />
      <p>
        {t('poll.base', { count: tally.answered })} {poll.kind === 'multiple' && t('poll.several_possible')}
      </p>
    </div>
  );
}
