import type { FindingCandidate } from '@polylogue/shared/findings/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '../../../lib/evidence-view/headline.rules.js';
import { useFindingWords } from '../../../lib/evidence-view/use-finding-words.js';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { DataTable, type TableColumn, type TableSort } from '../../../ui/figures/data-table.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from './candidate-table.module.css';
import { type CandidateOrder, filterCandidates, NO_FILTER, sortCandidates } from '../rules/candidate-list.rules.js';
import { CandidateFilters } from './candidate-filters.js';

export interface CandidateTableProps {
  readonly candidates: readonly FindingCandidate[];
  readonly towns: readonly TownView[];
  /** What can be done with one: the freeze button. */
  readonly action: (candidate: FindingCandidate) => ReactNode;
}

const ORDERS: Readonly<Record<string, CandidateOrder>> = { what: 'number', people: 'people', agreement: 'agreement' };

/** Everything said and voted in the network's dialogues that could become a finding, with its figures as they stand now. */
export function CandidateTable({ candidates, towns, action }: CandidateTableProps) {
  const { t, i18n } = useTranslation('workshop');
  const words = useFindingWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<TableSort>({ key: 'people', direction: 'descending' });
  const rows = sortCandidates(filterCandidates(candidates, filter), ORDERS[sort.key] ?? 'people', sort.direction);
  const columns: TableColumn<FindingCandidate>[] = [
    { key: 'what', header: t('table.what'), isRowHeader: true, isSortable: true, cell: (row) => <What row={row} /> },
    { key: 'town', header: t('table.town'), cell: (row) => <TownMark town={townOf(towns, row.originTownId)} /> },
    {
      key: 'people',
      header: t('table.people'),
      align: 'end',
      isSortable: true,
      cell: ({ n }) => formatCount(n, i18n.language),
    },
    {
      key: 'agreement',
      header: t('table.result'),
      align: 'end',
      isSortable: true,
      cell: ({ figures, n }) => {
        const headline = words.headline(figures, n);
        const share = agreementOf(figures, n);
        const isShared = share !== null && !(figures.kind === 'statement' && figures.disagree > figures.agree);
        return (
          <>
            {headline.value} {headline.base}
            {isShared && ` (${formatPercent(share, 1, i18n.language)})`}
            <AllGroups figures={figures} />
          </>
        );
      },
    },
    { key: 'action', header: t('table.frozen'), cell: action },
  ];
  return (
    <>
      <CandidateFilters filter={filter} onChange={setFilter} candidates={candidates} towns={towns} />
      {rows.length === 0 ? (
        <EmptyState title={t(candidates.length === 0 ? 'table.empty' : 'table.none_fits')} headingLevel={3}>
          {t(candidates.length === 0 ? 'table.empty_why' : 'table.none_fits_why')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('table.caption', { count: rows.length })}
          columns={columns}
          rows={rows}
          rowKey={({ source }) => source.id}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  );
}

/** That all opinion groups say the same, below the figure of all. */
function AllGroups({ figures }: Pick<FindingCandidate, 'figures'>) {
  const said = useFindingWords().groups(figures);
  if (said === null) return null;
  return (
    <>
      <br />
      <strong>{said}</strong>
    </>
  );
}

function What({ row }: { readonly row: FindingCandidate }) {
  const words = useFindingWords();
  const { text, lang } = words.words(row.figures);
  return (
    <div className={styles.what}>
      <ExternalText as="span" text={text} lang={lang} />
      <br />
      <span className={styles.where}>
        {words.label(row.figures)} · <StaffText texts={row.dialogueTitle} />
      </span>
    </div>
  );
}
