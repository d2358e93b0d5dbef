import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import type { BarRow } from '../../ui/figures/bar-row.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import { withUnit } from './result-words.js';
import type { ShownResult } from './shown-poll.js';
import { readableClass, readableValue } from './value-words.rules.js';

/** How the answers of a scale or a number lie, with the middle half in words. */
export function ValueBars({ poll, result }: Pick<ShownResult, 'poll' | 'result'>) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const { form } = poll;
  const { values } = result;
  if (values === null) return null;
  const max = values.n + values.noOpinion;
  const row = (key: string, label: string, people: number, fill: BarRow['fill']): BarRow => ({
    key,
    label,
    value: people,
    valueText: `${formatPercent(people, max, locale)} · ${formatCount(people, locale)}`,
    fill,
  });
  const said = (value: number): string => withUnit(form, readableValue(form, value, locale), locale);
  const rows = values.distribution.map((it) =>
    row(String(it.from), readableClass(form, it, locale), it.people, isMiddle(it, values.median) ? 'ink' : 'action'),
  );
  const all =
    form.kind === 'scale' && form.noOpinion
      ? [...rows, row('none', t('picture.no_opinion'), values.noOpinion, 'neutral')]
      : rows;
  return (
    <div>
      <BarChart
        caption={t('picture.title')}
        isCaptionHidden
        rows={all}
        max={max}
        tableLabel={t('picture.as_table')}
        columnLabels={{ label: t('picture.answer'), value: t('picture.people') }}
      />
      {values.lowerQuartile !== null && values.upperQuartile !== null && (
        <p>{t('picture.quartiles', { low: said(values.lowerQuartile), high: said(values.upperQuartile) })}</p>
      )}
      {form.kind === 'scale' && <p>{t('picture.no_mean')}</p>}
      {form.kind === 'number' && values.mean !== null && <p>{t('picture.mean_is', { mean: said(values.mean) })}</p>}
      {form.kind === 'number' && values.lowest !== null && values.highest !== null && (
        <p>{t('picture.extremes', { low: said(values.lowest), high: said(values.highest) })}</p>
      )}
    </div>
  );
}

const isMiddle = ({ from, to }: { from: number; to: number }, median: number | null): boolean =>
  median !== null && median >= from && median <= to;
