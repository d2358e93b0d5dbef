import type { ReactNode } from 'react';
import tableStyles from './data-table.module.css';
import type { BarRow } from './bar-row.js';

export interface BarTableProps {
  readonly caption: ReactNode;
  readonly rows: readonly BarRow[];
  readonly columnLabels: { readonly label: string; readonly value: string };
}

/** The table twin of a bar chart, one column for each segment. */
export function BarTable({ caption, rows, columnLabels }: BarTableProps) {
  const segments = rows[0]?.segments ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by key
    <div
      className={tableStyles.scroll}
      tabIndex={0}
      role="group"
      aria-label={typeof caption === 'string' ? caption : columnLabels.label}
    >
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columnLabels.label}</th>
            <th scope="col" className={tableStyles.end}>
              {columnLabels.value}
            </th>
            {segments.map((segment) => (
              <th key={segment.key} scope="col" className={tableStyles.end}>
                {segment.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" lang={row.lang}>
                {row.label}
              </th>
              <td className={tableStyles.end}>
                {row.valueText} {row.baseText}
              </td>
              {segments.map((segment) => (
                <td key={segment.key} className={tableStyles.end}>
                  {row.segments?.find((own) => own.key === segment.key)?.valueText}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
