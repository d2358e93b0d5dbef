import type { BreakdownCell } from '@polylogue/shared/opinions/breakdown';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { DataTable, type TableColumn, type TableSort } from '../../../ui/figures/data-table.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import { filterRows, NO_FILTER, type RowOrder, sortRows } from '../rules/table-choice.rules.js';
import { agreementOf, votersOf, type WorkshopRow, type WorkshopTable } from '../rules/workshop-table.rules.js';
import { CsvButton } from './csv-button.js';
import { TableFilters } from './table-filters.js';

export interface StatementTableProps {
  readonly table: WorkshopTable;
  readonly view: OpinionsView;
  readonly nameOf: (key: string) => string;
  readonly freeze: ((statementId: string) => ReactNode) | null;
  readonly fileName: string;
}

/** The chosen statements in the chosen order; what is on screen is what the file holds. */
export function StatementTable({ table, view, nameOf, freeze, fileName }: StatementTableProps) {
  const { t } = useTranslation('opinion-workshop');
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<TableSort>({ key: 'number', direction: 'ascending' });
  const rows = sortRows(table, filterRows(table, filter, view), orderOf(sort.key), sort.direction);
  const columns = useColumns(table.keys, nameOf, freeze);
  return (
    <>
      <TableFilters filter={filter} onChange={setFilter} keys={table.keys} nameOf={nameOf} />
      <CsvButton rows={rows} columns={table.keys.map(nameOf)} fileName={fileName} />
      {rows.length === 0 ? (
        <EmptyState title={t('table.none_fits')} headingLevel={3}>
          {t('table.none_fits_why')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('table.caption', { count: rows.length })}
          columns={columns}
          rows={rows}
          rowKey={({ statement }) => statement.id}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  );
}

function orderOf(key: string): RowOrder {
  switch (key) {
    case 'people':
    case 'agreement':
    case 'bridging':
    case 'dividing':
      return key;
    default:
      return key.startsWith('cell:') ? `cell:${key.slice('cell:'.length)}` : 'number';
  }
}

function useColumns(
  keys: readonly string[],
  nameOf: (key: string) => string,
  freeze: StatementTableProps['freeze'],
): TableColumn<WorkshopRow>[] {
  const { t, i18n } = useTranslation('opinion-workshop');
  const share = (value: number): string => formatPercent(value, 1, i18n.language);
  const figure = { align: 'end', isSortable: true } as const;
  return [
    {
      key: 'number',
      header: t('table.statement'),
      isRowHeader: true,
      isSortable: true,
      cell: ({ statement: { number, text, lang } }) => (
        <>
          {number}. <ExternalText as="span" text={text} lang={lang} />
        </>
      ),
    },
    { key: 'people', header: t('table.people'), ...figure, cell: votersOf },
    {
      key: 'agreement',
      header: t('table.all'),
      ...figure,
      cell: ({ agree, disagree, pass }) => <Votes cell={{ n: agree + disagree + pass, agree, disagree, pass }} />,
    },
    ...keys.map((key, at) => ({
      key: `cell:${key}`,
      header: nameOf(key),
      ...figure,
      cell: (row: WorkshopRow) => <Votes cell={row.cells[at]} />,
    })),
    {
      key: 'bridging',
      header: t('table.bridging'),
      ...figure,
      cell: ({ figures }) => (figures?.hasSupport === true ? share(figures.score) : <NotYet />),
    },
    {
      key: 'dividing',
      header: t('table.dividing'),
      ...figure,
      cell: ({ figures }) => (figures?.hasSupport === true ? share(figures.divisiveness) : <NotYet />),
    },
    ...(freeze === null
      ? []
      : [{ key: 'freeze', header: t('table.finding'), cell: ({ statement }: WorkshopRow) => freeze(statement.id) }]),
  ];
}

/** The share that agrees, and below it the votes; what is hidden is said, never left blank. */
function Votes({ cell }: { readonly cell: BreakdownCell | undefined }) {
  const { t, i18n } = useTranslation('opinion-workshop');
  if (cell === undefined || (cell.n === null && cell.agree === null && cell.disagree === null && cell.pass === null))
    return <Quiet>{t('table.hidden')}</Quiet>;
  const share = agreementOf(cell);
  const shown = (figure: number | null): string => (figure === null ? t('table.hidden_figure') : String(figure));
  const votes = { agree: shown(cell.agree), disagree: shown(cell.disagree), pass: shown(cell.pass) };
  return (
    <>
      {share !== null && <strong>{formatPercent(share, 1, i18n.language)}</strong>}
      <Quiet>{t('table.votes', votes)}</Quiet>
    </>
  );
}

function NotYet() {
  const { t } = useTranslation('opinion-workshop');
  return <Quiet>{t('table.no_support')}</Quiet>;
}
