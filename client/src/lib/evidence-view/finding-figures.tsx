import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { BigFigure } from '../../ui/figures/big-figure.js';
import { Stack } from '../../ui/layout/stack.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { StatementTallyBar } from '../room-view/statement-tally-bar.js';
import { GroupCells } from './group-cells.js';
import { TownCells } from './town-cells.js';
import { EVIDENCE } from './use-finding-words.js';

export interface FindingFiguresViewProps {
  readonly figures: FindingFigures;
  readonly n: number;
  readonly towns: readonly TownView[];
}

/** The figures of a finding in full: bars over the same base, then opinion group by group, then town by town. */
export function FindingFiguresView({ figures, n, towns }: FindingFiguresViewProps) {
  const { t, i18n } = useTranslation(EVIDENCE);
  return (
    <Stack gap="large">
      {figures.kind === 'statement' && <StatementTallyBar tally={figures} />}
      {figures.kind === 'poll' && <PollBars figures={figures} n={n} />}
      {figures.kind === 'contribution' && (
        <BigFigure
          value={formatCount(figures.helps, i18n.language)}
          base={t('headline.helps', { count: figures.helps })}
        />
      )}
      {figures.kind === 'statement' && figures.opinions && <GroupCells opinions={figures.opinions} />}
      <TownCells figures={figures} n={n} towns={towns} />
    </Stack>
  );
}

interface PollBarsProps {
  readonly figures: Extract<FindingFigures, { kind: 'poll' }>;
  readonly n: number;
}

function PollBars({ figures, n }: PollBarsProps) {
  const { t, i18n } = useTranslation(EVIDENCE);
  const locale = i18n.language;
  return (
    <Stack gap="small">
      <BarChart
        caption={pickText(figures.question, locale).text}
        isCaptionHidden
        max={n}
        rows={figures.options.map(({ text, votes }, at) => {
          const { text: label, lang } = pickText(text, locale);
          const share = formatPercent(votes, n, locale);
          const count = formatCount(votes, locale);
          return {
            key: String(at),
            label,
            lang,
            value: votes,
            valueText: share === '' ? count : `${share} · ${count}`,
            fill: 'action',
          };
        })}
      />
      <p>
        {t('poll.base', { count: n })} {figures.rule === 'approval' && t('poll.several')}
      </p>
    </Stack>
  );
}
