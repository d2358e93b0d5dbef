import type { ReactNode } from 'react';
import type { BarRow } from './bar-row.js';
import { BarTable } from './bar-table.js';
import { fillStyle, widthOf } from './hue.js';
import styles from './bar-chart.module.css';

export interface BarChartProps {
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean | undefined;
  readonly rows: readonly BarRow[];
  /** The value of a full track: the base, so that bars of different charts can be compared. */
  readonly max: number;
  /** Summary that opens the table twin; without it there is no twin, so only where one stands beside. */
  readonly tableLabel?: string | undefined;
  readonly columnLabels?: { readonly label: string; readonly value: string } | undefined;
  /** Names the colours of segments; a Mark beside each name. */
  readonly legend?: ReactNode;
}

/** Bars whose words and figures are text, with the same as a table one press away (no script needed). */
export function BarChart(props: BarChartProps) {
  const { caption, isCaptionHidden = false, rows, max, tableLabel, columnLabels, legend } = props;
  return (
    <figure className={styles.chart}>
      <figcaption className={isCaptionHidden ? styles.hidden : styles.caption}>{caption}</figcaption>
      {legend !== undefined && <div className={styles.legend}>{legend}</div>}
      <ul role="list" className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.label} lang={row.lang}>
                {row.label}
              </span>
              <span className={styles.value}>
                {row.valueText}
                {row.baseText !== undefined && <small className={styles.base}> {row.baseText}</small>}
              </span>
            </div>
            <Track row={row} max={max} />
          </li>
        ))}
      </ul>
      {tableLabel !== undefined && columnLabels !== undefined && (
        <details className={styles.twin}>
          <summary className={styles.summary}>{tableLabel}</summary>
          <BarTable caption={caption} rows={rows} columnLabels={columnLabels} />
        </details>
      )}
    </figure>
  );
}

function Track({ row, max }: { readonly row: BarRow; readonly max: number }) {
  const parts = row.segments ?? [{ key: row.key, value: row.value, fill: row.fill ?? 'ink' }];
  return (
    <div className={styles.track} aria-hidden="true" data-print="exact">
      {parts.map((part) => (
        <span
          key={part.key}
          className={styles.bar}
          style={{ ...fillStyle(part.fill), width: widthOf(max > 0 ? part.value / max : 0) }}
        />
      ))}
    </div>
  );
}
