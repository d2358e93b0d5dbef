import { useTranslation } from 'react-i18next';
import { boughtFirst } from '../../../lib/poll-view/budget-figures.rules.js';
import { readableMoney } from '../../../lib/poll-view/value-words.rules.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { Sign } from '../../../ui/actions/sign.js';
import { Meter } from '../../../ui/figures/meter.js';
import type { WallProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

/** What the money pays for, the bought first, and how much of it is spent. */
export function BudgetWall({ poll, result, nameOf }: WallProps) {
  const { t, i18n } = useTranslation(['screen', 'poll-results']);
  const locale = i18n.language;
  const { form } = poll;
  if (form.kind !== 'budget') return null;
  const spent = result.outcome?.spent ?? 0;
  return (
    <>
      <Meter
        label={t('poll-results:picture.spent')}
        fraction={spent / form.total}
        valueText={t('poll-results:picture.spent_of', {
          spent: readableMoney(spent, form.currency, locale),
          budget: readableMoney(form.total, form.currency, locale),
        })}
        fill="action"
      />
      <WallBars
        max={result.base.valid}
        isOrdered
        rows={boughtFirst(poll, result).map(({ optionId, cost, votes, isBought }) => ({
          key: optionId,
          label: (
            <>
              {isBought && <Sign name="check" />} {nameOf(optionId).text} · {readableMoney(cost, form.currency, locale)}
            </>
          ),
          lang: nameOf(optionId).lang,
          value: votes,
          valueText: formatCount(votes, locale),
          baseText: t('screen:poll.base', { shown: formatCount(result.base.valid, locale) }),
          fill: isBought ? ('positive' as const) : ('neutral' as const),
        }))}
      />
    </>
  );
}
