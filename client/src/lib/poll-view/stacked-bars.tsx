import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { OptionResult } from '@polylogue/shared/polls/results';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import type { BarSegment } from '../../ui/figures/bar-row.js';
import type { Fill } from '../../ui/figures/hue.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { gradeFill } from './grade-fill.js';
import { POLL_RESULTS } from './namespace.js';
import type { OptionBarsProps } from './option-bars.js';
import { gradesOfAll, middleGrade, optionFigures } from './option-figures.rules.js';

/** People by grade, one stacked bar an option, best grade first; the middle grade in words beside it. */
export function GradeBars({ poll, result, nameOf, ownOf }: OptionBarsProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const { form } = poll;
  const people = result.base.valid;
  const words = form.kind === 'grades' ? form.grades.map((grade) => pickText(grade, i18n.language).text) : [];
  const rows = optionFigures(poll, result).rows.map(({ optionId, result: option }) => {
    const counts = gradesOfAll(option.distribution ?? [], people);
    const middle = middleGrade(counts, people);
    const own = ownOf(optionId);
    const { text, lang } = nameOf(optionId);
    return {
      key: optionId,
      label: own === null ? text : `${text} (${own})`,
      lang,
      value: people,
      valueText: middle === null ? '' : (words[middle] ?? ''),
      segments: counts.map((count, grade) =>
        segmentOf(words[grade] ?? '', count, gradeFill(grade, counts.length), formatCount(count, i18n.language)),
      ),
    };
  });
  return (
    <BarChart
      caption={t('picture.title')}
      isCaptionHidden
      rows={rows}
      max={people}
      legend={<span>{words.join(' › ')}</span>}
      tableLabel={t('picture.as_table')}
      columnLabels={{ label: t('picture.option'), value: t('picture.middle_grade') }}
    />
  );
}

/** Dates with who can come, who could if need be, and who cannot. */
export function DateGrid({ result, nameOf, ownOf }: OptionBarsProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const people = result.base.valid;
  const shown = (option: OptionResult): BarSegment[] => {
    const maybe = option.maybe ?? 0;
    const counts = [option.votes, maybe, Math.max(0, people - option.votes - maybe)] as const;
    return [
      segmentOf(t('picture.yes'), counts[0], 'positive', formatCount(counts[0], locale)),
      segmentOf(t('picture.maybe'), counts[1], 'neutral', formatCount(counts[1], locale)),
      segmentOf(t('picture.no'), counts[2], 'negative', formatCount(counts[2], locale)),
    ];
  };
  // Dates stay in the order of the calendar: one looks for a day, not for a rank.
  const rows = result.options.map((option) => {
    const { text, lang } = nameOf(option.optionId);
    const own = ownOf(option.optionId);
    const can = option.votes + (option.maybe ?? 0);
    const isChosen = result.outcome?.winners.includes(option.optionId) === true;
    const remarks = [own, isChosen ? t('picture.chosen') : null].filter((it) => it !== null);
    return {
      key: String(option.optionId),
      label: remarks.length === 0 ? text : `${text} (${remarks.join(', ')})`,
      lang,
      value: people,
      valueText: `${formatPercent(can, people, locale)} · ${formatCount(can, locale)}`,
      segments: shown(option),
    };
  });
  return (
    <BarChart
      caption={t('picture.title')}
      isCaptionHidden
      rows={rows}
      max={people}
      legend={
        <span>
          {t('picture.yes')} › {t('picture.maybe')} › {t('picture.no')}
        </span>
      }
      tableLabel={t('picture.as_table')}
      columnLabels={{ label: t('picture.option'), value: t('picture.people') }}
    />
  );
}

const segmentOf = (label: string, value: number, fill: Fill, valueText: string): BarSegment => ({
  key: label,
  label,
  value,
  valueText,
  fill,
});
