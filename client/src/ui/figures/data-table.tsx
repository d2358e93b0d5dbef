import { Fragment, type ReactNode } from 'react';
import { Sign } from '../actions/sign.js';
import { classNames } from '../theme/class-names.js';
import styles from './data-table.module.css';

export interface TableSort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableColumn<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end' | undefined;
  readonly isRowHeader?: boolean | undefined;
  /** Running text: keeps a width it can be read in, however many columns there are. */
  readonly isText?: boolean | undefined;
  readonly isSortable?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: ReadonlyArray<TableColumn<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Below a row, across all columns and as wide as the frame: a form for instance. Null: nothing. */
  readonly detail?: ((row: Row) => ReactNode) | undefined;
  readonly sort?: TableSort | undefined;
  /** Asked for when a sortable header is pressed; the owner sorts. */
  readonly onSort?: ((sort: TableSort) => void) | undefined;
}

/** A real table. On narrow screens it scrolls sideways inside its own frame, which the keyboard can reach. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, detail, sort, onSort } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by key
    <div
      className={classNames(styles.scroll, detail !== undefined && styles.withDetail)}
      tabIndex={0}
      role="group"
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className={styles.table}>
        <caption className={isCaptionHidden ? styles.hiddenCaption : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const below = detail?.(row);
            return (
              <Fragment key={rowKey(row)}>
                <tr>
                  {columns.map((column) =>
                    column.isRowHeader === true ? (
                      <th key={column.key} scope="row" className={cellClass(column)}>
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.key} className={cellClass(column)}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>
                {Boolean(below) && (
                  <tr>
                    <td colSpan={columns.length} className={styles.detail}>
                      <div>{below}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const cellClass = <Row,>({ align, isText }: TableColumn<Row>): string | undefined =>
  classNames(align === 'end' && styles.end, isText === true && styles.text);

interface HeaderProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const own = sort?.key === column.key ? sort.direction : undefined;
  const next = own === 'ascending' ? 'descending' : 'ascending';
  const isSortable = column.isSortable === true && onSort !== undefined;
  return (
    <th
      scope="col"
      className={classNames(column.align === 'end' && styles.end)}
      aria-sort={isSortable ? (own ?? 'none') : undefined}
    >
      {isSortable ? (
        <button type="button" className={styles.sort} onClick={() => onSort({ key: column.key, direction: next })}>
          {column.header}
          <Sign name={own === undefined ? 'sort' : own === 'ascending' ? 'up' : 'down'} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
