import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { DataTable, type TableSort } from '../../../ui/figures/data-table.js';
import { filterRows, type Measure, MEASURES, NO_FILTER, type RowOrder, sortRows } from '../rules/table-choice.rules.js';
import type { WorkshopTable } from '../rules/workshop-table.rules.js';
import { CsvButton } from './csv-button.js';
import type { Freezing } from './freeze-column.js';
import { useStatementColumns } from './statement-columns.js';
import { TableFilters } from './table-filters.js';

export interface StatementTableProps {
  readonly table: WorkshopTable;
  readonly view: OpinionsView;
  readonly nameOf: (key: string) => string;
  /** What each column counts for in the weighted figures; null: there are none in this view. */
  readonly weighting: string | null;
  /** Null: nothing can be frozen here. */
  readonly freezing: Freezing | null;
  readonly fileName: string;
}

/** The chosen statements in the chosen order; what is on screen is what the file holds. */
export function StatementTable({ table, view, nameOf, weighting, freezing, fileName }: StatementTableProps) {
  const { t } = useTranslation('opinion-workshop');
  const [filter, setFilter] = useState(NO_FILTER);
  const [measure, setMeasure] = useState<Measure>('agreement');
  const [sort, setSort] = useState<TableSort>({ key: 'number', direction: 'ascending' });
  const order = { by: orderOf(sort.key), direction: sort.direction, measure };
  const rows = sortRows(table, filterRows(table, filter, view), order);
  const columns = useStatementColumns({
    keys: table.keys,
    nameOf,
    measure,
    isWeighted: weighting !== null,
    freeze: freezing?.cell ?? null,
  });
  return (
    <>
      <TableFilters filter={filter} onChange={setFilter} keys={table.keys} nameOf={nameOf} />
      {table.keys.length > 0 && (
        <SegmentedChoice
          legend={t('table.measure')}
          value={measure}
          onChange={setMeasure}
          options={MEASURES.map((value) => ({ value, label: t(`table.measure_${value}`) }))}
        />
      )}
      <CsvButton rows={rows} columns={table.keys.map(nameOf)} weighting={weighting} fileName={fileName} />
      {rows.length === 0 ? (
        <EmptyState title={t('table.none_fits')} headingLevel={3}>
          {t('table.none_fits_why')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(`table.caption_${measure}`, { count: rows.length })}
          columns={columns}
          rows={rows}
          rowKey={({ statement }) => statement.id}
          sort={sort}
          onSort={setSort}
          detail={freezing === null ? undefined : ({ statement }) => freezing.problem(statement.id)}
        />
      )}
    </>
  );
}

function orderOf(key: string): RowOrder {
  switch (key) {
    case 'people':
    case 'agreement':
    case 'weighted':
    case 'matters':
    case 'bridging':
    case 'dividing':
      return key;
    default:
      return key.startsWith('cell:') ? `cell:${key.slice('cell:'.length)}` : 'number';
  }
}
