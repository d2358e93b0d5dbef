import type { TownView } from '@polylogue/shared/networks/schemas';
import type { ReportParticipation } from '@polylogue/shared/opinions/report';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { DataTable } from '../../../ui/figures/data-table.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface ParticipationTableProps {
  readonly participation: ReportParticipation;
  readonly towns: readonly TownView[];
}

interface Row {
  readonly key: string;
  /** Null for the lines that are no town. */
  readonly town: TownView | null;
  readonly people: number;
  readonly votes: number;
}

/** Who has voted, by town; small towns together. */
export function ParticipationTable({ participation, towns }: ParticipationTableProps) {
  const { t, i18n } = useTranslation('opinion-report');
  const { others } = participation;
  const rows: Row[] = participation.towns.map(({ townId, people, votes }) => ({
    key: townId,
    town: townOf(towns, townId),
    people,
    votes,
  }));
  if (rows.length > 0 && others.people > 0) rows.push({ key: 'others', town: null, ...others });
  rows.push({ key: 'all', town: null, people: participation.people, votes: participation.votes });
  const count = (value: number): string => formatCount(value, i18n.language);
  return (
    <RuledSection heading={t('participation.title')}>
      <DataTable
        caption={t('participation.caption')}
        isCaptionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'town',
            header: t('participation.town'),
            isRowHeader: true,
            cell: ({ key, town }) =>
              town === null ? (
                t(key === 'all' ? 'participation.all' : 'participation.others')
              ) : (
                <TownMark town={town} />
              ),
          },
          { key: 'people', header: t('participation.people'), align: 'end', cell: ({ people }) => count(people) },
          { key: 'votes', header: t('participation.votes'), align: 'end', cell: ({ votes }) => count(votes) },
        ]}
      />
      <Quiet>{t('participation.why')}</Quiet>
    </RuledSection>
  );
}
