import { wilsonOfCount } from '@polylogue/shared/measures/wilson';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import type { BarRow } from '../../ui/figures/bar-row.js';
import type { Fill } from '../../ui/figures/hue.js';
import { Quiet } from '../../ui/text/heading.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import { type OptionFigure, optionFigures } from './option-figures.rules.js';
import type { ShownResult } from './shown-poll.js';
import { readableFigure } from './value-words.rules.js';

export interface OptionBarsProps extends ShownResult {
  readonly ownOf: (optionId: string) => string | null;
}

const SIDES: readonly Fill[] = ['positive', 'negative', 'neutral'];

/** Options as bars, each figure with what it is a figure of. */
export function OptionBars({ poll, result, nameOf, ownOf }: OptionBarsProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const figures = optionFigures(poll, result);
  const valueText = ({ value }: OptionFigure): string => {
    switch (figures.unit) {
      case 'mean':
        return readableFigure(value, locale);
      case 'points':
        return withShare(t('picture.points_value', { count: value, shown: formatCount(value, locale) }), value);
      case 'votes':
        return t('picture.votes_value', { count: Math.abs(value), shown: formatCount(value, locale) });
      case 'people':
      case 'firsts':
        return withShare(formatCount(value, locale), value);
    }
  };
  const withShare = (text: string, value: number): string => {
    const share = figures.whole === null ? '' : formatPercent(value, figures.whole, locale);
    return share === '' ? text : `${share} · ${text}`;
  };
  const baseText = ({ value }: OptionFigure): string | undefined => {
    if (figures.unit === 'mean') return t('picture.of', { shown: formatCount(figures.max, locale) });
    if (!poll.isSample || figures.unit !== 'people' || figures.max === 0) return undefined;
    const { low, high } = wilsonOfCount(value, figures.max);
    return t('picture.sampled', { low: formatPercent(low, 1, locale), high: formatPercent(high, 1, locale) });
  };
  const rows = figures.rows.map((row, at): BarRow => {
    const { text, lang } = nameOf(row.optionId);
    const remarks = [ownOf(row.optionId), isSaid(row) ? t('picture.chosen') : null].filter((it) => it !== null);
    return {
      key: row.optionId,
      label: remarks.length === 0 ? text : `${text} (${remarks.join(', ')})`,
      lang,
      value: row.length,
      valueText: valueText(row),
      baseText: baseText(row),
      fill: poll.form.kind === 'yes_no' ? (SIDES[at] ?? 'neutral') : row.value < 0 ? 'negative' : 'action',
    };
  });
  return (
    <div>
      <BarChart
        // What a bar stands for is said where it is not people who chose the option.
        caption={t(figures.unit === 'people' ? 'picture.title' : `picture.${figures.unit}`)}
        isCaptionHidden={figures.unit === 'people'}
        rows={rows}
        max={figures.max}
        tableLabel={t('picture.as_table')}
        columnLabels={{ label: t('picture.option'), value: t(`picture.${figures.unit}`) }}
      />
      {(poll.form.kind === 'multiple' || poll.form.kind === 'approval') && <Quiet>{t('picture.several')}</Quiet>}
    </div>
  );

  /** Where bars do not show who won (several seats, rankings), the row says so. */
  function isSaid(row: OptionFigure): boolean {
    return row.isWinner && poll.form.kind !== 'yes_no';
  }
}
