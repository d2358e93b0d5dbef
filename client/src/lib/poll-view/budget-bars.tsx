import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { DataTable } from '../../ui/figures/data-table.js';
import { Meter } from '../../ui/figures/meter.js';
import { Stack } from '../../ui/layout/stack.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import type { OptionBarsProps } from './option-bars.js';
import { boughtFirst } from './budget-figures.rules.js';
import styles from './poll-view.module.css';
import { readableMoney } from './value-words.rules.js';

/** What the money pays for, and what it does not: votes as bars, costs and outcome in words, the same as a table. */
export function BudgetBars({ poll, result, nameOf, ownOf }: OptionBarsProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const { form } = poll;
  if (form.kind !== 'budget') return null;
  const money = (amount: number): string => readableMoney(amount, form.currency, locale);
  const spent = result.outcome?.spent ?? 0;
  const projects = boughtFirst(poll, result);
  const stateOf = (isBought: boolean): string => t(isBought ? 'picture.bought' : 'picture.not_bought');
  return (
    <Stack>
      <Meter
        label={t('picture.spent')}
        fraction={spent / form.total}
        valueText={t('picture.spent_of', { spent: money(spent), budget: money(form.total) })}
        fill="action"
      />
      <BarChart
        caption={t('picture.title')}
        isCaptionHidden
        max={result.base.valid}
        rows={projects.map(({ optionId, votes, cost, isBought }) => {
          const remarks = [money(cost), stateOf(isBought), ownOf(optionId)].filter((it) => it !== null);
          const { text, lang } = nameOf(optionId);
          return {
            key: optionId,
            label: `${text} (${remarks.join(', ')})`,
            lang,
            value: votes,
            valueText: `${formatPercent(votes, result.base.valid, locale)} · ${formatCount(votes, locale)}`,
            fill: isBought ? 'positive' : 'neutral',
          };
        })}
      />
      <details>
        <summary className={styles.summary}>{t('picture.as_table')}</summary>
        <DataTable
          caption={t('picture.title')}
          isCaptionHidden
          rows={projects}
          rowKey={({ optionId }) => optionId}
          columns={[
            {
              key: 'project',
              header: t('picture.project'),
              isRowHeader: true,
              cell: ({ optionId }) => <span lang={nameOf(optionId).lang}>{nameOf(optionId).text}</span>,
            },
            { key: 'cost', header: t('picture.cost'), align: 'end', cell: ({ cost }) => money(cost) },
            {
              key: 'votes',
              header: t('picture.people'),
              align: 'end',
              cell: ({ votes }) => formatCount(votes, locale),
            },
            { key: 'state', header: t('picture.state'), cell: ({ isBought }) => stateOf(isBought) },
          ]}
        />
      </details>
    </Stack>
  );
}
