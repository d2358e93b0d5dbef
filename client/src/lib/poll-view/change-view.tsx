import { NO_ANSWER } from '@polylogue/shared/polls/comparison.rules';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { Notice } from '../../ui/feedback/notice.js';
import { RuledSection } from '../../ui/layout/card.js';
import { formatCount } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import type { ShownResult } from './shown-poll.js';
import { readableFigure } from './value-words.rules.js';

/** What the debate moved: of those who answered both times, from which answer to which. */
export function ChangeView({ result, nameOf }: ShownResult) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const count = (value: number): string => formatCount(value, locale);
  const change = result.comparison;
  if (change === null) return null;
  const { flows, swing, towards, test } = change;
  const names = change.labels.map((label) => (label === NO_ANSWER ? t('change.no_answer') : nameOf(label).text));
  return (
    <RuledSection heading={t('change.title')} headingLevel={3} rule="quiet">
      <p>
        {t('change.pairs', { count: change.pairs })} {flows !== null && t('change.moved', { count: change.moved })}{' '}
        {t('change.only', { before: count(change.onlyBefore), after: count(change.onlyAfter) })}
      </p>
      {change.isThin && (
        <Notice tone="warning" isQuiet>
          {t('change.thin')}
        </Notice>
      )}
      {flows === null ? (
        <p>{t('change.hidden')}</p>
      ) : (
        <BarChart
          caption={t('change.flows')}
          rows={flows.map((row, from) => ({
            key: String(from),
            label: names[from] ?? '',
            value: sum(row),
            valueText: count(sum(row)),
            segments: row.map((people, to) => ({
              key: String(to),
              label: t('change.to', { name: names[to] ?? '' }),
              value: people,
              valueText: count(people),
              fill: to,
            })),
          }))}
          max={Math.max(1, ...flows.map(sum))}
          legend={<span>{names.join(' › ')}</span>}
          tableLabel={t('picture.as_table')}
          columnLabels={{ label: t('change.from'), value: t('picture.people') }}
        />
      )}
      {swing !== null && <p>{swingWords(swing)}</p>}
      {change.undecidedMoved !== null && towards !== null && (
        <p>
          {t('change.undecided', {
            moved: count(change.undecidedMoved),
            for: count(towards.for),
            against: count(towards.against),
          })}
        </p>
      )}
      {test !== null && (
        <p>{t('change.test', { p: readableFigure(test.p, locale), name: t(`change.tests.${test.name}`) })}</p>
      )}
    </RuledSection>
  );

  function swingWords(people: number): string {
    if (people === 0) return t('change.swing_none');
    return t(people > 0 ? 'change.swing_for' : 'change.swing_against', { shown: count(Math.abs(people)) });
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
