import type { StatementTally } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { Stack } from '../../ui/layout/stack.js';
import { formatCount, formatPercent } from './format-time.js';
import { ROOM_VIEW } from './kind-label.js';
import { useMatters } from './use-matters.js';

type Answers = Pick<StatementTally, 'agree' | 'disagree' | 'pass'>;

export interface StatementTallyBarProps {
  /** `important` is missing in what was frozen before there were marks. */
  readonly tally: Answers & Partial<Pick<StatementTally, 'important'>>;
  readonly isTableShown?: boolean | undefined;
}

const KINDS = [
  ['agree', 'positive'],
  ['disagree', 'negative'],
  ['pass', 'neutral'],
] as const;

/** How a statement stands: three bars over the same base, each with word and figure; below, to how many it matters. */
export function StatementTallyBar({ tally, isTableShown = false }: StatementTallyBarProps) {
  const { t, i18n } = useTranslation(ROOM_VIEW);
  const locale = i18n.language;
  const { important, ...answers } = tally;
  const all = tally.agree + tally.disagree + tally.pass;
  return (
    <Stack gap="small">
      <BarChart
        caption={t('statement.how_it_stands')}
        isCaptionHidden
        rows={KINDS.map(([kind, fill]) => ({
          key: kind,
          label: t(`statement.${kind}`),
          value: tally[kind],
          valueText: [formatPercent(tally[kind], all, locale), formatCount(tally[kind], locale)]
            .filter(Boolean)
            .join(' · '),
          fill,
        }))}
        max={all}
        tableLabel={isTableShown ? t('poll.as_table') : undefined}
        columnLabels={isTableShown ? { label: t('statement.answer'), value: t('poll.people') } : undefined}
      />
      <div>
        <p>{t('statement.base', { count: all })}</p>
        {important !== undefined && all > 0 && <Matters tally={{ ...answers, important }} />}
      </div>
    </Stack>
  );
}

function Matters({ tally }: { readonly tally: Omit<StatementTally, 'statementId'> }) {
  return <p>{useMatters(tally)}</p>;
}
