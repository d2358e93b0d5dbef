import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { RuledSection } from '../../ui/layout/card.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { TownMark, townOf } from '../room-view/town-mark.js';
import { languageName } from '../i18n/language-name.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';

export interface ShownPartsProps {
  readonly poll: PollView;
  readonly towns: readonly TownView[];
  readonly nameOf: NameOf;
}

/** Single towns or languages that were shown before the whole result. */
export function ShownParts({ poll, towns, nameOf }: ShownPartsProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  if (poll.parts.length === 0) return null;
  return (
    <RuledSection heading={t('parts.title')} headingLevel={3} rule="quiet">
      {poll.parts.map((part) => {
        const town = townOf(towns, part.townId);
        const name = part.lang === null ? (town?.name ?? t('cells.no_town')) : languageName(part.lang, locale);
        return (
          <BarChart
            key={`${part.townId}:${part.lang}`}
            caption={
              <>
                {town === null ? name : <TownMark town={town} isStrong />} ·{' '}
                {t('parts.ballots', { count: part.ballots })}
              </>
            }
            rows={part.options.map(({ optionId, votes }) => ({
              key: String(optionId),
              label: nameOf(optionId).text,
              lang: nameOf(optionId).lang,
              value: votes,
              valueText: `${formatPercent(votes, part.ballots, locale)} · ${formatCount(votes, locale)}`,
              fill: town?.hue ?? ('action' as const),
            }))}
            max={part.ballots}
            tableLabel={t('picture.as_table')}
            columnLabels={{ label: t('picture.option'), value: t('picture.people') }}
          />
        );
      })}
      <p>{t('parts.more')}</p>
    </RuledSection>
  );
}
